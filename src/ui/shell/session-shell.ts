// The shell of the page's open sandbox: its clock is the sandbox's, and `aws` speaks to its engine.
import { plus } from '../../domain/instant.ts';
import type { Session } from '../../session/session.svelte.ts';
import type { AwsSandbox } from '../../shell/aws-program.ts';
import { dateProgram } from '../../shell/date-program.ts';
import { helpProgram } from '../../shell/help-program.ts';
import { type Program, said } from '../../shell/program.ts';
import { Shell } from '../../shell/shell.ts';
import { sleepProgram } from '../../shell/sleep-program.ts';
import type { Complete } from './completing.svelte.ts';
import type { ShellDesk } from './shell-desk.svelte.ts';

export function shellFor(session: Session, desk: ShellDesk): Shell {
  const clear: Program = () => {
    desk.clear();
    return Promise.resolve(said(''));
  };
  const aws: Program = async (args, around) => {
    const { awsProgram } = await import('../../shell/aws-program.ts');
    return awsProgram(() => sandboxOf(session))(args, around);
  };
  const programs = new Map<string, Program>([
    ['aws', aws],
    ['date', dateProgram(() => session.now)],
    ['sleep', sleepProgram((milliseconds) => pass(session, milliseconds))],
    ['help', helpProgram],
    ['clear', clear],
    ['history', () => Promise.resolve(said(desk.historyText))],
  ]);
  return new Shell({ programs, env: { HOME: '/home/user', TZ: 'UTC' } });
}

const sandboxOf = (session: Session): AwsSandbox => ({
  handler: session.requestHandler,
  door: (call) => session.dispatchAs(call),
  account: session.world.account,
  seed: session.world.genesis.seed,
  principal: session.sandbox.principal,
  region: session.sandbox.region,
  head: session.head,
});

const PROGRAMS = ['aws', 'date', 'sleep', 'help', 'clear', 'history'];

/** Completes for the sandbox as it is when Tab is pressed. */
export const completionFor =
  (session: Session): Complete =>
  async (text, caret) => {
    const { completed } = await import('../../shell/completion.ts');
    return completed(text, caret, PROGRAMS, {
      world: session.world,
      region: session.sandbox.region,
    });
  };

async function pass(session: Session, milliseconds: number): Promise<string | undefined> {
  const result = await session.advance(plus(session.now, milliseconds));
  return result.kind === 'failed' ? result.message : undefined;
}

// Deletes recovery points one call after the other, and says in a few messages what came of many.
import type { RecoveryPoint } from '../../domain/recovery-point.ts';
import { nameInArn } from '../../domain/resource-types.ts';
import { commandLineOf } from '../../cli/command-line.ts';
import type { CallResult } from '../../session/result.ts';
import type { Desk } from '../desk.svelte.ts';

/** So many refusals are told one by one; more are summed up. */
const TOLD_EACH = 2;

interface Outcome {
  readonly point: RecoveryPoint;
  readonly result: CallResult;
}

export class Deletion {
  /** How many calls have been answered. */
  done = $state(0);
  isRunning = $state(false);
  #isStopped = false;
  readonly #desk: Desk;
  readonly #vaultName: string;

  constructor(desk: Desk, vaultName: string) {
    this.#desk = desk;
    this.#vaultName = vaultName;
  }

  /** Makes no further call; those made stand. */
  stop(): void {
    this.#isStopped = true;
  }

  async run(points: readonly RecoveryPoint[]): Promise<void> {
    this.isRunning = true;
    this.#desk.clock.pause();
    const outcomes: Outcome[] = [];
    for (const point of points) {
      if (this.#isStopped) break;
      const input = this.#input(point);
      outcomes.push({
        point,
        result: await this.#desk.session.dispatch('DeleteRecoveryPoint', input),
      });
      this.done = outcomes.length;
    }
    this.isRunning = false;
    this.#say(outcomes);
  }

  #input({ arn }: RecoveryPoint) {
    return { BackupVaultName: this.#vaultName, RecoveryPointArn: arn };
  }

  #say(outcomes: readonly Outcome[]): void {
    const accepted = outcomes.filter(({ result }) => result.kind === 'accepted');
    const failed = accepted.filter(({ result }) => roleCouldNotDelete(result));
    const refused = outcomes.filter(({ result }) => result.kind !== 'accepted');
    if (accepted.length > failed.length)
      this.#sayDeleting(accepted.filter((each) => !failed.includes(each)));
    this.#sayEachOrSum(failed, 'expired instead of being deleted.');
    this.#sayEachOrSum(refused, 'not deleted.');
  }

  #sayDeleting(accepted: readonly Outcome[]): void {
    const title = `${named(accepted)} ${accepted.length === 1 ? 'is' : 'are'} being deleted.`;
    this.#desk.say({ kind: 'success', title, message: '', ...this.#traced(accepted) });
  }

  #sayEachOrSum(outcomes: readonly Outcome[], what: string): void {
    if (outcomes.length === 0) return;
    const told = outcomes.length <= TOLD_EACH ? outcomes.map((each) => [each]) : [outcomes];
    for (const some of told) {
      const title = `${named(some)} ${what}`;
      this.#desk.say({ kind: 'error', title, ...reasonOf(some[0]?.result), ...this.#traced(some) });
    }
    const seq = seqOf(outcomes.at(-1));
    if (seq === undefined) return;
    this.#desk.whySeq = seq;
    this.#desk.panelTab = 'why';
  }

  /** The entry to look at, and the call as a command where there is one only. */
  #traced(outcomes: readonly Outcome[]): { readonly seq?: number; readonly command?: string } {
    const [first, ...others] = outcomes;
    const seq = seqOf(first);
    return {
      ...(seq === undefined ? {} : { seq }),
      ...(first === undefined || others.length > 0
        ? {}
        : { command: commandLineOf('DeleteRecoveryPoint', this.#input(first.point)) }),
    };
  }
}

const seqOf = (outcome: Outcome | undefined): number | undefined =>
  outcome === undefined || outcome.result.kind === 'failed' ? undefined : outcome.result.seq;

/** [L9] The call is accepted even so. */
const roleCouldNotDelete = (result: CallResult): boolean =>
  result.kind === 'accepted' &&
  result.verdict.events.some(({ type }) => type === 'point.deletionFailed');

function named(outcomes: readonly Outcome[]): string {
  const [first, ...others] = outcomes;
  if (first !== undefined && others.length === 0)
    return `Recovery point ${nameInArn(first.point.arn)}`;
  return `${outcomes.length.toLocaleString('en')} recovery points`;
}

function reasonOf(result: CallResult | undefined): { message: string; code?: string } {
  if (result?.kind === 'refused')
    return { message: result.refusal.message, code: result.refusal.error };
  if (result?.kind === 'failed') return { message: result.message };
  return { message: 'The call was accepted, but the role that made the backup may not delete it.' };
}

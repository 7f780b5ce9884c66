// For laws about ways out: does on a copy of the world what a remedy says, and makes the call again.
import { HOUR } from '../domain/instant.ts';
import { holdsOnAt } from '../domain/recovery-point.ts';
import type { Remedy } from '../domain/verdict.ts';
import { type Checkpoint, checkpointOf, worldOf } from '../simulation/checkpoint.ts';
import type { Call, Json } from '../simulation/log.ts';
import { pointsIn } from '../simulation/world.ts';
import { type Called, Sandbox } from './sandbox.test-kit.ts';

type Input = Readonly<Record<string, Json>>;

export const copyOf = ({ world, principal, region }: Sandbox): Sandbox =>
  new Sandbox(
    worldOf(JSON.parse(JSON.stringify(checkpointOf(world, 0))) as Checkpoint),
    principal,
    region,
    [],
  );

export function textIn(input: Input, member: string): string {
  const value = input[member];
  return typeof value === 'string' ? value : '';
}

const succeeds = ({ outcome }: Called): boolean => outcome.result === 'accepted';

/** The input with a member such as "Lifecycle.DeleteAfterDays" set. */
function withMember(input: Input, path: string, value: number): Input {
  const [head = '', ...rest] = path.split('.');
  if (rest.length === 0) return { ...input, [head]: value };
  return { ...input, [head]: withMember((input[head] ?? {}) as Input, rest.join('.'), value) };
}

/** Everything in the vault is deleted by hand as soon as it can be, and time passes. */
function empty(sandbox: Sandbox, name: string): void {
  for (let hour = 0; hour < 2000; hour += 1) {
    const arn = `arn:aws:backup:${sandbox.region}:123456789012:backup-vault:${name}`;
    const inside = [...pointsIn(sandbox.world, arn)];
    const waiting = [...sandbox.world.waitingJobs].some((id) => sandbox.job(id).vaultArn === arn);
    if (inside.length === 0 && !waiting) return;
    for (const point of inside)
      sandbox.call('DeleteRecoveryPoint', {
        BackupVaultName: name,
        RecoveryPointArn: point.arn,
      });
    sandbox.advance(HOUR);
  }
}

/** Every hold that is on the recovery point now is released. */
function releaseHolds(sandbox: Sandbox, input: Input): void {
  const point = sandbox.world.points.get(textIn(input, 'RecoveryPointArn'));
  for (const { id } of point === undefined ? [] : holdsOnAt(point, sandbox.now))
    sandbox.call('CancelLegalHold', { LegalHoldId: id, CancelDescription: 'no longer needed' });
}

/** The lock that matters for a copy is that of its destination, in whatever Region. */
function inDestination(
  sandbox: Sandbox,
  input: Input,
  act: (sandbox: Sandbox, vaultName: string) => unknown,
): void {
  const [, , , region = '', , , name = ''] = textIn(input, 'DestinationBackupVaultArn').split(':');
  if (name === '') act(sandbox, textIn(input, 'BackupVaultName'));
  else act(sandbox.in(region), name);
}

/** Does what a remedy says; who then asks, and what. */
function follow(
  sandbox: Sandbox,
  remedy: Remedy,
  input: Input,
  choice: number,
): { sandbox: Sandbox; input: Input } {
  switch (remedy.kind) {
    case 'ask as': {
      const who = remedy.principals[choice % remedy.principals.length];
      return { sandbox: sandbox.as(who ?? 'root'), input };
    }
    case 'first': {
      if (remedy.until !== undefined && sandbox.now >= remedy.until)
        throw new Error('The remedy was open only until an instant that has passed.');
      const name = textIn(input, 'BackupVaultName');
      if (remedy.operation === 'DeleteRecoveryPoint') empty(sandbox, name);
      else if (remedy.operation === 'CancelLegalHold') releaseHolds(sandbox, input);
      else
        inDestination(sandbox, input, (at, BackupVaultName) =>
          at.call(remedy.operation, { BackupVaultName }),
        );
      return { sandbox, input };
    }
    case 'change': {
      const value = (choice % 2 === 0 ? remedy.from : remedy.to) ?? remedy.from ?? remedy.to ?? 0;
      return { sandbox, input: withMember(input, remedy.member, value) };
    }
    case 'wait':
      sandbox.advanceTo(remedy.from);
      return { sandbox, input };
  }
}

/** Whether the call succeeds after the remedies, on a copy of the world. */
export function helps(
  before: Sandbox,
  call: Call,
  remedies: readonly Remedy[],
  choice: number,
): boolean {
  let now = { sandbox: copyOf(before), input: call.input };
  for (const remedy of remedies) now = follow(now.sandbox, remedy, now.input, choice);
  return succeeds(now.sandbox.call(call.operation, now.input));
}

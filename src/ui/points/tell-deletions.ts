// Says in a few messages what came of deleting one recovery point or many.
import { commandLineOf } from '../../cli/command-line.ts';
import { nameInArn } from '../../domain/resource-types.ts';
import type { CallResult } from '../../session/result.ts';
import type { Desk } from '../desk.svelte.ts';
import type { DeletionOutcome } from './deletion.svelte.ts';

/** So many failures of a kind are told one by one; more are summed up in one message. */
const TOLD_EACH = 2;

type Outcomes = readonly DeletionOutcome[];

/** Errors first: they stay, and what went well is said after them. */
export function tellDeletions(desk: Desk, vaultName: string, outcomes: Outcomes): void {
  const refused = outcomes.filter(({ result }) => result.kind !== 'accepted');
  const expired = outcomes.filter(({ result }) => roleCouldNotDelete(result));
  const deleting = outcomes.filter((each) => !refused.includes(each) && !expired.includes(each));
  const tell = (kind: 'error' | 'success', some: Outcomes, what: string): void => {
    const trace = traceOf(vaultName, some);
    desk.say({ kind, title: `${named(some)} ${what}`, ...reasonOf(some[0]?.result), ...trace });
    desk.whySeq = trace.seq;
  };
  for (const some of grouped(refused)) tell('error', some, 'not deleted.');
  for (const some of grouped(expired)) tell('error', some, 'expired instead of being deleted.');
  if (refused.length + expired.length > 0) desk.panelTab = 'why';
  if (deleting.length === 0) return;
  tell('success', deleting, deleting.length === 1 ? 'is being deleted.' : 'are being deleted.');
}

function grouped(outcomes: Outcomes): readonly Outcomes[] {
  if (outcomes.length <= TOLD_EACH) return outcomes.map((each) => [each]);
  return [outcomes];
}

/** [L9] The call is accepted even so. */
const roleCouldNotDelete = (result: CallResult): boolean =>
  result.kind === 'accepted' &&
  result.verdict.events.some(({ type }) => type === 'point.deletionFailed');

function named([first, ...others]: Outcomes): string {
  if (first !== undefined && others.length === 0)
    return `Recovery point ${nameInArn(first.point.arn)}`;
  return `${(others.length + 1).toLocaleString('en')} recovery points`;
}

function reasonOf(result: CallResult | undefined): { message: string; code?: string } {
  if (result?.kind === 'refused')
    return { message: result.refusal.message, code: result.refusal.error };
  if (result?.kind === 'failed') return { message: result.message };
  if (result === undefined || !roleCouldNotDelete(result)) return { message: '' };
  return { message: 'The call was accepted, but the role that made the backup may not delete it.' };
}

/** The entry to look at, and the call as a command where it was one only. */
function traceOf(
  vaultName: string,
  [first, ...others]: Outcomes,
): { seq?: number; command?: string } {
  if (first === undefined) return {};
  const { result, point } = first;
  const input = { BackupVaultName: vaultName, RecoveryPointArn: point.arn };
  return {
    ...(result.kind === 'failed' ? {} : { seq: result.seq }),
    ...(others.length > 0 ? {} : { command: commandLineOf('DeleteRecoveryPoint', input) }),
  };
}

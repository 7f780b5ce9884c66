// What was tried on a vault and refused, from the log: the timeline's crosses.
import type { Days, Instant } from '../../domain/instant.ts';
import { nameInArn, typeOfResource } from '../../domain/resource-types.ts';
import { principalOf } from '../../domain/principal.ts';
import type { Vault } from '../../domain/vault.ts';
import type { CallEntry, LogEntry } from '../../simulation/log.ts';
import { daysText, instantText, wordsOf } from '../format.ts';
import { type LockPhase, phaseBefore } from './lock-story.ts';

export interface Attempt {
  /** Where the reason is explained: the entry, or the page of a job that failed later. */
  readonly opens: { readonly seq: number } | { readonly jobId: string };
  readonly at: Instant;
  /** "delete recovery point" */
  readonly what: string;
  /** The whole story in a sentence, for a title and for a screen reader. */
  readonly story: string;
}

/** A backup that the vault did not take. */
export interface RefusedBackup extends Attempt {
  /** "database-2 · RDS" */
  readonly name: string;
  /** "35 days: refused, outside 7 to 30" */
  readonly reason: string;
}

/** The calls on this vault since it was made; one of the same name before it was another vault. */
export function callsOn(vault: Vault, entries: readonly LogEntry[]): readonly CallEntry[] {
  let calls: CallEntry[] = [];
  for (const entry of entries) {
    if (entry.kind !== 'call' || entry.region !== vault.region) continue;
    if (entry.at < vault.createdAt || entry.input['BackupVaultName'] !== vault.name) continue;
    const isBirth = entry.operation === 'CreateBackupVault' && entry.outcome.result === 'accepted';
    if (isBirth) calls = [];
    else calls.push(entry);
  }
  return calls;
}

const ON_POINTS = new Set(['DeleteRecoveryPoint', 'UpdateRecoveryPointLifecycle']);
const ON_VAULT = new Set([
  'DeleteBackupVault',
  'PutBackupVaultLockConfiguration',
  'DeleteBackupVaultLockConfiguration',
]);

const isRefused = ({ outcome }: CallEntry): boolean => outcome.result === 'refused';

/** Refused deletions and lifecycle edits, by the ARN of the recovery point. */
export function attemptsOnPoints(
  calls: readonly CallEntry[],
): ReadonlyMap<string, readonly Attempt[]> {
  const byPoint = new Map<string, Attempt[]>();
  for (const call of calls) {
    const arn = call.input['RecoveryPointArn'];
    if (!ON_POINTS.has(call.operation) || !isRefused(call) || typeof arn !== 'string') continue;
    byPoint.set(arn, [...(byPoint.get(arn) ?? []), attemptOf(call)]);
  }
  return byPoint;
}

/** Refused attempts on the vault itself and on its lock. */
export const attemptsOnVault = (calls: readonly CallEntry[]): readonly Attempt[] =>
  calls.filter((call) => ON_VAULT.has(call.operation) && isRefused(call)).map(attemptOf);

/** Backups whose call was refused, or was accepted and whose job failed at once for the vault's window. */
export function refusedBackups(
  calls: readonly CallEntry[],
  phases: readonly LockPhase[],
): readonly RefusedBackup[] {
  return calls
    .filter((call) => call.operation === 'StartBackupJob' && call.outcome.result !== 'accepted')
    .map((call) => ({
      ...attemptOf(call),
      name: nameOf(call),
      reason: reasonOf(call, phaseBefore(phases, call.seq)),
    }));
}

function attemptOf(call: CallEntry): Attempt {
  const { seq, at, outcome } = call;
  const what = wordsOf(call.operation);
  const came = outcome.result === 'job fails' ? 'accepted, but its job failed' : 'refused';
  const message = outcome.result === 'accepted' ? '' : outcome.message;
  return {
    opens: { seq },
    at,
    what,
    story: `${instantText(at)}: ${what} as ${actorOf(call)}, ${came}. ${message}`,
  };
}

const actorOf = ({ principal }: CallEntry): string => principalOf(principal).name;

function nameOf({ input }: CallEntry): string {
  const arn = typeof input['ResourceArn'] === 'string' ? input['ResourceArn'] : '';
  const type = typeOfResource(arn);
  return type === undefined ? nameInArn(arn) : `${nameInArn(arn)} · ${type.name}`;
}

function reasonOf(call: CallEntry, phase: LockPhase | undefined): string {
  const { outcome } = call;
  if (outcome.result === 'job fails') return `${retentionOf(call)}: refused, ${windowOf(phase)}`;
  const isDenied = outcome.result === 'refused' && outcome.error === 'AccessDeniedException';
  return isDenied ? `refused: ${actorOf(call)} may not` : 'refused: see why';
}

function retentionOf({ input }: CallEntry): string {
  const lifecycle = input['Lifecycle'];
  const days =
    typeof lifecycle === 'object' && lifecycle !== null && 'DeleteAfterDays' in lifecycle
      ? lifecycle['DeleteAfterDays']
      : undefined;
  return typeof days === 'number' && days > 0 ? daysText(days) : 'always';
}

function windowOf(phase: LockPhase | undefined): string {
  const { minimum, maximum } = phase ?? {};
  return outsideOf(minimum, maximum);
}

/** "outside 7 to 30" */
export function outsideOf(minimum: Days | undefined, maximum: Days | undefined): string {
  if (minimum !== undefined && maximum !== undefined)
    return `outside ${minimum.toLocaleString('en')} to ${maximum.toLocaleString('en')}`;
  if (maximum !== undefined) return `more than ${maximum.toLocaleString('en')}`;
  return minimum === undefined ? 'outside the window' : `less than ${minimum.toLocaleString('en')}`;
}

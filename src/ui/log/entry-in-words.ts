// An entry of the log in words: what was asked, about what, and what came of it.
import { principalOf } from '../../domain/principal.ts';
import { nameInArn } from '../../domain/resource-types.ts';
import type { CallEntry, CallOutcome, Json } from '../../simulation/log.ts';
import type { World } from '../../simulation/world.ts';
import { wordsOf } from '../format.ts';

/** `delete recovery point` */
export const operationInWords = ({ operation }: Pick<CallEntry, 'operation'>): string =>
  wordsOf(operation);

/** `root`, `Backup administrator` */
export const whoInWords = ({ principal }: Pick<CallEntry, 'principal'>): string =>
  principalOf(principal).name;

/** What the call is about: `app-files (EFS) in WORM_vault`, `WORM_vault`; empty where it names nothing. */
export function subjectOf({ input }: Pick<CallEntry, 'input'>, world: World): string {
  const vault = textIn(input, 'BackupVaultName');
  const thing = thingIn(input, world);
  if (thing === undefined) return vault ?? '';
  return vault === undefined ? thing : `${thing} in ${vault}`;
}

function thingIn(input: CallEntry['input'], world: World): string | undefined {
  const pointArn = textIn(input, 'RecoveryPointArn');
  if (pointArn !== undefined) return pointInWords(pointArn, world);
  const jobId = textIn(input, 'BackupJobId');
  if (jobId !== undefined) return jobInWords(jobId, world);
  const holdId = textIn(input, 'LegalHoldId');
  if (holdId !== undefined) return world.holds.get(holdId)?.title ?? holdId;
  const user = textIn(input, 'UserName');
  if (user !== undefined) return `${textIn(input, 'PolicyName') ?? 'policies'} of ${user}`;
  const arn = textIn(input, 'ResourceArn');
  if (arn === undefined) return undefined;
  const resource = world.resources.get(arn);
  if (resource !== undefined) return `${resource.name} (${resource.type})`;
  return world.points.has(arn) ? pointInWords(arn, world) : nameInArn(arn);
}

/** `app-files (EFS)`, or the last part of the ARN of a recovery point that never was. */
export function pointInWords(arn: string, world: World): string {
  const point = world.points.get(arn);
  return point === undefined ? nameInArn(arn) : `${point.resourceName} (${point.resourceType})`;
}

export function jobInWords(id: string, world: World): string {
  const job = world.jobs.get(id);
  return job === undefined ? id : `${job.resourceName} (${job.resourceType})`;
}

/** `Accepted`, `Refused by V3`, `Job fails by W1` */
export function outcomeInWords(outcome: CallOutcome): string {
  if (outcome.result === 'accepted') return 'Accepted';
  return outcome.result === 'refused'
    ? `Refused by ${outcome.rule}`
    : `Job fails by ${outcome.rule}`;
}

/** `Accepted, but its job failed: start backup job` */
export function headingOf(entry: CallEntry): string {
  const said = {
    accepted: 'Accepted',
    refused: 'Refused',
    'job fails': 'Accepted, but its job failed',
  }[entry.outcome.result];
  return `${said}: ${operationInWords(entry)}`;
}

function textIn(input: Readonly<Record<string, Json>>, member: string): string | undefined {
  const value = input[member];
  return typeof value === 'string' && value !== '' ? value : undefined;
}

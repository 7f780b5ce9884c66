// For tests: a fresh world and short words for what happens in it, so that an example reads as given, when,
// then. Every answer on the way is held against AWS's output shape.
import type { DomainEvent } from '../domain/event.ts';
import { asInstant, DAY, type Instant, MINUTE, plus } from '../domain/instant.ts';
import type { PrincipalId } from '../domain/principal.ts';
import type { RecoveryPoint } from '../domain/recovery-point.ts';
import { REGION } from '../domain/resource.ts';
import type { Vault } from '../domain/vault.ts';
import type { Refusal } from '../domain/verdict.ts';
import { advance } from '../simulation/advance.ts';
import type { Json, LogEntry } from '../simulation/log.ts';
import { beginWorld, type Genesis, type World } from '../simulation/world.ts';
import { type Answer, type Decided, perform } from './call.ts';
import { IAM_OUTPUT_SHAPES } from './iam-shapes.ts';
import { LATE_OUTPUT_SHAPES } from './late-output-shapes.generated.ts';
import { addLateOperations } from './late-operations.ts';
import type { InputOf, OperationName, OutputOf } from './operation.ts';
import { OUTPUT_SHAPES } from './output-shapes.generated.ts';
import { type Shape, shapeFault } from './shape.ts';

addLateOperations();

export const START = asInstant(Date.UTC(2021, 8, 28, 4, 33, 15));
export const VAULT = 'WORM_vault';
export const ROLE = 'arn:aws:iam::123456789012:role/service-role/AWSBackupDefaultServiceRole';
export const CREATE_ONLY_ROLE = 'arn:aws:iam::123456789012:role/CreateOnlyBackupRole';
export const RDS = 'arn:aws:rds:us-east-1:123456789012:db:database-2';
export const EFS =
  'arn:aws:elasticfilesystem:us-east-1:123456789012:file-system/fs-0a1b2c3d4e5f60718';
export const EBS = 'arn:aws:ec2:us-east-1:123456789012:volume/vol-0a1b2c3d4e5f6a7b8';
export const TABLE = 'arn:aws:dynamodb:us-east-1:123456789012:table/orders';
export const BUCKET = 'arn:aws:s3:::invoice-archive';
export const INSTANCE = 'arn:aws:ec2:us-east-1:123456789012:instance/i-0f9e8d7c6b5a49382';

type Input = Readonly<Record<string, Json>>;
type LockInput = Omit<InputOf<'PutBackupVaultLockConfiguration'>, 'BackupVaultName'>;
type JobInput = Partial<InputOf<'StartBackupJob'>>;

export interface Called extends Decided {
  readonly answer: Answer | undefined;
}

/** AWS's own name "Storage Gateway" breaks AWS's own pattern. */
const EXCEPTION = /^ResourceTypes\[\d+\] must match the pattern/;

export class Sandbox {
  readonly world: World;
  readonly principal: PrincipalId;
  readonly region: string;
  readonly log: LogEntry[];

  constructor(world: World, principal: PrincipalId, region: string, log: LogEntry[]) {
    this.world = world;
    this.principal = principal;
    this.region = region;
    this.log = log;
  }

  /** The same world, addressed by somebody else. */
  as(principal: PrincipalId): Sandbox {
    return new Sandbox(this.world, principal, this.region, this.log);
  }

  /** The same world, addressed in another Region. */
  in(region: string): Sandbox {
    return new Sandbox(this.world, this.principal, region, this.log);
  }

  get now(): Instant {
    return this.world.now;
  }

  /** Makes a call with any input at all. */
  call(operation: string, input: unknown = {}): Called {
    const { principal, region } = this;
    const call = { principal, region, operation, input: input as Input };
    const at = this.now;
    const called = perform(this.world, call);
    this.log.push({
      kind: 'call',
      seq: this.log.length + 1,
      at,
      ...call,
      outcome: called.outcome,
    });
    if (called.verdict.refusal === undefined) holdAgainstShape(operation, called.answer);
    return called;
  }

  /** A call that is to succeed, and its answer. */
  answer<Name extends OperationName>(operation: Name, input: InputOf<Name>): OutputOf<Name> {
    const { answer, verdict } = this.call(operation, input);
    if (verdict.refusal !== undefined)
      throw new Error(`${operation} was refused by ${verdict.refusal.rule}: it was to succeed.`);
    return (answer ?? {}) as OutputOf<Name>;
  }

  /** A call that is to be refused, and the refusal. */
  refusal(operation: string, input: unknown = {}): Refusal {
    const { refusal } = this.call(operation, input).verdict;
    if (refusal === undefined) throw new Error(`${operation} succeeded: it was to be refused.`);
    return refusal;
  }

  advanceTo(to: Instant): DomainEvent[] {
    this.log.push({ kind: 'clock', seq: this.log.length + 1, at: this.now, to });
    return advance(this.world, to);
  }

  advance(milliseconds: number): DomainEvent[] {
    return this.advanceTo(plus(this.now, milliseconds));
  }

  days(days: number): DomainEvent[] {
    return this.advance(days * DAY);
  }

  vault(name = VAULT): this {
    this.answer('CreateBackupVault', { BackupVaultName: name });
    return this;
  }

  lock(lock: LockInput, name = VAULT): this {
    this.answer('PutBackupVaultLockConfiguration', { BackupVaultName: name, ...lock });
    return this;
  }

  start(job: JobInput = {}): OutputOf<'StartBackupJob'> {
    return this.answer('StartBackupJob', jobInput(job));
  }

  /** Starts a backup, lets it complete, and gives the ARN of its recovery point. */
  backUp(job: JobInput = {}): string {
    const { BackupJobId = '' } = this.start(job);
    this.advance(4 * 60 * MINUTE);
    const { pointArn, end } = this.job(BackupJobId);
    if (pointArn === undefined || end !== undefined)
      throw new Error(`The job did not complete: ${end?.message ?? 'it never started'}`);
    return pointArn;
  }

  /** The rows as they are, for what no answer tells. */
  vaultRow(name = VAULT): Vault {
    const row = [...this.world.vaults.values()].find(
      (vault) => vault.name === name && vault.region === this.region,
    );
    return found(row, name);
  }

  point(arn: string): RecoveryPoint {
    return found(this.world.points.get(arn), arn);
  }

  job(id = '') {
    return found(this.world.jobs.get(id), id);
  }

  describeVault(name = VAULT): OutputOf<'DescribeBackupVault'> {
    return this.answer('DescribeBackupVault', { BackupVaultName: name });
  }

  describePoint(arn: string, name = VAULT): OutputOf<'DescribeRecoveryPoint'> {
    return this.answer('DescribeRecoveryPoint', { BackupVaultName: name, RecoveryPointArn: arn });
  }

  describeJob(id = ''): OutputOf<'DescribeBackupJob'> {
    return this.answer('DescribeBackupJob', { BackupJobId: id });
  }

  listPoints(name = VAULT): readonly string[] {
    const { RecoveryPoints = [] } = this.answer('ListRecoveryPointsByBackupVault', {
      BackupVaultName: name,
    });
    return RecoveryPoints.map(({ RecoveryPointArn = '' }) => RecoveryPointArn);
  }
}

export const freshSandbox = (genesis: Partial<Genesis> = {}): Sandbox =>
  new Sandbox(
    beginWorld({ seed: 'seed', startsAt: START, resources: 'account', ...genesis }),
    'root',
    REGION,
    [],
  );

export const jobInput = (job: JobInput = {}): InputOf<'StartBackupJob'> => ({
  BackupVaultName: VAULT,
  ResourceArn: RDS,
  IamRoleArn: ROLE,
  ...job,
});

/** Throws where an answer departs from AWS's shape. */
function holdAgainstShape(operation: string, answer: Answer | undefined): void {
  const shapes: Readonly<Record<string, Shape>> = {
    ...OUTPUT_SHAPES,
    ...LATE_OUTPUT_SHAPES,
    ...IAM_OUTPUT_SHAPES,
  };
  const shape = shapes[operation];
  if (shape === undefined) throw new Error(`AWS has no output shape for ${operation}.`);
  const fault = shapeFault(shape, answer ?? {});
  if (fault !== undefined && !EXCEPTION.test(fault.message))
    throw new Error(`${operation} answers what AWS does not: ${fault.message}`);
}

function found<Row>(row: Row | undefined, name: string): Row {
  if (row === undefined) throw new Error(`The world has no "${name}".`);
  return row;
}

// For tests: a log written call by call, as the console writes it, and the world that it adds up to.
import { decideCall, perform } from '../api/call.ts';
import type { InputOf, OperationName } from '../api/operation.ts';
import type { DomainEvent } from '../domain/event.ts';
import { asInstant, type Instant, plus } from '../domain/instant.ts';
import type { PrincipalId } from '../domain/principal.ts';
import type { Verdict } from '../domain/verdict.ts';
import { advance } from '../simulation/advance.ts';
import type { Call, CallEntry, LogEntry } from '../simulation/log.ts';
import { beginWorld, renewed, type World } from '../simulation/world.ts';

export const VAULT = 'WORM_vault';
export const DATABASE = 'arn:aws:rds:us-east-1:123456789012:db:database-2';
export const FILES =
  'arn:aws:elasticfilesystem:us-east-1:123456789012:file-system/fs-0a1b2c3d4e5f60718';
export const ROLE = 'arn:aws:iam::123456789012:role/service-role/AWSBackupDefaultServiceRole';
export const START = asInstant(Date.UTC(2021, 8, 28, 4, 33, 15));

export class WrittenLog {
  readonly entries: LogEntry[] = [];
  #world = beginWorld({ seed: 'walk', startsAt: START, resources: 'account' });
  principal: PrincipalId = 'root';
  region = 'us-east-1';

  get world(): World {
    return renewed(this.#world);
  }

  /** Makes a call, well formed or not, and answers its entry and verdict. */
  ask(
    operation: string,
    input: object,
  ): { readonly entry: CallEntry; readonly verdict: Verdict<DomainEvent> } {
    const call: Call = {
      principal: this.principal,
      region: this.region,
      operation,
      input: input as Call['input'],
    };
    const { verdict } = decideCall(this.#world, call);
    const { outcome } = perform(this.#world, call);
    const at = this.#world.now;
    const entry: CallEntry = { kind: 'call', seq: this.entries.length + 1, at, ...call, outcome };
    this.entries.push(entry);
    return { entry, verdict };
  }

  /** Makes a call as the console does. */
  call<Name extends OperationName>(operation: Name, input: InputOf<Name>): CallEntry['outcome'] {
    return this.ask(operation, input).entry.outcome;
  }

  pass(milliseconds: number): void {
    this.passTo(plus(this.#world.now, milliseconds));
  }

  passTo(to: Instant): void {
    this.entries.push({ kind: 'clock', seq: this.entries.length + 1, at: this.#world.now, to });
    advance(this.#world, to);
  }

  backUp(resource: string, days?: number, vault = VAULT): CallEntry['outcome'] {
    return this.call('StartBackupJob', {
      BackupVaultName: vault,
      ResourceArn: resource,
      IamRoleArn: ROLE,
      ...(days === undefined ? {} : { Lifecycle: { DeleteAfterDays: days } }),
    });
  }

  /** The newest recovery point of a resource. */
  pointOf(resource: string): string {
    const points = [...this.#world.points.values()].filter(
      ({ resourceArn }) => resourceArn === resource,
    );
    const arn = points.at(-1)?.arn;
    if (arn === undefined) throw new Error(`${resource} has no recovery point.`);
    return arn;
  }
}

// Sandboxes made by the engine itself, for journeys that begin in the middle: the file that an export of the
// same deeds would give.
import { perform } from '../../src/api/call.ts';
import type { InputOf, OperationName } from '../../src/api/operation.ts';
import { asInstant } from '../../src/domain/instant.ts';
import type { PrincipalId } from '../../src/domain/principal.ts';
import { REGION, rolesOf } from '../../src/domain/resource.ts';
import type { RecoveryPoint } from '../../src/domain/recovery-point.ts';
import { advance } from '../../src/simulation/advance.ts';
import type { Call, LogEntry } from '../../src/simulation/log.ts';
import { writeSandboxFile } from '../../src/simulation/sandbox-file.ts';
import { beginWorld, type Genesis } from '../../src/simulation/world.ts';

export const VAULT = 'WORM_vault';

export class MadeSandbox {
  readonly genesis: Genesis;
  readonly world;
  readonly entries: LogEntry[] = [];

  constructor(resources: Genesis['resources'] = 'account') {
    // The walkthrough's first instant.
    this.genesis = {
      seed: 'made',
      startsAt: asInstant(Date.UTC(2021, 8, 28, 4, 33, 15)),
      resources,
    };
    this.world = beginWorld(this.genesis);
  }

  call<Name extends OperationName>(
    operation: Name,
    input: InputOf<Name>,
    principal: PrincipalId = 'root',
  ): this {
    const call = { principal, region: REGION, operation, input: input as Call['input'] };
    const { now: at } = this.world;
    const { outcome } = perform(this.world, call);
    this.entries.push({ kind: 'call', seq: this.entries.length + 1, at, ...call, outcome });
    return this;
  }

  pass(milliseconds: number): this {
    const { now: at } = this.world;
    const to = asInstant(at + milliseconds);
    advance(this.world, to);
    this.entries.push({ kind: 'clock', seq: this.entries.length + 1, at, to });
    return this;
  }

  createVault(name = VAULT): this {
    return this.call('CreateBackupVault', { BackupVaultName: name });
  }

  /** A backup of a resource of the account by its name, or of any by its ARN. */
  backUp(resource: string, days?: number, vault = VAULT): this {
    const owned = [...this.world.resources.values()].find(({ name }) => name === resource);
    return this.call('StartBackupJob', {
      BackupVaultName: vault,
      ResourceArn: owned?.arn ?? resource,
      IamRoleArn: rolesOf(this.world.account)[0]?.arn ?? '',
      ...(days === undefined ? {} : { Lifecycle: { DeleteAfterDays: days } }),
    });
  }

  /** The walkthrough's lock, 7 to 30 days; without grace time in governance mode. */
  lock(graceDays?: number, vault = VAULT): this {
    return this.call('PutBackupVaultLockConfiguration', {
      BackupVaultName: vault,
      MinRetentionDays: 7,
      MaxRetentionDays: 30,
      ...(graceDays === undefined ? {} : { ChangeableForDays: graceDays }),
    });
  }

  /** The newest recovery point of a resource. */
  pointOf(resource: string): RecoveryPoint {
    const found = [...this.world.points.values()].findLast(
      ({ resourceName }) => resourceName === resource,
    );
    if (found === undefined) throw new Error(`There is no recovery point of ${resource}.`);
    return found;
  }

  /** The text of its file. */
  file(name: string): string {
    const { genesis, entries } = this;
    return writeSandboxFile({ name, genesis, principal: 'root', region: REGION, entries });
  }
}

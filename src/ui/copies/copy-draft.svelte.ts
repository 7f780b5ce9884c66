// A copy on demand while it is filled in: where to, for how long, and what the destination will say to it.
import type { InputOf } from '../../api/operation.ts';
import { lifecycleOfCopy } from '../../domain/copy-job.ts';
import type { Lifecycle } from '../../domain/lifecycle.ts';
import type { RecoveryPoint } from '../../domain/recovery-point.ts';
import { fittedTo, resourceTypeNamed } from '../../domain/resource-types.ts';
import { retentionAgainst } from '../../domain/retention.ts';
import type { Vault } from '../../domain/vault.ts';
import { windowText } from '../format.ts';
import { LifecycleDraft, type LifecycleFaults } from '../lifecycle/lifecycle-draft.svelte.ts';
import { deletedAfterText } from '../lifecycle/lifecycle-words.ts';

export interface CopyFaults extends LifecycleFaults {
  readonly destination?: string | undefined;
}

interface Start {
  readonly point: RecoveryPoint;
  readonly vaultName: string;
  readonly region: string;
  readonly roleArn: string;
}

export class CopyDraft {
  readonly point: RecoveryPoint;
  readonly vaultName: string;
  readonly lifecycle: LifecycleDraft;
  /** The destination vault's ARN; empty while none is chosen. */
  destinationArn = $state('');
  /** Whether the copy follows its source or gets a lifecycle of its own. */
  keeps: 'source' | 'own' = $state('source');
  roleArn = $state('');
  isTried = $state(false);
  #region = $state('');

  constructor({ point, vaultName, region, roleArn }: Start) {
    this.point = point;
    this.vaultName = vaultName;
    this.roleArn = roleArn;
    this.#region = region;
    this.lifecycle = new LifecycleDraft(point.lifecycle, point.resourceType);
  }

  get region(): string {
    return this.#region;
  }

  /** Another Region has other vaults. */
  set region(region: string) {
    this.#region = region;
    this.destinationArn = '';
  }

  get faults(): CopyFaults {
    const isOwn = this.keeps === 'own';
    return {
      destination: this.destinationArn === '' ? 'Choose a destination vault.' : undefined,
      days: isOwn ? (this.lifecycle.faults.days ?? this.lifecycle.coldConflict) : undefined,
      coldDays: isOwn ? this.lifecycle.faults.coldDays : undefined,
    };
  }

  get shownFaults(): CopyFaults {
    return this.isTried ? this.faults : {};
  }

  get isSound(): boolean {
    return Object.values(this.faults).every((fault) => fault === undefined);
  }

  /** [C6] [C7] The lifecycle as the copy will have it. */
  get outcome(): Lifecycle {
    const { keep, lifecycle } = this.lifecycle;
    const asked =
      this.keeps === 'source'
        ? { deleteAfter: undefined, moveToColdAfter: undefined, optInToArchive: undefined }
        : {
            deleteAfter: keep === 'always' ? ('always' as const) : lifecycle.deleteAfter,
            moveToColdAfter: lifecycle.moveToColdAfter,
            optInToArchive: lifecycle.optInToArchive,
          };
    const type = resourceTypeNamed(this.point.resourceType);
    return fittedTo(type, lifecycleOfCopy(this.point.lifecycle, asked));
  }

  /** [C5] Not a fault: the call is accepted, and the copy job then fails. */
  warningFor(vault: Vault | undefined): string | undefined {
    if (vault === undefined || this.faults.days !== undefined) return undefined;
    const { deleteAfter } = this.outcome;
    if (retentionAgainst(vault.lock, deleteAfter) === 'inside') return undefined;
    const { minimumRetention, maximumRetention } = vault.lock;
    const window = windowText(minimumRetention, maximumRetention);
    return `${deletedAfterText(this.outcome)} is outside the destination’s window, ${window}: the call will be accepted and the copy job will fail.`;
  }

  get input(): InputOf<'StartCopyJob'> {
    return {
      RecoveryPointArn: this.point.arn,
      SourceBackupVaultName: this.vaultName,
      DestinationBackupVaultArn: this.destinationArn,
      IamRoleArn: this.roleArn,
      ...(this.keeps === 'own' ? { Lifecycle: this.lifecycle.requestForEdit({}) } : {}),
    };
  }
}

// The edit of a recovery point's lifecycle: what is wrong with it, and what is only unwise to try.
import type { Instant } from '../../domain/instant.ts';
import { earliestColdEdit } from '../../domain/lifecycle.ts';
import { lockIs } from '../../domain/lock.ts';
import { type RecoveryPoint, storageAt } from '../../domain/recovery-point.ts';
import type { Vault } from '../../domain/vault.ts';
import type { InputOf } from '../../api/operation.ts';
import { LifecycleDraft, type LifecycleFaults } from '../lifecycle/lifecycle-draft.svelte.ts';

export class LifecycleEdit {
  readonly draft: LifecycleDraft;
  readonly #point: RecoveryPoint;

  constructor(point: RecoveryPoint) {
    this.#point = point;
    this.draft = new LifecycleDraft(point.lifecycle, point.resourceType);
  }

  /**
   * What the form stops. A locked vault refuses before AWS looks at how cold storage and retention go
   * together, and that refusal is worth meeting: there these are no faults.
   */
  faultsIn(vault: Vault | undefined, now: Instant): LifecycleFaults {
    const { days, coldDays } = this.draft.faults;
    if (isLocked(vault)) return { days, coldDays };
    return {
      days: days ?? this.draft.coldConflict,
      coldDays: coldDays ?? this.#coldFault(now),
    };
  }

  isFaultyIn(vault: Vault | undefined, now: Instant): boolean {
    const { days, coldDays } = this.faultsIn(vault, now);
    return days !== undefined || coldDays !== undefined;
  }

  /** What a locked vault's form lets through although it would be wrong elsewhere too. */
  warningIn(vault: Vault | undefined, now: Instant): string | undefined {
    if (!isLocked(vault) || this.draft.isFaulty) return undefined;
    return this.draft.coldConflict ?? this.#coldFault(now);
  }

  input(vaultName: string): InputOf<'UpdateRecoveryPointLifecycle'> {
    return {
      BackupVaultName: vaultName,
      RecoveryPointArn: this.#point.arn,
      Lifecycle: this.draft.requestForEdit(this.#point.lifecycle),
    };
  }

  /** [L7] Only a change of the move to cold is looked at. */
  #coldFault(now: Instant): string | undefined {
    const { moveToColdAfter } = this.draft.kept;
    const before = this.#point.lifecycle.moveToColdAfter;
    if (moveToColdAfter === before) return undefined;
    if (storageAt(this.#point, now) === 'COLD')
      return 'It is in cold storage already: the move cannot be changed any more.';
    const earliest = earliestColdEdit(this.#point.createdAt, now);
    if (moveToColdAfter === undefined || moveToColdAfter >= earliest) return undefined;
    return `At least ${earliest}: the recovery point’s age in days, plus one.`;
  }
}

const isLocked = (vault: Vault | undefined): boolean =>
  vault !== undefined && lockIs(vault.lock, 'locked');

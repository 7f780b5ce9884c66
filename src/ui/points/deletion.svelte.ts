// Deletes recovery points one call after the other, for as long as it is wanted.
import type { RecoveryPoint } from '../../domain/recovery-point.ts';
import type { CallResult } from '../../session/result.ts';
import type { Desk } from '../desk.svelte.ts';

/** What became of one call. */
export interface DeletionOutcome {
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

  async run(points: readonly RecoveryPoint[]): Promise<readonly DeletionOutcome[]> {
    this.isRunning = true;
    this.#desk.clock.pause();
    const outcomes: DeletionOutcome[] = [];
    for (const point of points) {
      if (this.#isStopped) break;
      const input = { BackupVaultName: this.#vaultName, RecoveryPointArn: point.arn };
      const result = await this.#desk.session.dispatch('DeleteRecoveryPoint', input);
      outcomes.push({ point, result });
      this.done = outcomes.length;
    }
    this.isRunning = false;
    return outcomes;
  }
}

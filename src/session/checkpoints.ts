// When a checkpoint is worth its writing. It is a cache: whether it could be written matters to nobody.
import { checkpointOf } from '../simulation/checkpoint.ts';
import type { LogStore } from '../simulation/log-store.ts';
import type { World } from '../simulation/world.ts';

const AFTER_ENTRIES = 250;
const AFTER_EVENTS = 5_000;

export class Checkpoints {
  #entries = 0;
  #events = 0;

  /** Counts what was applied since the last one. */
  isDue(entries: number, events: number): boolean {
    this.#entries += entries;
    this.#events += events;
    return this.#entries >= AFTER_ENTRIES || this.#events >= AFTER_EVENTS;
  }

  /** Writes the world as it stands after the entry `seq`; the world may change as soon as this returns. */
  save(store: LogStore, sandboxId: string, world: World, seq: number): void {
    this.#entries = 0;
    this.#events = 0;
    void store.saveCheckpoint(sandboxId, checkpointOf(world, seq)).catch(() => undefined);
  }
}

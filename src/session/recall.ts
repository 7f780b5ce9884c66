// What was decided and what passed, entry by entry: as it was seen, or, for an entry from before this page,
// found again on the world that stood before it.
import { bring, bringFor, namesIn } from '../api/bring.ts';
import { decideCall } from '../api/call.ts';
import { applyEntry } from '../api/replay.ts';
import type { DomainEvent } from '../domain/event.ts';
import type { Verdict } from '../domain/verdict.ts';
import { worldOf } from '../simulation/checkpoint.ts';
import type { CallEntry, ClockEntry } from '../simulation/log.ts';
import type { LogStore, Sandbox } from '../simulation/log-store.ts';
import { beginWorld, type World } from '../simulation/world.ts';
import { type Passage, passageOf } from './passage.ts';

export class Recall {
  readonly #store: LogStore;
  readonly #sandbox: Pick<Sandbox, 'id' | 'genesis'>;
  readonly #verdicts = new Map<number, Verdict<DomainEvent>>();
  readonly #passages = new Map<number, Passage>();

  constructor(store: LogStore, sandbox: Pick<Sandbox, 'id' | 'genesis'>) {
    this.#store = store;
    this.#sandbox = sandbox;
  }

  noteVerdict(seq: number, verdict: Verdict<DomainEvent>): void {
    this.#verdicts.set(seq, verdict);
  }

  notePassage(seq: number, passage: Passage): void {
    this.#passages.set(seq, passage);
  }

  async verdictOf(entry: CallEntry): Promise<Verdict<DomainEvent>> {
    const known = this.#verdicts.get(entry.seq);
    if (known !== undefined) return known;
    await bring([entry.operation]);
    const { verdict } = decideCall(await this.worldBefore(entry.seq), entry);
    this.#verdicts.set(entry.seq, verdict);
    return verdict;
  }

  async passageOf(entry: ClockEntry): Promise<Passage> {
    const known = this.#passages.get(entry.seq);
    if (known !== undefined) return known;
    const { events } = applyEntry(await this.worldBefore(entry.seq), entry);
    const passage = passageOf(entry.at, entry.to, events);
    this.#passages.set(entry.seq, passage);
    return passage;
  }

  /** A world of its own, as it stood before an entry. */
  async worldBefore(seq: number): Promise<World> {
    const { id, genesis } = this.#sandbox;
    const checkpoint = await this.#store.checkpoint(id, seq - 1);
    const world = checkpoint === undefined ? beginWorld(genesis) : worldOf(checkpoint);
    const entries = await this.#store.entries(id, checkpoint?.seq ?? 0, seq - 1);
    await bring(namesIn(entries));
    await bringFor(world);
    for (const entry of entries) applyEntry(world, entry);
    return world;
  }

  /** The number of the call that made a job, if this page saw it decided. */
  seqOfJob(jobId: string): number | undefined {
    for (const [seq, { events }] of this.#verdicts) {
      if (events.some((event) => event.type === 'job.created' && event.job.id === jobId))
        return seq;
    }
    return undefined;
  }
}

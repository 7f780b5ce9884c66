// The log port in memory, for a page that may not store anything. It lasts as long as the page.
import type { Checkpoint } from '../simulation/checkpoint.ts';
import type { LogEntry } from '../simulation/log.ts';
import { type Appended, DamagedLog, type LogStore, type Sandbox } from '../simulation/log-store.ts';
import { StorageFailed } from '../simulation/storage-failed.ts';
import { entriesIn, rowOf } from './stored-entry.ts';
import { sandboxIn } from './stored-sandbox.ts';

interface Kept {
  readonly sandbox: Sandbox;
  readonly log: LogEntry[];
  /** The newest last. They are kept as they are: the rows of a world are immutable. */
  readonly checkpoints: readonly Checkpoint[];
}

const CHECKPOINTS_KEPT = 4;

export class MemoryStore implements LogStore {
  readonly isDurable = false;
  readonly #kept = new Map<string, Kept>();
  readonly #headFollowers = new Set<() => void>();
  readonly #listFollowers = new Set<() => void>();

  sandboxes(): Promise<readonly Sandbox[]> {
    const sandboxes = [...this.#kept.values()].map(({ sandbox }) => sandbox);
    return Promise.resolve(sandboxes.sort((one, other) => one.createdAt - other.createdAt));
  }

  // eslint-disable-next-line @typescript-eslint/require-await -- what is wrong must reject, not throw
  async add(sandbox: Sandbox, entries: readonly LogEntry[] = []): Promise<void> {
    const rows = entries.map((entry) => rowOf(sandbox.id, entry));
    const log = entriesIn(rows, 0);
    if (this.#kept.has(sandbox.id)) throw new StorageFailed('unknown');
    this.#kept.set(sandbox.id, { sandbox: sandboxIn({ ...sandbox }), log, checkpoints: [] });
    tell(this.#listFollowers);
    tell(this.#headFollowers);
  }

  // eslint-disable-next-line @typescript-eslint/require-await -- as above
  async change(
    id: string,
    change: Partial<Pick<Sandbox, 'name' | 'openedAt' | 'principal' | 'region'>>,
  ): Promise<void> {
    const kept = this.#keptOf(id);
    this.#kept.set(id, { ...kept, sandbox: { ...kept.sandbox, ...change } });
    tell(this.#listFollowers);
  }

  remove(id: string): Promise<void> {
    this.#kept.delete(id);
    tell(this.#listFollowers);
    tell(this.#headFollowers);
    return Promise.resolve();
  }

  // eslint-disable-next-line @typescript-eslint/require-await -- as above
  async append(id: string, entry: LogEntry): Promise<Appended> {
    const { entry: plain } = rowOf(id, entry);
    const { log } = this.#keptOf(id);
    if (entry.seq <= log.length) return 'conflict';
    if (entry.seq > log.length + 1) throw new DamagedLog(log.length + 1, 'it is missing.');
    log.push(plain as LogEntry);
    tell(this.#headFollowers);
    return 'appended';
  }

  entries(id: string, after: number, upTo = Infinity): Promise<readonly LogEntry[]> {
    return Promise.resolve((this.#kept.get(id)?.log ?? []).slice(after, upTo));
  }

  head(id: string): Promise<number> {
    return Promise.resolve(this.#head(id));
  }

  followHead(id: string, onHead: (seq: number) => void): () => void {
    let last: number | undefined;
    return follow(this.#headFollowers, () => {
      const head = this.#head(id);
      if (head === last) return;
      last = head;
      onHead(head);
    });
  }

  followSandboxes(onChange: () => void): () => void {
    return follow(this.#listFollowers, () => onChange());
  }

  // eslint-disable-next-line @typescript-eslint/require-await -- as above
  async saveCheckpoint(id: string, checkpoint: Checkpoint): Promise<void> {
    const kept = this.#keptOf(id);
    const others = kept.checkpoints.filter(({ seq }) => seq !== checkpoint.seq);
    const all = [...others, checkpoint].sort((one, other) => one.seq - other.seq);
    this.#kept.set(id, { ...kept, checkpoints: all.slice(-CHECKPOINTS_KEPT) });
  }

  checkpoint(id: string, upTo = Infinity): Promise<Checkpoint | undefined> {
    const limit = Math.min(upTo, this.#head(id));
    return Promise.resolve(this.#kept.get(id)?.checkpoints.findLast(({ seq }) => seq <= limit));
  }

  async salvage(
    id: string,
  ): Promise<{ readonly entries: readonly LogEntry[]; readonly unreadable: number }> {
    return { entries: await this.entries(id, 0), unreadable: 0 };
  }

  #head(id: string): number {
    return this.#kept.get(id)?.log.length ?? 0;
  }

  #keptOf(id: string): Kept {
    const kept = this.#kept.get(id);
    if (kept === undefined) throw new StorageFailed('gone');
    return kept;
  }
}

/** As with a database, whoever follows is told a little later, never in the middle of a change. */
function tell(followers: ReadonlySet<() => void>): void {
  for (const follower of followers) tellOne(followers, follower);
}

function follow(followers: Set<() => void>, follower: () => void): () => void {
  followers.add(follower);
  tellOne(followers, follower);
  return () => followers.delete(follower);
}

function tellOne(followers: ReadonlySet<() => void>, follower: () => void): void {
  queueMicrotask(() => {
    if (followers.has(follower)) follower();
  });
}

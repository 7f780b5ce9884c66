// One running sandbox, and the only writer of its log in this tab. Everything that happens, whoever asks for
// it, goes through `dispatch` and `advance`; what is shown is read from `world`.
import { type Answer, carryOut, decideCall, type Decided } from '../api/call.ts';
import type { InputOf, OperationName } from '../api/operation.ts';
import { applyEntry } from '../api/replay.ts';
import type { BackupJob } from '../domain/backup-job.ts';
import type { DomainEvent } from '../domain/event.ts';
import type { Instant } from '../domain/instant.ts';
import type { PrincipalId } from '../domain/principal.ts';
import type { Refusal, Verdict } from '../domain/verdict.ts';
import { advance, clockFault } from '../simulation/advance.ts';
import { checkpointOf, worldOf } from '../simulation/checkpoint.ts';
import type { Call, CallEntry, ClockEntry, LogEntry } from '../simulation/log.ts';
import type { LogStore, Sandbox } from '../simulation/log-store.ts';
import { beginWorld, renewed, type World } from '../simulation/world.ts';
import { type Passage, passageOf } from './passage.ts';

/** What a call came to. A failure is ours (it could not be saved), a refusal is AWS's. */
export type CallResult =
  | {
      readonly kind: 'accepted';
      readonly seq: number;
      readonly verdict: Verdict<DomainEvent>;
      readonly answer: Answer | undefined;
    }
  | {
      readonly kind: 'refused';
      readonly seq: number;
      readonly verdict: Verdict<DomainEvent>;
      readonly refusal: Refusal;
    }
  | { readonly kind: 'failed'; readonly message: string };

export type ClockResult =
  | { readonly kind: 'moved'; readonly seq: number; readonly passage: Passage }
  | { readonly kind: 'failed'; readonly message: string };

/** How many entries are held for show at first; earlier ones are read when asked for. */
const SHOWN_AT_FIRST = 500;
/** So many entries after the last checkpoint, or so many events in one, make a new one worth its writing. */
const CHECKPOINT_ENTRIES = 250;
const CHECKPOINT_EVENTS = 5_000;

export class Session {
  readonly store: LogStore;
  /** The sandbox as it was opened; its name, principal and Region live here. */
  sandbox: Sandbox = $state.raw() as unknown as Sandbox;
  /** A new shell after each change: compare by identity. */
  world: World = $state.raw() as unknown as World;
  /** The entries held, oldest first; the last is the newest of all. */
  entries: readonly LogEntry[] = $state.raw([]);
  /** The newest move of the clock, for its sentence. */
  lastPassage: { readonly seq: number; readonly passage: Passage } | undefined = $state.raw();
  /** The newest call of this page, for "Why?". */
  lastCall: CallEntry | undefined = $state.raw();
  /** Why this page no longer writes, in a sentence; undefined while it does. */
  stopped: string | undefined = $state();
  /** The first entry whose outcome today's rules do not give. */
  difference: number | undefined = $state();

  #head = 0;
  #queue: Promise<unknown> = Promise.resolve();
  #verdicts = new Map<number, Verdict<DomainEvent>>();
  #passages = new Map<number, Passage>();
  #sinceCheckpoint = { entries: 0, events: 0 };
  #unfollow: () => void = () => undefined;

  private constructor(store: LogStore, sandbox: Sandbox, world: World) {
    this.store = store;
    this.sandbox = sandbox;
    this.world = world;
  }

  /** Opens a sandbox from its newest checkpoint and the entries after it. Throws `DamagedLog`. */
  static async open(store: LogStore, sandbox: Sandbox): Promise<Session> {
    const checkpoint = await store.checkpoint(sandbox.id);
    const world = checkpoint === undefined ? beginWorld(sandbox.genesis) : worldOf(checkpoint);
    const session = new Session(store, sandbox, world);
    session.#head = checkpoint?.seq ?? 0;
    await session.#catchUp();
    await session.#holdEarlier(SHOWN_AT_FIRST);
    session.#unfollow = store.followHead(
      sandbox.id,
      (seq) => {
        if (seq > session.#head) void session.#inTurn(() => session.#catchUp());
      },
      (error) => (session.stopped = sentence(error)),
    );
    return session;
  }

  close(): void {
    this.#unfollow();
  }

  get now(): Instant {
    return this.world.now;
  }

  get head(): number {
    return this.#head;
  }

  /** Makes a call as the present principal, in the present Region. It is logged even when it is refused. */
  dispatch<Name extends OperationName>(operation: Name, input: InputOf<Name>): Promise<CallResult> {
    const { principal, region } = this.sandbox;
    // The log holds plain JSON; a form's reactive draft must not reach it.
    const plain = JSON.parse(JSON.stringify(input)) as Call['input'];
    return this.#inTurn(() => this.#call({ principal, region, operation, input: plain }));
  }

  /** Moves the clock forward to an instant. */
  advance(to: Instant): Promise<ClockResult> {
    return this.#inTurn(() => this.#move(to));
  }

  async actAs(principal: PrincipalId): Promise<void> {
    await this.#changeSandbox({ principal });
  }

  async moveToRegion(region: string): Promise<void> {
    await this.#changeSandbox({ region });
  }

  async rename(name: string): Promise<void> {
    await this.#changeSandbox({ name });
  }

  /** The verdict of a call in the log: as it was made, or decided again on the world that stood before it. */
  async whyOf(entry: CallEntry): Promise<Verdict<DomainEvent>> {
    const known = this.#verdicts.get(entry.seq);
    if (known !== undefined) return known;
    const world = await this.worldBefore(entry.seq);
    const { verdict } = decideCall(world, entry);
    this.#verdicts.set(entry.seq, verdict);
    return verdict;
  }

  /** What passed in a move of the clock. */
  async passageOf(entry: ClockEntry): Promise<Passage> {
    const known = this.#passages.get(entry.seq);
    if (known !== undefined) return known;
    const { events } = applyEntry(await this.worldBefore(entry.seq), entry);
    return passageOf(entry.at, entry.to, events);
  }

  /** A world of its own, as it stood before an entry. */
  async worldBefore(seq: number): Promise<World> {
    const checkpoint = await this.store.checkpoint(this.sandbox.id, seq - 1);
    const world = checkpoint === undefined ? beginWorld(this.sandbox.genesis) : worldOf(checkpoint);
    const entries = await this.store.entries(this.sandbox.id, checkpoint?.seq ?? 0, seq - 1);
    for (const entry of entries) applyEntry(world, entry);
    return world;
  }

  /** The call that started a job, if it is among the entries held. */
  callOf(job: BackupJob): CallEntry | undefined {
    return this.entries.find(
      (entry): entry is CallEntry =>
        entry.kind === 'call' &&
        this.#verdicts
          .get(entry.seq)
          ?.events.some((event) => event.type === 'job.created' && event.job.id === job.id) ===
          true,
    );
  }

  get hasEarlier(): boolean {
    return (this.entries[0]?.seq ?? 1) > 1;
  }

  /** Reads earlier entries for show. */
  loadEarlier(): Promise<void> {
    return this.#inTurn(() => this.#holdEarlier(SHOWN_AT_FIRST));
  }

  async #call(call: Call): Promise<CallResult> {
    return this.#append(() => {
      const decided = decideCall(this.world, call);
      const entry: CallEntry = {
        kind: 'call',
        seq: this.#head + 1,
        at: this.world.now,
        ...call,
        outcome: decided.outcome,
      };
      return { entry, accept: () => this.#accepted(entry, decided) };
    });
  }

  #accepted(entry: CallEntry, decided: Decided): CallResult {
    const { verdict } = decided;
    const answer = carryOut(this.world, decided);
    this.#verdicts.set(entry.seq, verdict);
    this.lastCall = entry;
    this.#note(entry, verdict.events.length);
    return verdict.refusal === undefined
      ? { kind: 'accepted', seq: entry.seq, verdict, answer }
      : { kind: 'refused', seq: entry.seq, verdict, refusal: verdict.refusal };
  }

  async #move(to: Instant): Promise<ClockResult> {
    return this.#append(() => {
      const fault = clockFault(this.world, to);
      if (fault !== undefined) return fault;
      const entry: ClockEntry = { kind: 'clock', seq: this.#head + 1, at: this.world.now, to };
      return { entry, accept: () => this.#moved(entry) };
    });
  }

  #moved(entry: ClockEntry): ClockResult {
    const events = advance(this.world, entry.to);
    const passage = passageOf(entry.at, entry.to, events);
    this.#passages.set(entry.seq, passage);
    this.lastPassage = { seq: entry.seq, passage };
    this.#note(entry, events.length);
    return { kind: 'moved', seq: entry.seq, passage };
  }

  /**
   * Compare-and-swap: prepares an entry on the world as it is, appends it, and only then lets it happen.
   * When another tab was first, catches up and prepares it anew. Where it cannot be saved nothing changes.
   */
  async #append<Result>(
    prepare: () => { readonly entry: LogEntry; readonly accept: () => Result } | string,
  ): Promise<Result | { readonly kind: 'failed'; readonly message: string }> {
    if (this.stopped !== undefined) return { kind: 'failed', message: this.stopped };
    try {
      for (;;) {
        const prepared = prepare();
        if (typeof prepared === 'string') return { kind: 'failed', message: prepared };
        const appended = await this.store.append(this.sandbox.id, prepared.entry);
        if (appended === 'appended') return prepared.accept();
        await this.#catchUp();
      }
    } catch (error) {
      return { kind: 'failed', message: sentence(error) };
    }
  }

  /** Applies what other tabs have appended. */
  async #catchUp(): Promise<void> {
    const entries = await this.store.entries(this.sandbox.id, this.#head);
    const held: LogEntry[] = [];
    let events = 0;
    for (const entry of entries) {
      if (entry.seq !== this.#head + 1) continue;
      const applied = applyEntry(this.world, entry);
      if (applied.verdict !== undefined) this.#verdicts.set(entry.seq, applied.verdict);
      if (entry.kind === 'clock')
        this.#passages.set(entry.seq, passageOf(entry.at, entry.to, applied.events));
      if (applied.differs !== undefined) this.difference ??= entry.seq;
      events += applied.events.length;
      this.#head = entry.seq;
      held.push(entry);
    }
    if (held.length === 0) return;
    this.entries = [...this.entries, ...held];
    this.#shown(held.length, events);
  }

  #note(entry: LogEntry, events: number): void {
    this.#head = entry.seq;
    this.entries = [...this.entries, entry];
    this.#shown(1, events);
  }

  #shown(entries: number, events: number): void {
    this.world = renewed(this.world);
    this.#sinceCheckpoint.entries += entries;
    this.#sinceCheckpoint.events += events;
    if (
      this.#sinceCheckpoint.entries >= CHECKPOINT_ENTRIES ||
      this.#sinceCheckpoint.events >= CHECKPOINT_EVENTS
    )
      this.#saveCheckpoint();
  }

  /** A checkpoint is a cache: whether it could be written matters to nobody. */
  #saveCheckpoint(): void {
    this.#sinceCheckpoint = { entries: 0, events: 0 };
    const checkpoint = checkpointOf(this.world, this.#head);
    void this.store.saveCheckpoint(this.sandbox.id, checkpoint).catch(() => undefined);
  }

  async #holdEarlier(many: number): Promise<void> {
    const first = this.entries[0]?.seq ?? this.#head + 1;
    if (first <= 1) return;
    const earlier = await this.store.entries(
      this.sandbox.id,
      Math.max(0, first - 1 - many),
      first - 1,
    );
    this.entries = [...earlier, ...this.entries];
  }

  async #changeSandbox(
    change: Partial<Pick<Sandbox, 'name' | 'principal' | 'region'>>,
  ): Promise<void> {
    this.sandbox = { ...this.sandbox, ...change };
    try {
      await this.store.change(this.sandbox.id, change);
    } catch (error) {
      this.stopped = sentence(error);
    }
  }

  /** One thing after the other: what is asked while something is under way waits for it. */
  #inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const turn = this.#queue.then(work, work);
    this.#queue = turn.catch(() => undefined);
    return turn;
  }
}

const sentence = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);

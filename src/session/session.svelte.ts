// One running sandbox, and the only writer of its log in this tab. Everything that happens, whoever asks for
// it, goes through `dispatch` and `advance`; what is shown is read from `world`.
import { bring, bringFor, namesIn } from '../api/bring.ts';
import { carryOut, decideCall, type Decided } from '../api/call.ts';
import type { InputOf, OperationName } from '../api/operation.ts';
import { applyEntry } from '../api/replay.ts';
import type { BackupJob } from '../domain/backup-job.ts';
import type { DomainEvent } from '../domain/event.ts';
import type { Instant } from '../domain/instant.ts';
import type { PrincipalId } from '../domain/principal.ts';
import type { Verdict } from '../domain/verdict.ts';
import { advance, clockFault } from '../simulation/advance.ts';
import { worldOf } from '../simulation/checkpoint.ts';
import type { Call, CallEntry, ClockEntry, LogEntry } from '../simulation/log.ts';
import { type LogStore, NewerData, type Sandbox } from '../simulation/log-store.ts';
import { beginWorld, renewed, type World } from '../simulation/world.ts';
import type { RequestHandler } from '../sdk/request-handler.ts';
import { Checkpoints } from './checkpoints.ts';
import { lateRequestHandler } from './late-request-handler.ts';
import { type Passage, passageOf } from './passage.ts';
import { type CallResult, type ClockResult, sentence } from './result.ts';
import { Turns } from './turns.ts';
import { Recall } from './recall.ts';

/** How many entries are held for show at first; earlier ones are read when asked for. */
const SHOWN_AT_FIRST = 500;

/** Stands in a field until the constructor has run; runes want an initial value. */
const UNSET = undefined as never;

export class Session {
  readonly store: LogStore;
  /** The sandbox as it was opened; its name, principal and Region live here. */
  sandbox: Sandbox = $state.raw<Sandbox>(UNSET);
  /** A new shell after each change: compare by identity. */
  world: World = $state.raw<World>(UNSET);
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

  /** For a client of the AWS SDK: `new BackupClient({ region, credentials, requestHandler })`. */
  readonly requestHandler: RequestHandler = lateRequestHandler((call) => this.dispatchAs(call));

  /** The newest entry that has been applied; shown, so it is reactive. */
  #head = $state(0);
  readonly #turns = new Turns();
  readonly #recall: Recall;
  readonly #checkpoints = new Checkpoints();
  #unfollow: () => void = () => undefined;

  private constructor(store: LogStore, sandbox: Sandbox, world: World) {
    this.store = store;
    this.sandbox = sandbox;
    this.world = world;
    this.#recall = new Recall(store, sandbox);
  }

  /** Opens a sandbox from its newest checkpoint and the entries after it. Throws `DamagedLog`. */
  static async open(store: LogStore, sandbox: Sandbox): Promise<Session> {
    const checkpoint = await store.checkpoint(sandbox.id);
    const world = checkpoint === undefined ? beginWorld(sandbox.genesis) : worldOf(checkpoint);
    const session = new Session(store, sandbox, world);
    await bringFor(world);
    session.#head = checkpoint?.seq ?? 0;
    await session.#catchUp();
    await session.#holdEarlier(SHOWN_AT_FIRST);
    session.#unfollow = store.followHead(
      sandbox.id,
      (seq) => {
        if (seq > session.#head) void session.#turns.take(() => session.#catchUp());
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
    return this.#turns.take(() => this.#call({ principal, region, operation, input: plain }));
  }

  /** Makes a call as somebody, somewhere: for a client that brings its own key and Region. */
  dispatchAs(call: Call): Promise<CallResult> {
    return this.#turns.take(() => this.#call(call));
  }

  /** Moves the clock forward to an instant. */
  advance(to: Instant): Promise<ClockResult> {
    return this.#turns.take(() => this.#move(to));
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
  whyOf(entry: CallEntry): Promise<Verdict<DomainEvent>> {
    return this.#recall.verdictOf(entry);
  }

  /** What passed in a move of the clock. */
  passageOf(entry: ClockEntry): Promise<Passage> {
    return this.#recall.passageOf(entry);
  }

  /** The call that started a job, if it is among the entries held and was seen by this page. */
  callOf(job: BackupJob): CallEntry | undefined {
    const seq = this.#recall.seqOfJob(job.id);
    return this.entries.find(
      (entry): entry is CallEntry => entry.kind === 'call' && entry.seq === seq,
    );
  }

  get hasEarlier(): boolean {
    return (this.entries[0]?.seq ?? 1) > 1;
  }

  /** Reads earlier entries for show. */
  loadEarlier(): Promise<void> {
    return this.#turns.take(() => this.#holdEarlier(SHOWN_AT_FIRST));
  }

  async #call(call: Call): Promise<CallResult> {
    await bring([call.operation]);
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
    this.#recall.noteVerdict(entry.seq, verdict);
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
    this.#recall.notePassage(entry.seq, passage);
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
      if (error instanceof NewerData) this.stopped = error.message;
      return { kind: 'failed', message: sentence(error) };
    }
  }

  /** Applies what other tabs have appended. */
  async #catchUp(): Promise<void> {
    const entries = await this.store.entries(this.sandbox.id, this.#head);
    await bring(namesIn(entries));
    const held: LogEntry[] = [];
    let events = 0;
    for (const entry of entries) {
      if (entry.seq !== this.#head + 1) continue;
      const applied = applyEntry(this.world, entry);
      if (applied.verdict !== undefined) this.#recall.noteVerdict(entry.seq, applied.verdict);
      if (entry.kind === 'clock')
        this.#recall.notePassage(entry.seq, passageOf(entry.at, entry.to, applied.events));
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
    if (this.#checkpoints.isDue(entries, events))
      this.#checkpoints.save(this.store, this.sandbox.id, this.world, this.#head);
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
}

// The clock that a person holds: a hand that may be moved ahead to look (the preview), and the moves that
// are made. Playing moves the hand; what it passes is made real at each deadline and when it stops.
import { type Actor, createActor } from 'xstate';
import { DAY, END_OF_TIME, HOUR, type Instant, MINUTE } from '../domain/instant.ts';
import { takes } from '../domain/lock.ts';
import { upcoming } from '../simulation/advance.ts';
import type { Deadline } from '../simulation/agenda.ts';
import type { World } from '../simulation/world.ts';
import { type Counts, countsUntil, type Forecast, forecastOf } from './forecast.ts';
import { joined, type Passage } from './passage.ts';
import { playbackMachine } from './playback.machine.ts';
import type { ClockResult } from './result.ts';
import type { Session } from './session.svelte.ts';

export interface Horizon {
  readonly label: string;
  readonly days: number;
  /** What an arrow key and what Page Up moves the hand by. */
  readonly step: number;
  readonly leap: number;
}

const NEAREST: Horizon = { label: '30 days', days: 30, step: HOUR, leap: DAY };

export const HORIZONS: readonly Horizon[] = [
  NEAREST,
  { label: '90 days', days: 90, step: 6 * HOUR, leap: 7 * DAY },
  { label: '1 year', days: 365, step: DAY, leap: 30 * DAY },
  { label: '10 years', days: 3_650, step: 7 * DAY, leap: 365 * DAY },
  { label: '100 years', days: 36_500, step: 30 * DAY, leap: 5 * 365 * DAY },
];

export interface Speed {
  readonly label: string;
  /** Simulated milliseconds for each second of wall time. */
  readonly perSecond: number;
}

const USUAL: Speed = { label: '1 hour a second', perSecond: HOUR };

export const SPEEDS: readonly Speed[] = [
  { label: '10 minutes a second', perSecond: 10 * MINUTE },
  USUAL,
  { label: '1 day a second', perSecond: DAY },
  { label: '7 days a second', perSecond: 7 * DAY },
  { label: '30 days a second', perSecond: 30 * DAY },
];

export const FORWARD_ONLY =
  'Simulated time goes forward only. To go back, take a copy of the sandbox that ends at an earlier entry of the log.';

/** A move that was made, with the entry of the log that it ended with. */
export interface Move {
  readonly seq: number;
  readonly passage: Passage;
}

export class Clock {
  readonly #session: Session;
  readonly #playback: Actor<typeof playbackMachine>;
  /** Where the hand is held, and over which world: a call that changes the world lets go of it. */
  #held: { readonly at: Instant; readonly over: World } | undefined = $state.raw();
  horizonDays = $state(NEAREST.days);
  speed: Speed = $state.raw(USUAL);
  isPlaying = $state(false);
  /** Why the last move was not made, in a sentence. */
  fault: string | undefined = $state();
  /** The newest move made here; of a run of play everything since it began. */
  lastMove: Move | undefined = $state.raw();
  #played: Passage | undefined;
  #isMeeting = false;

  /** Everything due within the horizon, prepared once for each change of the world. */
  readonly forecast: Forecast = $derived.by(() => forecastOf(this.#session.world, this.horizon));
  /** The next deadline that still holds, however far away. */
  readonly next: Deadline | undefined = $derived.by(() => firstOf(this.#session.world));

  constructor(session: Session) {
    this.#session = session;
    this.#playback = createActor(playbackMachine, {
      input: {
        onBeat: (wall) => {
          this.#beat(wall);
        },
        onStop: () => {
          this.isPlaying = false;
        },
      },
    });
    this.#playback.start();
  }

  get now(): Instant {
    return this.#session.world.now;
  }

  /** Where the hand is held for a look; undefined when it stands at now. */
  get preview(): Instant | undefined {
    const held = this.#held;
    if (held === undefined || held.at <= this.now) return undefined;
    return this.isPlaying || held.over === this.#session.world ? held.at : undefined;
  }

  /** The instant that is shown: the hand's, or now. */
  get shown(): Instant {
    return this.preview ?? this.now;
  }

  get horizon(): Instant {
    return Math.min(this.now + this.horizonDays * DAY, END_OF_TIME) as Instant;
  }

  /** The reach of the slider, with the steps that suit it. */
  get reach(): Horizon {
    return HORIZONS.find(({ days }) => days === this.horizonDays) ?? NEAREST;
  }

  /** The next lock date ahead: of one vault, or of any. */
  nextLockDate(vaultArn?: string): { readonly at: Instant; readonly key: string } | undefined {
    let first: { readonly at: Instant; readonly key: string } | undefined;
    for (const { arn, lock } of this.#session.world.vaults.values()) {
      const at = lock.lockDate;
      if (at === undefined || at <= this.now || (vaultArn ?? arn) !== arn) continue;
      if (takes(lock, { type: 'lockDate.reached' }) && at < (first?.at ?? Infinity))
        first = { at, key: arn };
    }
    return first;
  }

  /** How many deadlines of each kind lie between now and an instant. */
  countsUntil(to: Instant): Counts {
    const isCovered = to <= this.forecast.until;
    return countsUntil(isCovered ? this.forecast : forecastOf(this.#session.world, to), to);
  }

  /** Moves the hand for a look; nothing happens. It does not go behind now or past the end of time. */
  look(at: Instant): void {
    this.pause();
    this.fault = at < this.now ? FORWARD_ONLY : undefined;
    this.#hold(at);
  }

  /** Lets go of the hand without moving the clock. */
  letGo(): void {
    this.#held = undefined;
    this.fault = undefined;
  }

  /** Moves the clock to where the hand is held. */
  async commit(): Promise<ClockResult | undefined> {
    const to = this.preview;
    this.#held = undefined;
    return to === undefined ? undefined : this.#move(to);
  }

  /** Moves the clock to an instant; playing stops, and its run is part of the move's sentence. */
  goTo(to: Instant): Promise<ClockResult> {
    this.#stop();
    return this.#move(to);
  }

  /** Moves the clock on from the instant that is shown. */
  by(milliseconds: number): Promise<ClockResult> {
    return this.goTo(Math.min(this.shown + milliseconds, END_OF_TIME) as Instant);
  }

  play(): void {
    if (this.isPlaying) return;
    this.fault = undefined;
    this.lastMove = undefined;
    this.#played = undefined;
    this.isPlaying = true;
    this.#playback.send({ type: 'play' });
  }

  /** Stops playing and makes real what the hand has passed. */
  pause(): void {
    if (!this.isPlaying) return;
    const to = this.preview;
    this.#stop();
    if (to !== undefined) void this.#move(to);
    else this.#played = undefined;
  }

  close(): void {
    this.#playback.stop();
  }

  #hold(at: number): void {
    const within = Math.max(this.now, Math.min(at, END_OF_TIME)) as Instant;
    this.#held = { at: within, over: this.#session.world };
  }

  #stop(): void {
    this.#playback.send({ type: 'pause' });
  }

  async #move(to: Instant): Promise<ClockResult> {
    // The hand stays there meanwhile, so that nothing flickers back to now.
    this.#hold(to);
    const result = await this.#session.advance(to);
    this.#note(result);
    this.#played = undefined;
    this.#held = undefined;
    return result;
  }

  #note(result: ClockResult): void {
    this.fault = result.kind === 'failed' ? result.message : undefined;
    if (result.kind === 'failed') return;
    const { seq, passage } = result;
    const whole = this.#played === undefined ? passage : joined(this.#played, passage);
    this.#played = whole;
    this.lastMove = { seq, passage: whole };
  }

  #beat(wallMilliseconds: number): void {
    const to = Math.round(this.shown + (wallMilliseconds / 1000) * this.speed.perSecond);
    this.#hold(to);
    if (to >= END_OF_TIME) this.pause();
    else if (this.next !== undefined && to >= this.next.at) void this.#meet(to as Instant);
  }

  /** Makes real what the playing hand has passed; the hand goes on meanwhile. */
  async #meet(to: Instant): Promise<void> {
    if (this.#isMeeting) return;
    this.#isMeeting = true;
    const result = await this.#session.advance(to);
    this.#isMeeting = false;
    this.#note(result);
    if (result.kind === 'moved') return;
    this.#stop();
    this.#held = undefined;
    this.#played = undefined;
  }
}

function firstOf(world: World): Deadline | undefined {
  for (const deadline of upcoming(world)) return deadline;
  return undefined;
}

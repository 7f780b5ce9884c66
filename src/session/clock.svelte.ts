// The clock that a person holds: a hand that may be moved ahead to look (the preview), and the moves that
// are made. Playing moves the hand; what it passes is made real at each deadline and when it stops.
import { type Actor, createActor } from 'xstate';
import { DAY, END_OF_TIME, HOUR, type Instant, MINUTE } from '../domain/instant.ts';
import { upcoming } from '../simulation/advance.ts';
import type { Deadline, DeadlineKind } from '../simulation/agenda.ts';
import { playbackMachine } from './playback.machine.ts';
import type { ClockResult } from './result.ts';
import type { Session } from './session.svelte.ts';

export interface Horizon {
  readonly label: string;
  readonly days: number;
}

export const HORIZONS: readonly Horizon[] = [
  { label: '30 days', days: 30 },
  { label: '90 days', days: 90 },
  { label: '1 year', days: 365 },
  { label: '10 years', days: 3_650 },
  { label: '100 years', days: 36_500 },
];

export interface Speed {
  readonly label: string;
  /** Simulated milliseconds for each second of wall time. */
  readonly perSecond: number;
}

const HOUR_A_SECOND: Speed = { label: '1 hour a second', perSecond: HOUR };

export const SPEEDS: readonly Speed[] = [
  { label: '10 minutes a second', perSecond: 10 * MINUTE },
  HOUR_A_SECOND,
  { label: '1 day a second', perSecond: DAY },
  { label: '7 days a second', perSecond: 7 * DAY },
  { label: '30 days a second', perSecond: 30 * DAY },
];

export class Clock {
  readonly #session: Session;
  readonly #playback: Actor<typeof playbackMachine>;
  /** Where the hand is held for a look; undefined when it stands at now. */
  preview: Instant | undefined = $state();
  horizonDays = $state(30);
  speed: Speed = $state.raw(HOUR_A_SECOND);
  isPlaying = $state(false);
  /** Why the last move was not made, in a sentence. */
  fault: string | undefined = $state();
  #next: Instant | undefined;

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

  /** The instant that is shown: the hand's, or now. */
  get shown(): Instant {
    return this.preview ?? this.#session.now;
  }

  get horizon(): Instant {
    return Math.min(this.#session.now + this.horizonDays * DAY, END_OF_TIME) as Instant;
  }

  /** The next deadline that still holds. */
  get next(): Deadline | undefined {
    for (const deadline of upcoming(this.#session.world)) return deadline;
    return undefined;
  }

  /** The next lock date of a vault that is shown, or of any. */
  nextLockDate(vaultArn?: string): Deadline | undefined {
    for (const deadline of upcoming(this.#session.world)) {
      if (deadline.kind === 'lock date' && (vaultArn ?? deadline.key) === deadline.key)
        return deadline;
    }
    return undefined;
  }

  /** How many deadlines of each kind lie between now and an instant. */
  countsUntil(to: Instant): Partial<Record<DeadlineKind, number>> {
    const counts: Partial<Record<DeadlineKind, number>> = {};
    for (const { kind } of upcoming(this.#session.world, to))
      counts[kind] = (counts[kind] ?? 0) + 1;
    return counts;
  }

  /** Moves the hand for a look; nothing happens. */
  look(at: Instant): void {
    this.pause();
    this.preview = Math.max(this.#session.now, Math.min(at, END_OF_TIME)) as Instant;
  }

  /** Lets go of the hand without moving the clock. */
  letGo(): void {
    this.preview = undefined;
  }

  /** Moves the clock to where the hand is held. */
  async commit(): Promise<ClockResult | undefined> {
    const to = this.preview;
    if (to === undefined || to === this.#session.now) {
      this.preview = undefined;
      return undefined;
    }
    return this.goTo(to);
  }

  async goTo(to: Instant): Promise<ClockResult> {
    const result = await this.#session.advance(to);
    this.preview = undefined;
    this.fault = result.kind === 'failed' ? result.message : undefined;
    return result;
  }

  by(milliseconds: number): Promise<ClockResult> {
    return this.goTo(Math.min(this.shown + milliseconds, END_OF_TIME) as Instant);
  }

  play(): void {
    this.#next = this.next?.at;
    this.isPlaying = true;
    this.#playback.send({ type: 'play' });
  }

  /** Stops playing and makes real what the hand has passed. */
  pause(): void {
    if (!this.isPlaying) return;
    this.#playback.send({ type: 'pause' });
    void this.commit();
  }

  close(): void {
    this.#playback.stop();
  }

  #beat(wallMilliseconds: number): void {
    const to = Math.round(this.shown + (wallMilliseconds / 1000) * this.speed.perSecond);
    this.preview = Math.min(to, END_OF_TIME) as Instant;
    if (this.preview === END_OF_TIME) this.pause();
    if (this.#next === undefined || this.preview < this.#next) return;
    const reached = this.preview;
    void this.#session.advance(reached).then((result) => {
      if (result.kind === 'failed') this.pause();
      if (this.preview === reached) this.preview = undefined;
      this.#next = this.next?.at;
    });
    this.#next = undefined;
  }
}

// The state of the slider's track: its ticks and their words, which change with the world, and what the
// pointer or the hand is at, which changes with every frame.
import type { Instant } from '../../domain/instant.ts';
import { nearestTo } from '../../session/forecast.ts';
import type { Desk } from '../desk.svelte.ts';
import { countsInBrief, countsInWords, sentenceFor, wordsFor } from './deadline-words.ts';
import { handInWords, handOf } from './hand-words.ts';
import { type Label, labelsOn, shareOn, type Tick, tickNear, ticksOn } from './track-ticks.ts';
import { momentText } from './moment-text.ts';

/** An instant so near to an event, in pixels, is taken for the event's own. */
const PULL = 5;

export class ClockTrack {
  readonly #desk: Desk;
  width = $state(600);
  isDragging = $state(false);
  hasFocus = $state(false);
  /** Where the pointer is over the track, from 0 to 1. */
  pointerAt: number | undefined = $state();

  constructor(desk: Desk) {
    this.#desk = desk;
  }

  readonly from: Instant = $derived.by(() => this.#desk.clock.now);
  readonly to: Instant = $derived.by(() => this.#desk.clock.horizon);

  readonly ticks: readonly Tick[] = $derived.by(() =>
    ticksOn({ from: this.from, to: this.to, width: this.width }, this.#desk.clock.forecast),
  );

  readonly labels: readonly Label[] = $derived.by(() =>
    labelsOn(
      this.width,
      this.ticks.filter(({ isLockDate }) => !isLockDate),
      (tick) => this.#wordingsOf(tick),
    ),
  );

  readonly lockLabels: readonly Label[] = $derived.by(() =>
    labelsOn(
      this.width,
      this.ticks.filter(({ isLockDate }) => isLockDate),
      ({ total }) => [total === 1 ? 'lock date' : `${String(total)} lock dates`],
    ),
  );

  get handShare(): number {
    return shareOn({ from: this.from, to: this.to }, this.#desk.clock.shown);
  }

  /** What is called by its name: under the pointer, or under a hand that somebody holds. */
  get named(): { readonly share: number; readonly text: string } | undefined {
    const isHeld = (this.isDragging || this.hasFocus) && this.#desk.clock.preview !== undefined;
    const at = this.pointerAt ?? (isHeld ? this.handShare : undefined);
    if (at === undefined || this.#desk.clock.isPlaying) return undefined;
    const tick = tickNear(this.ticks, at, this.width);
    return tick === undefined ? undefined : { share: tick.share, text: this.#nameOf(tick) };
  }

  get valueText(): string {
    return handInWords(handOf(this.#desk));
  }

  /** The instant for a place on the track: whole steps from now, or an event that is very near. */
  instantAt(share: number, isPointer: boolean): Instant {
    const { now, forecast, reach } = this.#desk.clock;
    const raw = share * (this.to - this.from);
    const stepped = Math.min(this.to, now + Math.round(raw / reach.step) * reach.step) as Instant;
    if (!isPointer) return stepped;
    const within = (PULL / Math.max(1, this.width)) * (this.to - this.from);
    return nearestTo(forecast, (now + raw) as Instant, within)?.at ?? stepped;
  }

  #wordingsOf(tick: Tick): readonly string[] {
    if (tick.total > 1) return [countsInBrief(tick.counts)];
    const { subject, does } = wordsFor(this.#desk.session.world, tick.first);
    return [`${subject} ${does}`, subject];
  }

  #nameOf(tick: Tick): string {
    const { world } = this.#desk.session;
    const when = momentText(tick.from, tick.to);
    if (tick.total === 1) return `${when}: ${sentenceFor(world, tick.first)}`;
    return `${when}: ${countsInWords(tick.counts) ?? ''}`;
  }
}

// The state of a vault's timeline. Everything here changes with the world, the stretch or the width; only the
// hand, the fading of what is gone and the caption follow each frame of a preview.
import type { Instant } from '../../domain/instant.ts';
import { lockAt } from '../../domain/lock.ts';
import type { Vault } from '../../domain/vault.ts';
import type { Desk } from '../desk.svelte.ts';
import { dateText, dayText } from '../format.ts';
import { axisTicks, type AxisTick } from './axis-ticks.ts';
import { type Stock, stockAt } from './density.ts';
import { fitting, lasting, moved, placeOn, type Reach, type Stretch } from './stretch.ts';
import { pictureOf, type Picture } from './timeline-rows.ts';
import { contentsOf, vaultHistory, type VaultHistory } from './vault-history.ts';

/** A label of the axis needs about so many pixels. */
const TICK_ROOM = 84;

export class TimelineState {
  readonly #desk: Desk;
  readonly #vault: () => Vault;
  #reach: Reach = $state('fit');
  #movedTo: Instant | undefined = $state();
  isTable = $state(false);
  /** The plot's width in pixels, without the names. */
  width = $state(600);

  constructor(desk: Desk, vault: () => Vault) {
    this.#desk = desk;
    this.#vault = vault;
  }

  readonly history: VaultHistory = $derived.by(() => {
    const { world, entries } = this.#desk.session;
    return vaultHistory(this.#vault(), world, entries);
  });

  readonly stretch: Stretch = $derived.by(() => {
    const { now } = this.#desk.session.world;
    if (this.#reach !== 'fit') return lasting(this.#reach, now, this.#movedTo);
    const whole = fitting(contentsOf(this.history, now));
    const by = this.#movedTo === undefined ? 0 : this.#movedTo - whole.from;
    return { from: (whole.from + by) as Instant, to: (whole.to + by) as Instant };
  });

  readonly picture: Picture = $derived.by(() =>
    pictureOf(this.history, this.stretch, this.#desk.session.world.now),
  );

  readonly ticks: readonly AxisTick[] = $derived.by(() =>
    axisTicks(this.stretch, Math.floor(this.width / TICK_ROOM)),
  );

  get reach(): Reach {
    return this.#reach;
  }

  set reach(reach: Reach) {
    this.#reach = reach;
    this.#movedTo = undefined;
  }

  get isMoved(): boolean {
    return this.#movedTo !== undefined;
  }

  move(direction: -1 | 1): void {
    this.#movedTo = moved(this.stretch, direction);
  }

  backToNow(): void {
    this.#movedTo = undefined;
  }

  /** The instant that the picture shows: the slider's hand, or now. */
  get shown(): Instant {
    return this.#desk.clock.shown;
  }

  get isPreview(): boolean {
    return this.#desk.clock.preview !== undefined;
  }

  get stock(): Stock {
    return stockAt(this.history.density, this.shown);
  }

  /** The vault as it will stand at the shown instant, if nobody touches it. */
  get vaultThen(): Vault {
    const { vault } = this.history;
    return { ...vault, lock: lockAt(vault.lock, this.shown) };
  }

  /** "28 Sep to 10 Nov 2021" */
  get stretchText(): string {
    const { from, to } = this.stretch;
    const year = (at: Instant): string => dateText(at).slice(-4);
    return `${year(from) === year(to) ? dayText(from) : dateText(from)} to ${dateText(to)}`;
  }

  /** How long a cross is, in milliseconds of this stretch. */
  get crossSpan(): number {
    return (10 / Math.max(1, this.width)) * (this.stretch.to - this.stretch.from);
  }

  placeOf = (at: number): number => placeOn(this.stretch, at);

  pixels = (share: number): number => share * this.width;
}

// A date and a time that somebody is about to choose for the clock.
import { asInstant, DAY, END_OF_TIME, type Instant } from '../../domain/instant.ts';
import { FORWARD_ONLY } from '../../session/clock.svelte.ts';
import type { Counts } from '../../session/forecast.ts';
import { spanInWords } from '../../session/passage.ts';
import type { Desk } from '../desk.svelte.ts';
import { exactText } from '../format.ts';
import { readUtcText, utcTextOf } from '../parts/utc-text.ts';

export class DateDraft {
  readonly #desk: Desk;
  #text = $state('');
  error: string | undefined = $state();

  constructor(desk: Desk) {
    this.#desk = desk;
    const { now, preview } = desk.clock;
    this.#text = utcTextOf(preview ?? Math.min(now + DAY, END_OF_TIME));
  }

  get text(): string {
    return this.#text;
  }

  set text(text: string) {
    this.#text = text;
    this.error = undefined;
  }

  get nowText(): string {
    return exactText(this.#desk.clock.now);
  }

  get firstDay(): string {
    return utcTextOf(this.#desk.clock.now).slice(0, 10);
  }

  /** What lies between now and a date that can be gone to. */
  get ahead(): { readonly span: string; readonly counts: Counts } | undefined {
    const { clock } = this.#desk;
    const to = this.#read();
    if (to === undefined || to <= clock.now || to > END_OF_TIME) return undefined;
    return { span: spanInWords(to - clock.now), counts: clock.countsUntil(to) };
  }

  /** The instant, where it can be gone to; otherwise undefined, and the error says why. */
  check(): Instant | undefined {
    const to = this.#read();
    this.error = faultOf(to, this.#desk.clock.now);
    return this.error === undefined ? to : undefined;
  }

  #read(): Instant | undefined {
    const read = readUtcText(this.#text);
    return read === undefined ? undefined : asInstant(read);
  }
}

function faultOf(to: Instant | undefined, now: Instant): string | undefined {
  if (to === undefined) return 'Enter a date and a time, such as 1 October 2021, 10:12:00.';
  if (to <= now) return FORWARD_ONLY;
  return to > END_OF_TIME ? 'The simulated clock ends with the year 9999.' : undefined;
}

// What a check looked at, one fact at a time, whatever the check.
import type { Days, Instant } from '../../domain/instant.ts';
import type { Fact, Facts } from '../../domain/verdict.ts';
import { daysText, exactText } from '../format.ts';

/** A fact as it stands: `true`, `7 days`, `for ever`, `1 Oct 2021, 04:33:15 UTC`. */
export function factText(fact: Fact): string {
  if (typeof fact === 'number') return fact.toLocaleString('en');
  if (typeof fact !== 'object') return String(fact);
  if ('instant' in fact) return exactText(fact.instant);
  return fact.days === 'for ever' ? 'for ever' : daysText(fact.days);
}

/** The facts of one check, by name, for sentences that need some of them. */
export class FactReader {
  readonly #facts: Facts;

  constructor(facts: Facts) {
    this.#facts = facts;
  }

  text(name: string): string {
    const fact = this.#facts[name];
    return fact === undefined ? '' : factText(fact);
  }

  is(name: string): boolean {
    return this.#facts[name] === true;
  }

  has(name: string): boolean {
    return this.#facts[name] !== undefined;
  }

  number(name: string): number | undefined {
    const fact = this.#facts[name];
    return typeof fact === 'number' ? fact : undefined;
  }

  instant(name: string): Instant | undefined {
    const fact = this.#facts[name];
    return typeof fact === 'object' && 'instant' in fact ? fact.instant : undefined;
  }

  /** A number of days; undefined where the fact is absent or says "for ever". */
  days(name: string): Days | undefined {
    const fact = this.#facts[name];
    return typeof fact === 'object' && 'days' in fact && fact.days !== 'for ever'
      ? fact.days
      : undefined;
  }

  isForEver(name: string): boolean {
    const fact = this.#facts[name];
    return typeof fact === 'object' && 'days' in fact && fact.days === 'for ever';
  }
}

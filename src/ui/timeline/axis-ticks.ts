// Ticks of a time axis for any stretch from hours to a hundred years: round instants in UTC, no closer than
// there is room for.
import { asInstant, DAY, HOUR, type Instant, MINUTE } from '../../domain/instant.ts';
import { dateText, dayText } from '../format.ts';
import type { Stretch } from './stretch.ts';

export interface AxisTick {
  readonly at: Instant;
  readonly label: string;
}

type Unit =
  | { readonly kind: 'even'; readonly size: number }
  | { readonly kind: 'months'; readonly size: number };

const even = (size: number): Unit => ({ kind: 'even', size });
const months = (size: number): Unit => ({ kind: 'months', size });

const UNITS: readonly Unit[] = [
  ...[5, 15, 30].map((count) => even(count * MINUTE)),
  ...[1, 2, 3, 6, 12].map((count) => even(count * HOUR)),
  ...[1, 2, 7, 14].map((count) => even(count * DAY)),
  ...[1, 2, 3, 6].map((count) => months(count)),
  ...[1, 2, 5, 10, 20, 50, 100, 200, 500, 1000].map((count) => months(12 * count)),
];

/** About a month, for choosing a unit. */
const MONTH = 30.4 * DAY;
/** 1970 began on a Thursday; weeks are counted from a Monday. */
const MONDAY = 4 * DAY;

/** The ticks on a stretch, `most` of them or fewer. */
export function axisTicks(stretch: Stretch, most: number): readonly AxisTick[] {
  const unit =
    UNITS.find((each) => (stretch.to - stretch.from) / sizeOf(each) <= Math.max(1, most)) ??
    months(12_000);
  const instants = unit.kind === 'even' ? evenly(stretch, unit.size) : byMonths(stretch, unit.size);
  return instants.map((at, index) => ({ at, label: labelFor(unit, at, instants[index - 1]) }));
}

const sizeOf = ({ kind, size }: Unit): number => (kind === 'even' ? size : size * MONTH);

function evenly({ from, to }: Stretch, size: number): Instant[] {
  const offset = size % (7 * DAY) === 0 ? MONDAY : 0;
  const instants: Instant[] = [];
  for (let at = Math.ceil((from - offset) / size) * size + offset; at <= to; at += size)
    instants.push(asInstant(at));
  return instants;
}

function byMonths({ from, to }: Stretch, size: number): Instant[] {
  const begin = new Date(from);
  const first = begin.getUTCFullYear() * 12 + begin.getUTCMonth();
  const instants: Instant[] = [];
  for (let month = Math.ceil(first / size) * size; ; month += size) {
    const at = Date.UTC(Math.floor(month / 12), month % 12);
    if (at > to) return instants;
    if (at >= from) instants.push(asInstant(at));
  }
}

/** The day says what the hour means, and the year what the day means, where they first stand or change. */
function labelFor(unit: Unit, at: Instant, before: Instant | undefined): string {
  const year = new Date(at).getUTCFullYear();
  if (unit.kind === 'months') {
    if (unit.size % 12 === 0) return String(year);
    return dateText(at).replace(/^\d+ /, '');
  }
  if (unit.size < DAY && at % DAY !== 0) return new Date(at).toISOString().slice(11, 16);
  const isNewYear = before === undefined || new Date(before).getUTCFullYear() !== year;
  return isNewYear ? dateText(at) : dayText(at);
}

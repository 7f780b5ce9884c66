// How many recovery points there are at each instant: what is drawn where thousands would be hair.
import type { Instant } from '../../domain/instant.ts';
import { bornAt, type RecoveryPoint } from '../../domain/recovery-point.ts';
import { countUpTo } from '../../session/forecast.ts';
import type { Stretch } from './stretch.ts';

/** Sorted instants, so that a count at any instant is four binary searches. */
export interface Density {
  readonly starts: Float64Array;
  readonly ends: Float64Array;
  readonly coldStarts: Float64Array;
  readonly coldEnds: Float64Array;
}

export interface LivingPoint {
  readonly point: RecoveryPoint;
  /** When it is gone; infinite where nothing ends it. */
  readonly end: number;
}

export function densityOf(points: readonly LivingPoint[]): Density {
  const starts = new Float64Array(points.length);
  const ends = new Float64Array(points.length);
  const coldStarts: number[] = [];
  const coldEnds: number[] = [];
  for (const [place, { point, end }] of points.entries()) {
    starts[place] = bornAt(point);
    ends[place] = end;
    if (point.coldAt === undefined || point.coldAt >= end) continue;
    coldStarts.push(point.coldAt);
    coldEnds.push(end);
  }
  return {
    starts: starts.sort(),
    ends: ends.sort(),
    coldStarts: Float64Array.from(coldStarts).sort(),
    coldEnds: Float64Array.from(coldEnds).sort(),
  };
}

export interface Stock {
  readonly warm: number;
  readonly cold: number;
}

export function stockAt(density: Density, at: number): Stock {
  const all = countUpTo(density.starts, at) - countUpTo(density.ends, at);
  const cold = countUpTo(density.coldStarts, at) - countUpTo(density.coldEnds, at);
  return { warm: all - cold, cold };
}

/** The stock at evenly spaced instants of a stretch, both ends included. */
export function profileOn(
  density: Density,
  { from, to }: Stretch,
  steps: number,
): readonly Stock[] {
  return Array.from({ length: steps + 1 }, (_, step) =>
    stockAt(density, (from + ((to - from) * step) / steps) as Instant),
  );
}

/** The most that there are at once, rounded up to what an axis can say. */
export function topOf(profile: readonly Stock[]): number {
  const most = Math.max(1, ...profile.map(({ warm, cold }) => warm + cold));
  const size = 10 ** Math.floor(Math.log10(most));
  return Math.ceil(most / size) * size;
}

/** A filled area between two heights, as the path of a picture 1000 wide and 100 high. */
export function areaPath(
  profile: readonly Stock[],
  top: number,
  heights: (stock: Stock) => readonly [low: number, high: number],
): string {
  const x = (index: number): string => ((index * 1000) / (profile.length - 1)).toFixed(1);
  const y = (count: number): string => (100 - (count * 100) / top).toFixed(2);
  const upper = profile.map((stock, index) => `${x(index)},${y(heights(stock)[1])}`);
  const lower = profile.map((stock, index) => `${x(index)},${y(heights(stock)[0])}`).reverse();
  return `M${upper.join('L')}L${lower.join('L')}Z`;
}

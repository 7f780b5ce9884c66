// What a benchmark gives, and how figures are drawn from samples.

/** One figure: its name says what is measured, in which unit, and the aim where there is one. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: 'ms' | 'times' | 'kB' | 'a second';
  /** The figure should stay under this, or over it for a ratio. */
  readonly aim?: number;
}

export function quantile(samples: readonly number[], share: number): number {
  const sorted = [...samples].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

export const median = (samples: readonly number[]): number => quantile(samples, 0.5);

/** Milliseconds that the work takes. */
export function timed(work: () => unknown): number {
  const before = performance.now();
  work();
  return performance.now() - before;
}

/** As many times as asked, each on what `prepare` makes, which is not counted. */
export function samplesOf<Given>(
  times: number,
  prepare: () => Given,
  work: (given: Given) => unknown,
): number[] {
  return Array.from({ length: times }, () => {
    const given = prepare();
    return timed(() => work(given));
  });
}

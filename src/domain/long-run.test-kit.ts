const isLong = import.meta.env.MODE === 'long';

/**
 * How often a property is tried: twenty times as often in a long run (`npm run test:long`), which needs
 * patience.
 */
export const times = (runs: number): number => runs * (isLong ? 20 : 1);

/** The same for a property that counts what it met: always the same tries, unless the run is long. */
export const steadily = (runs: number): { numRuns: number; seed?: number } =>
  isLong ? { numRuns: times(runs) } : { numRuns: runs, seed: 20210928 };

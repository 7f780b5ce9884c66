const isLong = import.meta.env['LONG'] === '1';

/**
 * How often a property is tried: twenty times as often in a long run, which needs patience:
 * `LONG=1 npx vitest run --project unit --testTimeout=600000`.
 */
export const times = (runs: number): number => runs * (isLong ? 20 : 1);

/** The same for a property that counts what it met: always the same tries, unless the run is long. */
export const steadily = (runs: number): { numRuns: number; seed?: number } =>
  isLong ? { numRuns: times(runs) } : { numRuns: runs, seed: 20210928 };

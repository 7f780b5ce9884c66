/** How often a property is tried: with LONG=1 in the environment twenty times as often. */
export const times = (runs: number): number => runs * (import.meta.env['LONG'] === '1' ? 20 : 1);

// Screens are loaded when they are first wanted, and all of them once the page has nothing else to do, so
// that the first one appears soon and the others at once.
import type { Route } from '../route.ts';
import type { LateRoute, Loaded } from './late-screens.ts';

export const isLate = (route: Route): route is LateRoute =>
  route.screen !== 'vaults' && route.screen !== 'unknown';

/** The component of a screen and what its address gives it. */
export async function loadScreen(route: LateRoute): Promise<Loaded> {
  const late = await import('./late-screens.ts');
  return late.loadScreen(route);
}

/** Fetches what has not been wanted yet. */
export function loadTheRest(): void {
  const load = (): void => {
    void import('./late-screens.ts').then(
      (late) => {
        late.loadTheRest();
      },
      () => undefined,
    );
  };
  if ('requestIdleCallback' in window) requestIdleCallback(load);
  else setTimeout(load, 500);
}

// What the keys do on the clock's slider: they move the hand, which only looks; Enter makes it so.
import type { Instant } from '../../domain/instant.ts';
import { firstAfter, type Forecast, lastBefore } from '../../session/forecast.ts';

export interface HandPlace {
  readonly now: Instant;
  readonly shown: Instant;
  readonly horizon: Instant;
  readonly step: number;
  readonly leap: number;
  readonly forecast: Forecast;
}

export type KeyAnswer =
  { readonly look: Instant } | { readonly commit: true } | { readonly letGo: true } | undefined;

type Key = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'>;

export function answerKey(key: Key, place: HandPlace): KeyAnswer {
  if (key.ctrlKey || key.metaKey || key.altKey) return undefined;
  if (key.key === 'Enter') return { commit: true };
  if (key.key === 'Escape') return { letGo: true };
  const at = key.shiftKey ? eventFor(key.key, place) : instantFor(key.key, place);
  if (at === undefined) return undefined;
  return { look: Math.min(at, place.horizon) as Instant };
}

function instantFor(
  key: string,
  { now, shown, horizon, step, leap }: HandPlace,
): number | undefined {
  switch (key) {
    case 'ArrowRight':
    case 'ArrowUp':
      return shown + step;
    case 'ArrowLeft':
    case 'ArrowDown':
      return backTo(now, shown, step);
    case 'PageUp':
      return shown + leap;
    case 'PageDown':
      return backTo(now, shown, leap);
    case 'Home':
      return now;
    case 'End':
      return horizon;
    default:
      return undefined;
  }
}

/** Back as far as now; one press more asks for the past, which is then told that there is no way there. */
const backTo = (now: Instant, shown: Instant, by: number): number =>
  shown > now ? Math.max(now, shown - by) : shown - by;

/** With Shift the hand goes from event to event. */
function eventFor(key: string, { now, shown, horizon, forecast }: HandPlace): number | undefined {
  if (key === 'ArrowRight' || key === 'ArrowUp') return firstAfter(forecast, shown)?.at ?? horizon;
  if (key === 'ArrowLeft' || key === 'ArrowDown') {
    const before = lastBefore(forecast, shown)?.at;
    return before !== undefined && before > now ? before : backTo(now, shown, shown - now || 1);
  }
  return undefined;
}

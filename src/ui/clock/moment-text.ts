import { DAY, type Instant } from '../../domain/instant.ts';
import { dateText, dayText, instantText } from '../format.ts';

/** "1 Oct 2021, 10:12 UTC" for an instant, "12 to 14 Oct 2021" for several that stand together. */
export function momentText(from: Instant, to: Instant): string {
  if (Math.floor(from / DAY) === Math.floor(to / DAY))
    return from === to ? instantText(from) : dateText(from);
  const sameYear = dateText(from).slice(-4) === dateText(to).slice(-4);
  return `${sameYear ? dayText(from) : dateText(from)} to ${dateText(to)}`;
}

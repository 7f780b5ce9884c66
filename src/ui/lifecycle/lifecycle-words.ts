// A lifecycle as the console words it.
import type { Lifecycle } from '../../domain/lifecycle.ts';
import { daysText } from '../format.ts';

/** `30 days` or `Always`, for "Deleted after". */
export const deletedAfterText = ({ deleteAfter }: Lifecycle): string =>
  deleteAfter === undefined ? 'Always' : daysText(deleteAfter);

/** `after 30 days` or `Never`, for "Move to cold storage". */
export const coldText = ({ moveToColdAfter }: Lifecycle): string =>
  moveToColdAfter === undefined ? 'Never' : `After ${daysText(moveToColdAfter)}`;

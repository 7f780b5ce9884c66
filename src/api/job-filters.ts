// The filters that AWS's lists of jobs share; an absent one lets everything through.
import type { Instant } from '../domain/instant.ts';
import { instantOf } from './operation.ts';

type Timestamp = number | string | undefined;

/** Strictly after the one and before the other; what has not happened yet is between no limits only. */
export const isBetween = (at: Instant | undefined, after: Timestamp, before: Timestamp): boolean =>
  (after === undefined || (at !== undefined && at > instantOf(after))) &&
  (before === undefined || (at !== undefined && at < instantOf(before)));

/** Whether a job with this category of message is asked for; `AGGREGATE_ALL` and `ANY` ask for all. */
export const hasCategory = (category: string | undefined, asked: string | undefined): boolean =>
  asked === undefined ||
  ['*', 'ANY', 'AGGREGATE_ALL'].includes(asked.toUpperCase()) ||
  category?.toUpperCase() === asked.toUpperCase();

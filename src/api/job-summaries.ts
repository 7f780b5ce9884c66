// Counts of jobs by day, state, type and category, for the three lists of summaries.
import { DAY, type Instant, toEpochSeconds } from '../domain/instant.ts';
import type { Context } from './operation.ts';

/** What a summary looks at in a job of any kind. */
export interface CountedJob {
  readonly createdAt: Instant;
  readonly state: string;
  readonly resourceType: string;
  readonly category: string | undefined;
}

export interface SummaryQuery {
  readonly AccountId?: string;
  readonly State?: string;
  readonly ResourceType?: string;
  readonly MessageCategory?: string;
  readonly AggregationPeriod?: 'ONE_DAY' | 'SEVEN_DAYS' | 'FOURTEEN_DAYS';
}

export interface Summary {
  readonly ordinal: number;
  readonly region: string;
  readonly account: string;
  readonly state: string;
  readonly resourceType: string;
  readonly category: string;
  readonly count: number;
  readonly startTime: number;
  readonly endTime: number;
}

const ALL = 'AGGREGATE_ALL';

/** [Q2] How long a period is, and how many of them there are. */
const PERIODS = { ONE_DAY: [1, 14], SEVEN_DAYS: [7, 1], FOURTEEN_DAYS: [14, 1] } as const;

export const periodOf = (by: SummaryQuery) => by.AggregationPeriod ?? 'ONE_DAY';

/** The counts, the earliest period first; what nobody did is not told. */
export function summariesOf(
  { world, caller }: Context,
  by: SummaryQuery,
  jobs: Iterable<CountedJob>,
): Summary[] {
  const { account, region } = caller;
  if ((by.AccountId ?? account) !== account) return [];
  const [days, periods] = PERIODS[periodOf(by)];
  // [Q1] The day that is not over is not counted.
  const end = Math.floor(world.now / DAY) * DAY;
  const begin = end - days * periods * DAY;
  const counts = new Map<string, Omit<Summary, 'ordinal'>>();
  for (const job of jobs) {
    if (job.createdAt < begin || job.createdAt >= end) continue;
    const group = groupOf(job, by);
    if (group === undefined) continue;
    const start = begin + Math.floor((job.createdAt - begin) / (days * DAY)) * days * DAY;
    const key = [start, ...Object.values(group)].join(' ');
    const count = (counts.get(key)?.count ?? 0) + 1;
    counts.set(key, { region, account, ...group, count, ...bounds(start, days) });
  }
  return inOrder([...counts.values()]);
}

const bounds = (start: number, days: number) => ({
  startTime: toEpochSeconds(start as Instant),
  endTime: toEpochSeconds((start + days * DAY) as Instant),
});

const inOrder = (rows: readonly Omit<Summary, 'ordinal'>[]): Summary[] =>
  [...rows]
    .sort((one, other) => one.startTime - other.startTime || (nameOf(one) < nameOf(other) ? -1 : 1))
    .map((row, index) => ({ ordinal: index + 1, ...row }));

const nameOf = ({ state, resourceType, category }: Omit<Summary, 'ordinal'>): string =>
  [state, resourceType, category].join(' ');

/** Where a job is counted; undefined where it is not asked for. */
function groupOf({ state, resourceType, category = '' }: CountedJob, by: SummaryQuery) {
  const group = {
    state: toldAs(state, by.State),
    resourceType: toldAs(resourceType, by.ResourceType),
    category: toldAs(category, by.MessageCategory),
  };
  const { state: one, resourceType: two, category: three } = group;
  return one === undefined || two === undefined || three === undefined
    ? undefined
    : { state: one, resourceType: two, category: three };
}

/** [Q3] [Q4] ANY tells the values apart; AGGREGATE_ALL, or nothing, adds them up. */
function toldAs(value: string, asked: string = ALL): string | undefined {
  const upper = asked.toUpperCase();
  if (upper === ALL) return ALL;
  return upper === 'ANY' || upper === value.toUpperCase() ? value : undefined;
}

// The deadlines ahead, in a total order: instant, then kind, then the ordinal of the thing. It is an index
// derived from the rows: a deadline that a row no longer has is stale, and is skipped when its turn comes.
import { DAY, type Instant } from '../domain/instant.ts';

export type DeadlineKind =
  'lock date' | 'job end' | 'job start' | 'deletion' | 'move to cold' | 'end';

/** At one instant these happen in this order: a lock closes before anything else moves. */
const RANK: Readonly<Record<DeadlineKind, number>> = {
  'lock date': 0,
  'job end': 1,
  'job start': 2,
  deletion: 3,
  'move to cold': 4,
  end: 5,
};

export interface Deadline {
  readonly at: Instant;
  readonly kind: DeadlineKind;
  readonly ordinal: number;
  /** The key of the vault, job or recovery point. */
  readonly key: string;
}

export const compareDeadlines = (one: Deadline, other: Deadline): number =>
  one.at - other.at || RANK[one.kind] - RANK[other.kind] || one.ordinal - other.ordinal;

/** One day's deadlines; put in order when the day is first looked at, and kept in order from then on. */
interface DayPage {
  deadlines: Deadline[];
  next: number;
  isSorted: boolean;
}

const dayOf = (at: number): number => Math.floor(at / DAY);

/**
 * A calendar: a page for each day that has deadlines, and a heap of those days. Adding to a day ahead never
 * sorts, and a hundred years over a hundred thousand recovery points is one walk over small pages.
 */
export class Agenda {
  #pages = new Map<number, DayPage>();
  #days: number[] = [];

  add(deadline: Deadline): void {
    const day = dayOf(deadline.at);
    const page = this.#pages.get(day);
    if (page === undefined) {
      this.#pages.set(day, { deadlines: [deadline], next: 0, isSorted: false });
      pushDay(this.#days, day);
    } else if (page.isSorted) insert(page, deadline);
    else page.deadlines.push(deadline);
  }

  /** Takes the next deadline that is due at or before `to`. */
  takeUntil(to: Instant): Deadline | undefined {
    for (;;) {
      const day = this.#days[0];
      if (day === undefined || day * DAY > to) return undefined;
      const page = this.#sorted(day);
      const deadline = page?.deadlines[page.next];
      if (page !== undefined && deadline !== undefined) {
        if (deadline.at > to) return undefined;
        page.next += 1;
        return deadline;
      }
      this.#pages.delete(day);
      popDay(this.#days);
    }
  }

  /** What is ahead, in order, as far as `to`; stale deadlines included. */
  *until(to: number): Generator<Deadline> {
    const days = [...this.#pages.keys()].filter((day) => day <= dayOf(to)).sort((a, b) => a - b);
    for (const day of days) {
      const page = this.#sorted(day);
      for (const deadline of page?.deadlines.slice(page.next) ?? []) {
        if (deadline.at <= to) yield deadline;
      }
    }
  }

  #sorted(day: number): DayPage | undefined {
    const page = this.#pages.get(day);
    if (page === undefined || page.isSorted) return page;
    page.deadlines.sort(compareDeadlines);
    page.isSorted = true;
    return page;
  }
}

function insert({ deadlines, next }: DayPage, deadline: Deadline): void {
  let low = next;
  let high = deadlines.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const known = deadlines[middle];
    if (known !== undefined && compareDeadlines(known, deadline) <= 0) low = middle + 1;
    else high = middle;
  }
  deadlines.splice(low, 0, deadline);
}

function pushDay(heap: number[], day: number): void {
  let place = heap.length;
  heap.push(day);
  while (place > 0) {
    const parent = (place - 1) >> 1;
    const above = heap[parent] ?? day;
    if (above <= day) break;
    heap[place] = above;
    place = parent;
  }
  heap[place] = day;
}

function popDay(heap: number[]): void {
  const last = heap.pop();
  if (last === undefined || heap.length === 0) return;
  let place = 0;
  for (let child = 1; child < heap.length; child = 2 * place + 1) {
    const left = heap[child] ?? Infinity;
    const right = heap[child + 1] ?? Infinity;
    const least = Math.min(left, right);
    if (last <= least) break;
    heap[place] = least;
    place = left <= right ? child : child + 1;
  }
  heap[place] = last;
}

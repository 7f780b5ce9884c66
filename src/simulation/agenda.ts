// The deadlines ahead, in a total order: instant, then kind, then the ordinal of the thing. It is an index
// derived from the rows: a deadline that a row no longer has is stale, and is skipped when its turn comes.
import { DAY, type Instant } from '../domain/instant.ts';

export type DeadlineKind =
  | 'lock date'
  | 'job end'
  | 'copy end'
  | 'restore end'
  | 'job start'
  | 'copy start'
  | 'restore start'
  | 'plan run'
  | 'deletion'
  | 'move to cold'
  | 'end';

/** At one instant these happen in this order: a lock closes before anything else moves. */
const RANK: Readonly<Record<DeadlineKind, number>> = {
  'lock date': 0,
  'job end': 1,
  'copy end': 2,
  'restore end': 3,
  'job start': 4,
  'copy start': 5,
  'restore start': 6,
  'plan run': 7,
  deletion: 8,
  'move to cold': 9,
  end: 10,
};

export interface Deadline {
  readonly at: Instant;
  readonly kind: DeadlineKind;
  readonly ordinal: number;
  /** The key of the vault, job, plan or recovery point. */
  readonly key: string;
}

export const compareDeadlines = (one: Deadline, other: Deadline): number =>
  one.at - other.at || RANK[one.kind] - RANK[other.kind] || one.ordinal - other.ordinal;

/** One day's deadlines; put in order when the day is first looked at, and kept in order from then on. */
interface DayPage {
  readonly day: number;
  readonly deadlines: Deadline[];
  next: number;
  isSorted: boolean;
}

const dayOf = (at: number): number => Math.floor(at / DAY);

/**
 * A calendar: a page for each day that has deadlines, and a heap of those pages. Adding to a day ahead never
 * sorts, and a hundred years over a hundred thousand recovery points is one walk over small pages.
 */
export class Agenda {
  #pages = new Map<number, DayPage>();
  #heap: DayPage[] = [];

  add(deadline: Deadline): void {
    const day = dayOf(deadline.at);
    const page = this.#pages.get(day);
    if (page === undefined) {
      const made = { day, deadlines: [deadline], next: 0, isSorted: false };
      this.#pages.set(day, made);
      push(this.#heap, made);
    } else if (page.isSorted) insert(page, deadline);
    else page.deadlines.push(deadline);
  }

  /** Takes the next deadline that is due at or before `to`. */
  takeUntil(to: Instant): Deadline | undefined {
    for (;;) {
      const [page] = this.#heap;
      if (page === undefined || page.day * DAY > to) return undefined;
      const deadline = inOrder(page)[page.next];
      if (deadline === undefined) {
        this.#pages.delete(page.day);
        pop(this.#heap);
      } else {
        if (deadline.at > to) return undefined;
        page.next += 1;
        return deadline;
      }
    }
  }

  /** What is ahead, in order, as far as `to`; stale deadlines included. Costs no more than what is looked at. */
  *until(to: number): Generator<Deadline> {
    const heap = [...this.#heap];
    for (let [page] = heap; page !== undefined && page.day * DAY <= to; [page] = heap) {
      for (const deadline of inOrder(page).slice(page.next)) {
        if (deadline.at > to) return;
        yield deadline;
      }
      pop(heap);
    }
  }
}

function inOrder(page: DayPage): readonly Deadline[] {
  if (!page.isSorted) {
    page.deadlines.sort(compareDeadlines);
    page.isSorted = true;
  }
  return page.deadlines;
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

function push(heap: DayPage[], page: DayPage): void {
  let place = heap.length;
  heap.push(page);
  while (place > 0) {
    const parent = (place - 1) >> 1;
    const above = heap[parent] ?? page;
    if (above.day <= page.day) break;
    heap[place] = above;
    place = parent;
  }
  heap[place] = page;
}

function pop(heap: DayPage[]): void {
  const last = heap.pop();
  if (last === undefined || heap.length === 0) return;
  let place = 0;
  for (;;) {
    const left = heap[2 * place + 1];
    const right = heap[2 * place + 2];
    const isRight = left !== undefined && right !== undefined && right.day < left.day;
    const least = isRight ? right : left;
    if (least === undefined || last.day <= least.day) break;
    heap[place] = least;
    place = 2 * place + (isRight ? 2 : 1);
  }
  heap[place] = last;
}

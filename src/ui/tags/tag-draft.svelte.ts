// Tags while they are edited, and the calls that bring a resource from its present tags to these.
import type { Tags } from '../../domain/vault.ts';
import { findTagProblems, type TagProblem, type TagRow } from '../parts/tag-rows.ts';

export class TagDraft {
  rows: readonly TagRow[] = $state.raw([]);
  isTried = $state(false);

  constructor(tags: Tags) {
    this.rows = Object.entries(tags).map(([key, value]) => ({ key, value }));
  }

  get problems(): readonly TagProblem[] {
    return this.isTried ? problemsIn(this.rows) : [];
  }

  get isSound(): boolean {
    return areSound(this.rows);
  }

  /** What TagResource sets and what UntagResource takes away; both may be empty. */
  changesFrom(tags: Tags): { readonly set: Tags; readonly removed: readonly string[] } {
    const wanted = tagsOf(this.rows);
    const set = Object.entries(wanted).filter(([key, value]) => tags[key] !== value);
    const removed = Object.keys(tags).filter((key) => !Object.hasOwn(wanted, key));
    return { set: Object.fromEntries(set), removed };
  }
}

/** The rows as tags; rows that were never filled in count as absent. */
export const tagsOf = (rows: readonly TagRow[]): Tags =>
  Object.fromEntries(rows.filter((row) => !isBlank(row)).map(({ key, value }) => [key, value]));

/** The faults by row; a row that was never filled in has none. */
export const problemsIn = (rows: readonly TagRow[]): readonly TagProblem[] =>
  findTagProblems(rows).map((problem, index) => (isBlank(rows[index]) ? {} : problem));

export const areSound = (rows: readonly TagRow[]): boolean =>
  problemsIn(rows).every(({ key, value }) => key === undefined && value === undefined);

const isBlank = (row: TagRow | undefined): boolean =>
  row === undefined || (row.key === '' && row.value === '');

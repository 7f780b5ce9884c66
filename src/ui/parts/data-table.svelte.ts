// A table's state: filter, sorting, page and selection over rows that it does not own.
import { filterRows, searchTexts, sortRows, type Column, type Sorting } from './table-view.ts';

export const pageSizes = [10, 20, 50, 100] as const;

interface Source<Row> {
  readonly rows: () => readonly Row[];
  readonly columns: () => readonly Column<Row>[];
}

export class DataTableState<Row> {
  pageSize = $state<number>(pageSizes[0]);
  sorting = $state.raw<Sorting | undefined>();
  #filter = $state('');
  #page = $state(1);
  #source: Source<Row>;

  #texts = $derived.by(() => searchTexts(this.#source.rows(), this.#source.columns()));
  #matches = $derived.by(() => {
    const rows = this.#source.rows();
    return this.isFiltered ? filterRows(rows, this.#texts, this.#filter) : rows;
  });
  #sorted = $derived.by(() => sortRows(this.#matches, this.#source.columns(), this.sorting));

  constructor(source: Source<Row>, sorting?: Sorting) {
    this.#source = source;
    this.sorting = sorting;
  }

  get filter(): string {
    return this.#filter;
  }

  set filter(text: string) {
    this.#filter = text;
    this.#page = 1;
  }

  get isFiltered(): boolean {
    return this.#filter.trim() !== '';
  }

  get matchCount(): number {
    return this.#matches.length;
  }

  get pageCount(): number {
    return Math.max(1, Math.ceil(this.matchCount / this.pageSize));
  }

  /** Never beyond the last page, even after rows have gone. */
  get page(): number {
    return Math.min(this.#page, this.pageCount);
  }

  /** The rows to draw, and no more than a page of them. */
  get shown(): readonly Row[] {
    const start = (this.page - 1) * this.pageSize;
    return this.#sorted.slice(start, start + this.pageSize);
  }

  goTo(page: number): void {
    this.#page = Math.max(1, Math.min(page, this.pageCount));
  }

  /** Changes the page size so that the first row shown stays on the page. */
  resize(pageSize: number): void {
    const first = (this.page - 1) * this.pageSize;
    this.pageSize = pageSize;
    this.#page = Math.floor(first / pageSize) + 1;
  }

  /** Sorts by a column, or turns the order round when it is sorted by already. */
  sortBy(key: string): void {
    const again = this.sorting?.key === key && this.sorting.order === 'ascending';
    this.sorting = { key, order: again ? 'descending' : 'ascending' };
    this.#page = 1;
  }

  orderOf(key: string): Sorting['order'] | undefined {
    return this.sorting?.key === key ? this.sorting.order : undefined;
  }
}

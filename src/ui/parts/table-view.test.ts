import { expect, it } from 'vitest';
import { filterRows, searchTexts, sortRows, type Column } from './table-view.ts';

interface Job {
  readonly id: string;
  readonly days: number;
}

const jobs: readonly Job[] = [
  { id: 'Job-10', days: 7 },
  { id: 'Job-2', days: 30 },
  { id: 'Job-1', days: 7 },
];
const columns: readonly Column<Job>[] = [
  { key: 'id', label: 'Job', text: (job) => job.id },
  { key: 'days', label: 'Days', text: (job) => `${job.days} days`, sortBy: (job) => job.days },
];
const ids = (rows: readonly Job[]): string[] => rows.map((job) => job.id);

it('finds rows that hold every word, in any column and case', () => {
  const texts = searchTexts(jobs, columns);
  expect(ids(filterRows(jobs, texts, 'JOB-1 7'))).toEqual(['Job-10', 'Job-1']);
  expect(filterRows(jobs, texts, 'nothing')).toEqual([]);
});

it('gives back the very rows when the filter is blank', () => {
  expect(filterRows(jobs, searchTexts(jobs, columns), '  ')).toBe(jobs);
});

it('sorts numbers inside text as numbers', () => {
  expect(ids(sortRows(jobs, columns, { key: 'id', order: 'ascending' }))).toEqual([
    'Job-1',
    'Job-2',
    'Job-10',
  ]);
});

it('keeps the order of equal rows, in both directions', () => {
  expect(ids(sortRows(jobs, columns, { key: 'days', order: 'ascending' }))).toEqual([
    'Job-10',
    'Job-1',
    'Job-2',
  ]);
  expect(ids(sortRows(jobs, columns, { key: 'days', order: 'descending' }))).toEqual([
    'Job-2',
    'Job-10',
    'Job-1',
  ]);
});

it('leaves the rows alone without a sorting or with an unknown column', () => {
  expect(sortRows(jobs, columns, undefined)).toBe(jobs);
  expect(sortRows(jobs, columns, { key: 'gone', order: 'ascending' })).toBe(jobs);
});

// The timeline as a table: the same rows, lock and refusals, all of them.
import type { Instant } from '../../domain/instant.ts';
import { statusAt, storageAt } from '../../domain/recovery-point.ts';
import { instantText } from '../format.ts';
import { lockStateLook } from '../parts/lock-state.ts';
import type { Column } from '../parts/table-view.ts';
import { addressOf } from '../route.ts';
import type { Attempt } from './attempts.ts';
import type { LockPhase } from './lock-story.ts';
import { pointRow, refusedRow, waitingRow } from './timeline-rows.ts';
import type { LivingPoint } from './density.ts';
import type { VaultHistory } from './vault-history.ts';

export interface TableRow {
  readonly id: string;
  readonly name: string;
  readonly href?: string;
  readonly what: string;
  readonly from: number;
  /** Infinite where nothing ends it. */
  readonly to: number;
  readonly coldFrom?: Instant;
  readonly note: string;
  readonly attempts: readonly (Attempt & { readonly when: string })[];
}

const moment = (at: number): string => (Number.isFinite(at) ? instantText(at as Instant) : 'never');

const COLD: Column<TableRow> = {
  key: 'cold',
  label: 'Cold from (UTC)',
  text: ({ coldFrom }) => (coldFrom === undefined ? '–' : moment(coldFrom)),
  sortBy: ({ coldFrom }) => coldFrom ?? Infinity,
};

const COLUMNS: readonly Column<TableRow>[] = [
  { key: 'name', label: 'Name', text: ({ name }) => name },
  { key: 'what', label: 'What', text: ({ what }) => what },
  {
    key: 'from',
    label: 'From (UTC)',
    text: ({ from }) => moment(from),
    sortBy: ({ from }) => from,
  },
  { key: 'to', label: 'Ends (UTC)', text: ({ to }) => moment(to), sortBy: ({ to }) => to },
  { key: 'note', label: 'Retention', text: ({ note }) => note },
  {
    key: 'refused',
    label: 'Refused attempts',
    text: ({ attempts }) => attempts.map(({ what, when }) => `${what}, ${when}`).join('; '),
    sortBy: ({ attempts }) => attempts.length,
  },
];

/** A column about cold storage only where something goes there. */
export const columnsFor = (rows: readonly TableRow[]): readonly Column<TableRow>[] =>
  rows.some(({ coldFrom }) => coldFrom !== undefined)
    ? [...COLUMNS.slice(0, 3), COLD, ...COLUMNS.slice(3)]
    : COLUMNS;

export function tableRows(history: VaultHistory, now: Instant): readonly TableRow[] {
  return [
    ...history.phases.map((phase, index) => lockRow(history, phase, index)),
    ...unplacedAttempts(history),
    ...history.points.map((living) => rowOfPoint(history, living, now)),
    ...history.waiting.map(rowOfWaiting),
    ...history.refused.map(rowOfRefused),
  ];
}

const timed = (attempts: readonly Attempt[]): TableRow['attempts'] =>
  attempts.map((attempt) => ({ ...attempt, when: instantText(attempt.at) }));

function lockRow({ vault, onVault }: VaultHistory, phase: LockPhase, index: number): TableRow {
  const { state, from, to } = phase;
  return {
    id: `lock ${index}`,
    name: 'vault lock',
    href: addressOf({ screen: 'lock', vault: vault.name }),
    what: lockStateLook[state].words.toLowerCase(),
    from,
    to,
    note: '–',
    attempts: timed(onVault.filter(({ at }) => at >= from && at < to)),
  };
}

/** Attempts on the vault while it had no lock. */
function unplacedAttempts({ phases, onVault }: VaultHistory): readonly TableRow[] {
  const isPlaced = ({ at }: Attempt): boolean =>
    phases.some(({ from, to }) => at >= from && at < to);
  return onVault
    .filter((attempt) => !isPlaced(attempt))
    .map((attempt, index) => ({
      id: `attempt ${index}`,
      name: 'vault',
      what: 'attempt',
      from: attempt.at,
      to: attempt.at,
      note: '–',
      attempts: timed([attempt]),
    }));
}

function rowOfPoint(history: VaultHistory, living: LivingPoint, now: Instant): TableRow {
  const { id, name, note, from, attempts } = pointRow(history, living);
  const { point, end } = living;
  const status = statusAt(point, now);
  const storage = status === 'gone' ? '' : `, ${storageAt(point, now).toLowerCase()}`;
  return {
    id,
    name,
    href: addressOf({ screen: 'point', vault: history.vault.name, point: id }),
    what: status === 'gone' ? 'recovery point, gone' : `recovery point, ${status}${storage}`,
    from,
    to: end,
    ...(point.coldAt === undefined ? {} : { coldFrom: point.coldAt }),
    note,
    attempts: timed(attempts),
  };
}

function rowOfWaiting(job: VaultHistory['waiting'][number]): TableRow {
  const { id, name, note, from, to } = waitingRow(job);
  const href = addressOf({ screen: 'job', job: id });
  return { id, name, href, what: 'backup, waiting to start', from, to, note, attempts: [] };
}

function rowOfRefused(backup: VaultHistory['refused'][number]): TableRow {
  const { id, name, note, from, attempts } = refusedRow(backup);
  return { id, name, what: 'backup, refused', from, to: from, note, attempts: timed(attempts) };
}

// A checkpoint in pieces: a head with what is small, then points and jobs as columns. One record of a hundred
// thousand points would be as slow as a hundred thousand records.
import type { Checkpoint } from '../simulation/checkpoint.ts';
import { FORMAT } from '../simulation/log-store.ts';
import { genesisForm } from '../simulation/sandbox-form.ts';
import {
  clockTime,
  type Form,
  fromOne,
  isRecord,
  type RecordForm,
  wholeNumber,
} from '../simulation/stored-form.ts';
import { columnsOf, ROWS_TOGETHER, rowsIn } from './columns.ts';
import type { PartRow } from './database.ts';
import { planForm } from './plan-form.ts';
import {
  copyForm,
  globalSettingsForm,
  holdForm,
  jobForm,
  pointForm,
  regionSettingsForm,
  restoreForm,
  userPolicyForm,
  vaultForm,
} from './row-forms.ts';

/** Part 0 is the head; as many parts follow as it says. */
export function partsOf(sandbox: string, checkpoint: Checkpoint): PartRow[] {
  const { seq, points, jobs, copies, ...head } = checkpoint;
  const bodies = [
    ...inPieces(points, (rows) => ({ points: columnsOf(rows, pointForm) })),
    ...inPieces(jobs, (rows) => ({ jobs: columnsOf(rows, jobForm) })),
    ...inPieces(copies, (rows) => ({ copies: columnsOf(rows, copyForm) })),
  ];
  return [{ format: FORMAT, parts: bodies.length, ...head }, ...bodies].map((body, part) => ({
    ...body,
    sandbox,
    seq,
    part,
  }));
}

/** The checkpoint again; undefined where anything about it is not as it was written. */
export function checkpointIn(parts: readonly unknown[]): Checkpoint | undefined {
  try {
    return soundCheckpointIn(parts);
  } catch {
    return undefined;
  }
}

function soundCheckpointIn([head, ...bodies]: readonly unknown[]): Checkpoint | undefined {
  if (!isRecord(head) || head['format'] !== FORMAT) return undefined;
  const bodiesAreWhole =
    head['part'] === 0 &&
    head['parts'] === bodies.length &&
    bodies.every((body, index) => isRecord(body) && body['part'] === index + 1);
  if (!bodiesAreWhole) return undefined;
  return {
    seq: sound(fromOne, head['seq']),
    genesis: sound(genesisForm, head['genesis']),
    now: sound(clockTime, head['now']),
    nextOrdinal: sound(wholeNumber, head['nextOrdinal']),
    vaults: (head['vaults'] as unknown[]).map((vault) => sound(vaultForm, vault)),
    points: rowsOf(bodies, 'points', pointForm),
    jobs: rowsOf(bodies, 'jobs', jobForm),
    copies: rowsOf(bodies, 'copies', copyForm),
    restores: rowsInHead(head, 'restores', restoreForm),
    holds: rowsInHead(head, 'holds', holdForm),
    userPolicies: rowsInHead(head, 'userPolicies', userPolicyForm),
    regionSettings: rowsInHead(head, 'regionSettings', regionSettingsForm),
    globalSettings: rowsInHead(head, 'globalSettings', globalSettingsForm),
    plans: rowsInHead(head, 'plans', planForm),
  };
}

/** Rows of which there are few; earlier versions kept none of them. */
function rowsInHead<Row>(
  head: Readonly<Record<string, unknown>>,
  name: 'globalSettings' | 'holds' | 'plans' | 'regionSettings' | 'restores' | 'userPolicies',
  form: Form<Row>,
): Row[] {
  return ((head[name] ?? []) as unknown[]).map((row) => sound(form, row));
}

function rowsOf<Row extends object>(
  bodies: readonly unknown[],
  name: 'points' | 'jobs' | 'copies',
  form: RecordForm<Row>,
): Row[] {
  return bodies.flatMap((body) =>
    isRecord(body) && Object.hasOwn(body, name) ? rowsIn(body[name], form) : [],
  );
}

function sound<T>(form: Form<T>, value: unknown): T {
  if (form(value) !== undefined) throw new Error('The head of the checkpoint is damaged.');
  return value as T;
}

function inPieces<Row, Piece>(
  rows: readonly Row[],
  pieceOf: (rows: readonly Row[]) => Piece,
): Piece[] {
  const starts = Array.from(
    { length: Math.ceil(rows.length / ROWS_TOGETHER) },
    (_, index) => index * ROWS_TOGETHER,
  );
  return starts.map((start) => pieceOf(rows.slice(start, start + ROWS_TOGETHER)));
}

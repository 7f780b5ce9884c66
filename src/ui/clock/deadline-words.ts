// What is coming, in words: for the button that goes to the next event, the ticks, the list, and the hand.
import { type BackupPlan, currentVersion } from '../../domain/backup-plan.ts';
import { numberInWords } from '../../session/passage.ts';
import type { Counts, ForeseenKind } from '../../session/forecast.ts';
import { kindOf } from '../../session/forecast.ts';
import type { Deadline } from '../../simulation/agenda.ts';
import type { World } from '../../simulation/world.ts';

/** A deadline's subject and what it does: "app-files", "completes"; "app-files", "backup starts". */
export interface DeadlineWords {
  readonly kind: ForeseenKind;
  readonly subject: string;
  readonly does: string;
}

const DOES: Readonly<Record<ForeseenKind, string>> = {
  'lock date': 'becomes immutable',
  'job start': 'backup starts',
  'job end': 'completes',
  'copy start': 'copy starts',
  'copy end': 'is copied',
  'restore start': 'restore starts',
  'restore end': 'is restored',
  'plan run': 'runs',
  'move to cold': 'moves to cold storage',
  end: 'expires',
  'failed end': 'cannot be deleted and becomes EXPIRED',
  deletion: 'is deleted',
};

export function wordsFor(world: World, deadline: Deadline): DeadlineWords {
  const kind = kindOf(world, deadline);
  return { kind, subject: subjectOf(world, deadline), does: doesOf(world, deadline, kind) };
}

/** "The lock of WORM_vault becomes immutable", "The recovery point of app-files expires" */
export function sentenceFor(world: World, deadline: Deadline): string {
  const { kind, subject, does } = wordsFor(world, deadline);
  if (kind === 'lock date') return `The ${subject} ${does}`;
  if (kind === 'job start') return `The backup of ${subject} starts`;
  if (kind === 'plan run') return `The ${subject} ${does}`;
  if (kind === 'copy start') return `The copy of ${subject} starts`;
  if (kind === 'restore start') return `The restore of ${subject} starts`;
  const thing = kind === 'job end' ? 'backup' : 'recovery point';
  return `The ${thing} of ${subject} ${does}`;
}

function subjectOf(world: World, { kind, key, ordinal }: Deadline): string {
  if (kind === 'plan run') return planSubject(world.plans.get(key), ordinal);
  if (kind === 'lock date') return `lock of ${world.vaults.get(key)?.name ?? key}`;
  const row = world.points.get(key) ?? world.jobs.get(key) ?? world.copies.get(key);
  return row?.resourceName ?? key;
}

function planSubject(plan: BackupPlan | undefined, ordinal: number): string {
  if (plan === undefined) return 'backup plan';
  const { name, rules } = currentVersion(plan);
  const rule = rules.find((each) => each.ordinal === ordinal);
  return `rule ${rule?.name ?? ''} of ${name}`;
}

function doesOf(world: World, { at, key }: Deadline, kind: ForeseenKind): string {
  const job = kind === 'job end' ? world.jobs.get(key) : undefined;
  // [J6] The end of its window comes before the end of its work.
  if (job?.completesAt !== undefined && job.completesAt > at) return 'runs out of its window';
  return DOES[kind];
}

const COUNTED: Readonly<Record<ForeseenKind, readonly [one: string, many: string]>> = {
  'lock date': ['lock becomes immutable', 'locks become immutable'],
  'job start': ['backup starts', 'backups start'],
  'job end': ['backup completes', 'backups complete'],
  'copy start': ['copy starts', 'copies start'],
  'copy end': ['copy completes', 'copies complete'],
  'restore start': ['restore starts', 'restores start'],
  'restore end': ['restore completes', 'restores complete'],
  'plan run': ['backup plan runs', 'backup plans run'],
  'move to cold': ['recovery point moves to cold storage', 'recovery points move to cold storage'],
  end: ['recovery point expires', 'recovery points expire'],
  'failed end': ['recovery point cannot be deleted', 'recovery points cannot be deleted'],
  deletion: ['recovery point is deleted', 'recovery points are deleted'],
};

/**
 * "the lock of WORM_vault becomes immutable, two recovery points expire"; undefined for nothing. A lock is
 * named where its name is given.
 */
export function countsInWords(counts: Counts, lockName?: string): string | undefined {
  const parts = (Object.entries(counts) as [ForeseenKind, number][]).map(([kind, number]) => {
    if (kind === 'lock date' && number === 1 && lockName !== undefined)
      return `the lock of ${lockName} becomes immutable`;
    return `${numberInWords(number)} ${COUNTED[kind][number === 1 ? 0 : 1]}`;
  });
  return parts.length === 0 ? undefined : parts.join(', ');
}

const BRIEF: Readonly<Record<ForeseenKind, string>> = {
  'lock date': 'lock dates',
  'job start': 'start',
  'job end': 'complete',
  'copy start': 'start',
  'copy end': 'complete',
  'restore start': 'start',
  'restore end': 'complete',
  'plan run': 'run',
  'move to cold': 'to cold',
  end: 'expire',
  'failed end': 'expire',
  deletion: 'deleted',
};

/** "3 expire", "12 events": what fits under a tick. */
export function countsInBrief(counts: Counts): string {
  const entries = Object.entries(counts) as [ForeseenKind, number][];
  const total = entries.reduce((sum, [, number]) => sum + number, 0);
  const [only] = entries;
  if (entries.length === 1 && only !== undefined)
    return `${total.toLocaleString('en')} ${BRIEF[only[0]]}`;
  return `${total.toLocaleString('en')} events`;
}

// The port through which a due rule of a plan is run: what stands behind it knows the calendar and is loaded
// with the late operations. Whoever lets time pass over a world with plans brings it first (see `bring.ts`).
import type { BackupJob } from '../domain/backup-job.ts';
import type { BackupPlan, PlanRule } from '../domain/backup-plan.ts';
import type { DomainEvent } from '../domain/event.ts';
import type { Instant } from '../domain/instant.ts';
import type { World } from './world.ts';

/** Each event is applied to the world before the next is asked for. */
export interface PlanRunner {
  /** What a due rule brings about. */
  readonly run: (
    world: World,
    plan: BackupPlan,
    rule: PlanRule,
    at: Instant,
  ) => Iterable<DomainEvent>;
  /** Whether a move of the clock to this instant would make too many jobs ([T3]). */
  readonly isTooMuch: (world: World, to: Instant) => boolean;
  /** What follows on the completion of a job that a rule made ([N16]). */
  readonly copy: (world: World, job: BackupJob) => Iterable<DomainEvent>;
}

let runner: PlanRunner | undefined;

export function standBehindPlans(behind: PlanRunner): void {
  runner = behind;
}

function brought(): PlanRunner {
  if (runner === undefined)
    throw new Error('A backup plan fell due before what runs plans was loaded.');
  return runner;
}

export const runPlan: PlanRunner['run'] = (...due) => brought().run(...due);

/** [T3] */
export const isTooMuch = (world: World, to: Instant): boolean =>
  world.plans.size > 0 && runner?.isTooMuch(world, to) === true;

export function copiesAfter(world: World, event: DomainEvent): Iterable<DomainEvent> {
  const job = event.type === 'job.completed' ? world.jobs.get(event.jobId) : undefined;
  return job?.madeBy === undefined ? [] : brought().copy(world, job);
}

// What stands behind the port of `plan-run.ts`: due rules make backup jobs, completed jobs are copied. Loaded
// with the late operations, for it needs the calendar.
import type { BackupJob } from '../domain/backup-job.ts';
import {
  type BackupPlan,
  currentVersion,
  type MadeByPlan,
  MOST_RULES,
  type PlanRule,
  type PlanVersion,
} from '../domain/backup-plan.ts';
import { lifecycleOfCopy } from '../domain/copy-job.ts';
import type { DomainEvent } from '../domain/event.ts';
import { HOUR, type Instant } from '../domain/instant.ts';
import { fittedTo, resourceTypeNamed, takesContinuous } from '../domain/resource-types.ts';
import { nextRun } from '../domain/schedule.ts';
import { vaultArn } from '../domain/vault.ts';
import { copyJobFor } from './make-copy.ts';
import { makeJob } from './make-job.ts';
import type { PlanRunner } from './plan-run.ts';
import { type Selected, selectedBy } from './selected.ts';
import { pointsOf, type World } from './world.ts';

/** When a rule runs next after an instant. */
export const nextRunOf = (
  { expression, timezone }: PlanRule,
  { createdAt }: PlanVersion,
  after: Instant,
): Instant | undefined => nextRun({ expression, timezone, since: createdAt }, after);

/** When each rule of a version runs next; a rule that never does is left out. */
export function nextRunsOf(version: PlanVersion, after: Instant): Record<string, Instant> {
  const runs = version.rules.map((rule) => [rule.id, nextRunOf(rule, version, after)] as const);
  return Object.fromEntries(
    runs.filter((run): run is readonly [string, Instant] => run[1] !== undefined),
  );
}

function* run(world: World, plan: BackupPlan, rule: PlanRule, at: Instant): Generator<DomainEvent> {
  const next = nextRunOf(rule, currentVersion(plan), at);
  yield {
    type: 'plan.ran',
    at,
    planId: plan.id,
    ruleId: rule.id,
    ...(next === undefined ? {} : { nextRun: next }),
  };
  const madeBy = creatorOf(plan, rule);
  for (const selected of selectedBy(world, plan)) {
    const isContinuous = rule.isContinuous && takesContinuous(selected.type);
    if (isContinuous && hasContinuousPoint(world, plan, rule, selected)) continue;
    const job = jobOf(world, plan, rule, selected, madeBy, isContinuous);
    yield { type: 'job.created', at, job };
  }
}

function jobOf(
  world: World,
  { region }: BackupPlan,
  rule: PlanRule,
  { arn, roleArn }: Selected,
  madeBy: MadeByPlan,
  isContinuous: boolean,
): BackupJob {
  const { vaultName, tags, startWindowMinutes, completeWindowMinutes, lifecycle = {} } = rule;
  const windows = { startWindowMinutes, completeWindowMinutes };
  const wish = {
    region,
    vaultName,
    resourceArn: arn,
    roleArn,
    tags,
    lifecycle,
    madeBy,
    ...windows,
  };
  if (isContinuous) return makeJob(world, { ...wish, isContinuous }, world.now);
  return makeJob(world, { ...wish, airGapArn: rule.airGapArn }, world.now);
}

/** [N17] */
function hasContinuousPoint(
  world: World,
  { region, account }: BackupPlan,
  { vaultName }: PlanRule,
  { arn }: Selected,
): boolean {
  const vault = vaultArn(region, account, vaultName);
  for (const point of pointsOf(world, arn))
    if (point.isContinuous && !point.stoppedAt && point.vaultArn === vault) return true;
  return false;
}

/** One object for all jobs of a rule in one version: a hundred thousand jobs share it. */
const creators = new WeakMap<PlanRule, MadeByPlan>();

function creatorOf(plan: BackupPlan, rule: PlanRule): MadeByPlan {
  const known = creators.get(rule);
  if (known !== undefined) return known;
  const version = currentVersion(plan);
  const made: MadeByPlan = {
    planId: plan.id,
    planArn: plan.arn,
    planName: version.name,
    versionId: version.id,
    ruleId: rule.id,
    ruleName: rule.name,
    expression: rule.expression,
    timezone: rule.timezone,
  };
  creators.set(rule, made);
  return made;
}

/** [N16] By the rule as it stood when the job was made. */
function* copy(world: World, job: BackupJob): Generator<DomainEvent> {
  const point = world.points.get(job.pointArn ?? '');
  const plan = world.plans.get(job.madeBy?.planId ?? '');
  const version = plan?.versions.find(({ id }) => id === job.madeBy?.versionId);
  const rule = version?.rules.find(({ id }) => id === job.madeBy?.ruleId);
  if (point === undefined || rule === undefined || job.isContinuous) return;
  for (const { vaultArn: destinationArn, lifecycle: asked = {} } of rule.copyActions) {
    const lifecycle = lifecycleOfCopy(point.lifecycle, {
      deleteAfter: asked.deleteAfter,
      moveToColdAfter: asked.moveToColdAfter,
      optInToArchive: asked.optInToArchive,
    });
    const made = copyJobFor(world, {
      region: job.region,
      point,
      destinationArn,
      roleArn: job.roleArn,
      lifecycle: fittedTo(resourceTypeNamed(point.resourceType), lifecycle),
      backupJobId: job.id,
    });
    yield { type: 'copy.created', at: world.now, copy: made };
  }
}

/** [T3] A hundred years of six resources each day fit in; an hourly plan for them does not. */
const MOST_JOBS_IN_A_MOVE = 250_000;

function isTooMuch(world: World, to: Instant): boolean {
  let jobs = 0;
  for (const plan of world.plans.values()) {
    if (plan.deletedAt !== undefined) continue;
    const many = selectedBy(world, plan).length;
    const version = currentVersion(plan);
    for (const rule of version.rules) {
      const first = plan.nextRuns[rule.id];
      if (many > 0 && first !== undefined && first <= to)
        jobs += many * runsBetween(rule, version, first, to, MOST_JOBS_IN_A_MOVE / many);
    }
  }
  return jobs > MOST_JOBS_IN_A_MOVE;
}

const WALKED = 100;

/** About how many runs there are; where they cannot be more than `enough`, no calendar is asked. */
function runsBetween(
  rule: PlanRule,
  version: PlanVersion,
  first: Instant,
  to: Instant,
  enough: number,
): number {
  // [N4]
  const most = Math.floor((to - first) / HOUR) + 1;
  if (most <= enough / MOST_RULES) return most;
  let last = first;
  for (let runs = 1; runs <= WALKED; runs += 1) {
    const next = nextRunOf(rule, version, last);
    if (next === undefined || next > to) return runs;
    last = next;
  }
  return Math.floor((WALKED * (to - first)) / (last - first)) + 1;
}

export const planRunner: PlanRunner = { run, isTooMuch, copy };

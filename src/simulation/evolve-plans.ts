// What happened to backup plans, applied.
import { type BackupPlan, currentVersion } from '../domain/backup-plan.ts';
import type { PlanEvent } from '../domain/plan-event.ts';
import { type Mutable, planRuns } from './upkeep.ts';

export function evolvePlan(world: Mutable, event: PlanEvent): void {
  const before = event.type === 'plan.created' ? event.plan : world.plans.get(event.planId);
  if (before === undefined) return;
  const plan = event.type === 'plan.created' ? before : changed(before, event);
  world.plans.set(plan.id, plan);
  if (event.type === 'plan.created' || event.type === 'plan.updated') {
    const version = currentVersion(plan);
    made(world, version, ...version.rules);
    planRuns(world, plan, version.rules);
  } else if (event.type === 'selection.created') made(world, event.selection);
  else if (event.type === 'plan.ran') {
    const ran = currentVersion(plan).rules.filter(({ id }) => id === event.ruleId);
    planRuns(world, plan, ran);
  }
}

function made(world: Mutable, ...things: readonly { readonly ordinal: number }[]): void {
  world.nextOrdinal = Math.max(...things.map(({ ordinal }) => ordinal)) + 1;
}

function changed(plan: BackupPlan, event: Exclude<PlanEvent, { type: 'plan.created' }>) {
  switch (event.type) {
    case 'plan.updated':
      return { ...plan, versions: [...plan.versions, event.version], nextRuns: event.nextRuns };
    case 'plan.deleted':
      return { ...plan, deletedAt: event.at, nextRuns: {} };
    case 'plan.tagged':
      return { ...plan, tags: event.tags };
    case 'plan.ran': {
      const { [event.ruleId]: _, ...others } = plan.nextRuns;
      const nextRuns =
        event.nextRun === undefined ? others : { ...others, [event.ruleId]: event.nextRun };
      return { ...plan, nextRuns, lastRunAt: event.at };
    }
    case 'selection.created':
      return { ...plan, selections: [...plan.selections, event.selection] };
    case 'selection.deleted':
      return {
        ...plan,
        selections: plan.selections.filter(({ id }) => id !== event.selectionId),
      };
  }
}

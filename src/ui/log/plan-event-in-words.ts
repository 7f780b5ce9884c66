// Something that happened to a backup plan, in one sentence.
import { type BackupPlan, currentVersion } from '../../domain/backup-plan.ts';
import type { PlanEvent } from '../../domain/plan-event.ts';
import type { World } from '../../simulation/world.ts';

/** `The rule daily-35d of the backup plan daily ran.` */
export function planEventInWords(event: PlanEvent, world: World): string {
  if (event.type === 'plan.created') return `The ${named(event.plan)} was created.`;
  const plan = world.plans.get(event.planId);
  const what = plan === undefined ? `backup plan ${event.planId}` : named(plan);
  switch (event.type) {
    case 'plan.updated':
      return `The ${what} was updated.`;
    case 'plan.deleted':
      return `The ${what} was deleted.`;
    case 'plan.tagged':
      return `The tags of the ${what} were changed.`;
    case 'plan.ran':
      return `The rule ${ruleName(plan, event.ruleId)} of the ${what} ran.`;
    case 'selection.created':
      return `Resources were assigned to the ${what}: ${event.selection.name}.`;
    case 'selection.deleted':
      return `An assignment of resources to the ${what} was deleted.`;
  }
}

const named = (plan: BackupPlan): string => `backup plan ${currentVersion(plan).name}`;

const ruleName = (plan: BackupPlan | undefined, id: string): string =>
  plan?.versions.flatMap(({ rules }) => rules).find((rule) => rule.id === id)?.name ?? id;

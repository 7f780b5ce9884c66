// The resources that a plan's selections pick in a world.
import type { BackupPlan } from '../domain/backup-plan.ts';
import type { Resource } from '../domain/resource.ts';
import { namedIn, picks } from '../domain/selection.ts';
import { isOptedIn } from '../domain/settings.ts';
import { resourceNamed, type World } from './world.ts';

export interface Selected {
  readonly arn: string;
  readonly type: string;
  /** Of the first selection that picks the resource. */
  readonly roleArn: string;
}

/** Each resource once, however many selections pick it. */
export function selectedBy(world: World, plan: BackupPlan): Selected[] {
  const selected = new Map<string, Selected>();
  const settings = world.regionSettings.get(plan.region);
  for (const selection of plan.selections) {
    const named = namedIn(selection);
    for (const resource of candidates(world, plan, named)) {
      const { arn, type } = resource;
      if (selected.has(arn) || !picks(selection, resource)) continue;
      // [O1] What is named is backed up whatever its type's opt-in says.
      if (isOptedIn(settings, type) || named.includes(arn))
        selected.set(arn, { arn, type, roleArn: selection.roleArn });
    }
  }
  return [...selected.values()];
}

/** What the account owns, and, where any well-formed ARN is a resource, what is named. */
function candidates(world: World, { region }: BackupPlan, named: readonly string[]): Resource[] {
  const owned = region === world.homeRegion ? [...world.resources.values()] : [];
  if (world.genesis.resources === 'account') return owned;
  const others = named
    .map((arn) => resourceNamed(world, arn, region))
    .filter((resource) => resource !== undefined);
  return [...owned, ...others];
}

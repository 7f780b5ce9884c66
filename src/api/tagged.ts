// What carries tags: a vault, a legal hold, a backup plan or a recovery point, named by its ARN. A lock leaves tags alone ([V13]).
import type { DomainEvent } from '../domain/event.ts';
import { isOnRecordAt } from '../domain/legal-hold.ts';
import { isThereAt } from '../domain/recovery-point.ts';
import { answer, denial } from '../domain/step.ts';
import type { Tags, Vault } from '../domain/vault.ts';
import type { Step } from '../domain/verdict.ts';
import type { Context } from './operation.ts';

export interface Tagged {
  readonly tags: Tags;
  readonly retagged: (tags: Tags) => DomainEvent;
  /** The vault whose access policy has a say. */
  readonly vault?: Vault;
}

export function findTagged({ world, caller }: Context, arn: string): Tagged | undefined {
  const at = caller.now;
  const vault = world.vaults.get(arn);
  if (vault?.region === caller.region)
    return {
      tags: vault.tags,
      vault,
      retagged: (tags) => ({ type: 'vault.tagged', at, vaultArn: arn, tags }),
    };
  const hold = world.holds.get(/:legal-hold:([^:]+)$/.exec(arn)?.[1] ?? '');
  if (hold?.arn === arn && hold.region === caller.region && isOnRecordAt(hold, at))
    return {
      tags: hold.tags,
      retagged: (tags) => ({ type: 'hold.tagged', at, holdId: hold.id, tags }),
    };
  const plan = world.plans.get(/:backup-plan:([^:]+)$/.exec(arn)?.[1] ?? '');
  if (plan?.arn === arn && plan.region === caller.region && plan.deletedAt === undefined)
    return {
      tags: plan.tags,
      retagged: (tags) => ({ type: 'plan.tagged', at, planId: plan.id, tags }),
    };
  const point = world.points.get(arn);
  if (point === undefined || !isThereAt(point, at)) return undefined;
  const home = world.vaults.get(point.vaultArn);
  if (home?.region !== caller.region) return undefined;
  return {
    tags: point.tags,
    vault: home,
    retagged: (tags) => ({ type: 'point.tagged', at, pointArn: arn, tags }),
  };
}

/** What a policy may ask about it. */
export const aboutTagged = (tagged: Tagged | undefined) => ({
  vault: tagged?.vault,
  resourceTags: tagged?.tags,
});

/** [E5] A recovery point's ARN gets AWS's words for a missing one, anything else ours. */
export const taggedExists = (arn: string, tagged: Tagged | undefined): Step => ({
  rule: 'E5',
  ask: () =>
    answer(
      { Resource: arn, Exists: tagged !== undefined },
      tagged !== undefined,
      /:(backup-vault|backup-plan|legal-hold):/.test(arn)
        ? denial('ResourceNotFoundException', 'ours', `There is no such resource here: ${arn}`)
        : denial('ResourceNotFoundException', 'aws', 'Cannot find recovery point.', 'ERROR_2603'),
    ),
});

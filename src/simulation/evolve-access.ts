// What events about policies change.
import type { AccessEvent } from '../domain/access-event.ts';
import { userPolicyKey } from '../domain/user-policy.ts';
import type { Vault } from '../domain/vault.ts';
import type { Mutable } from './upkeep.ts';

export function evolveAccess(world: Mutable, event: AccessEvent): void {
  switch (event.type) {
    case 'userPolicy.put': {
      const { policy } = event;
      world.userPolicies.set(userPolicyKey(policy.principal, policy.name), policy);
      return;
    }
    case 'userPolicy.deleted':
      world.userPolicies.delete(event.key);
      return;
    case 'accessPolicy.put':
      changeVault(world, event.vaultArn, (vault) => ({ ...vault, accessPolicy: event.policy }));
      return;
    case 'accessPolicy.deleted':
      changeVault(world, event.vaultArn, ({ accessPolicy: _removed, ...vault }) => vault);
      return;
  }
}

function changeVault(world: Mutable, arn: string, change: (vault: Vault) => Vault): void {
  const vault = world.vaults.get(arn);
  if (vault !== undefined) world.vaults.set(arn, change(vault));
}

// A copy is asked for once, but two vaults have a say in it through actions that nobody calls. Only a deny of
// these counts here: AWS asks for more where the vaults are in two accounts.
import type { Caller } from './caller.ts';
import { isDeniedExplicitly, permissionOf } from './permission.ts';
import { principalArn } from './principal.ts';
import { answer, denial } from './step.ts';
import type { Vault } from './vault.ts';
import type { Step } from './verdict.ts';

/** [P3] Whether no policy denies that copies leave the vault, or come into it. */
export const copyPasses = (
  caller: Caller,
  action: 'backup:CopyFromBackupVault' | 'backup:CopyIntoBackupVault',
  vault: Vault | undefined,
): Step => ({
  rule: 'P3',
  ask: () => {
    const resourceArn = vault?.arn ?? '*';
    const asked = { action, resourceArn, vault, resourceTags: vault?.tags };
    const permission = permissionOf(caller, asked);
    const who = principalArn(caller.principal, caller.account);
    const isDenied = isDeniedExplicitly(permission);
    return answer(
      { Action: action, 'Decided by': isDenied ? permission.decidedBy : 'nothing denies it' },
      !isDenied,
      denial(
        'AccessDeniedException',
        'aws',
        `User: ${who} is not authorized to perform: ${action} on resource: ${resourceArn} ${permission.why}`,
      ),
    );
  },
});

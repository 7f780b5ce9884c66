import { mayAsk } from '../../domain/step.ts';
import { decide } from '../../domain/verdict.ts';
import { typeOfVault } from '../../domain/vault.ts';
import { vaultsIn } from '../../simulation/world.ts';
import { operation } from '../operation.ts';
import { pageOf, startOfPage, tokenIsOurs } from '../page.ts';
import { vaultView } from '../views.ts';

/** The vaults of the Region in the order in which they were made. */
export const listBackupVaults = operation<'ListBackupVaults'>({
  name: 'ListBackupVaults',
  decide: (context, { NextToken }) =>
    decide(
      [
        mayAsk(context.caller, 'ListBackupVaults', '*'),
        tokenIsOurs(context, 'ListBackupVaults', NextToken),
      ],
      () => [],
    ),
  answer: (context, input) => {
    const { world, caller } = context;
    const after = startOfPage(context, 'ListBackupVaults', input.NextToken) ?? 0;
    const rows = vaultsIn(world, caller.region).filter(({ ordinal }) => ordinal > after);
    const page = pageOf(
      context,
      'ListBackupVaults',
      rows,
      input,
      // Every vault here is the account's own.
      (vault) =>
        (input.ByVaultType ?? typeOfVault(vault)) === typeOfVault(vault) && input.ByShared !== true,
    );
    return {
      BackupVaultList: page.items.map((vault) => vaultView(world, vault)),
      NextToken: page.nextToken,
    };
  },
});

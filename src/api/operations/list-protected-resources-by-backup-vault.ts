import { mayAskVault, vaultExists } from '../../domain/step.ts';
import { decide } from '../../domain/verdict.ts';
import { findVault, found } from '../find.ts';
import { type Context, type InputOf, operation } from '../operation.ts';
import { pageOf, startOfPage, tokenIsOurs } from '../page.ts';
import { resourcesInVault } from '../protected-resource.ts';

type Input = InputOf<'ListProtectedResourcesByBackupVault'>;

const list = ({ BackupVaultName }: Input): string => `resources in ${BackupVaultName}`;

const vaultOf = (context: Context, input: Input) =>
  findVault(context, input.BackupVaultName, input.BackupVaultAccountId);

/** The resources of which there is a complete recovery point in the vault, copies included. */
export const listProtectedResourcesByBackupVault = operation<'ListProtectedResourcesByBackupVault'>(
  {
    name: 'ListProtectedResourcesByBackupVault',
    decide: (context, input) => {
      const vault = vaultOf(context, input);
      return decide(
        [
          mayAskVault(
            context.caller,
            'ListProtectedResourcesByBackupVault',
            input.BackupVaultName,
            vault,
          ),
          tokenIsOurs(context, list(input), input.NextToken),
          vaultExists(vault, input.BackupVaultName),
        ],
        () => [],
      );
    },
    answer: (context, input) => {
      const after = startOfPage(context, list(input), input.NextToken) ?? 0;
      const rows = resourcesInVault(context, found(vaultOf(context, input)).arn);
      const wanted = rows.filter(({ ordinal }) => ordinal > after);
      const page = pageOf(context, list(input), wanted, input);
      return { Results: page.items.map(({ view }) => view), NextToken: page.nextToken };
    },
  },
);

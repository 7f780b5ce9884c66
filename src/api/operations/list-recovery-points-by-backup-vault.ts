import type { RecoveryPoint } from '../../domain/recovery-point.ts';
import { mayAsk, vaultExists } from '../../domain/step.ts';
import { decide } from '../../domain/verdict.ts';
import { pointsIn } from '../../simulation/world.ts';
import { findVault, found } from '../find.ts';
import { type InputOf, instantOf, operation } from '../operation.ts';
import { pageOf, startOfPage, tokenIsOurs } from '../page.ts';
import { pointView } from '../views.ts';

type Input = InputOf<'ListRecoveryPointsByBackupVault'>;

const list = ({ BackupVaultName }: Input): string => `points of ${BackupVaultName}`;

/** The recovery points of a vault in the order in which they were made. */
export const listRecoveryPointsByBackupVault = operation<'ListRecoveryPointsByBackupVault'>({
  name: 'ListRecoveryPointsByBackupVault',
  decide: (context, input) => {
    const { BackupVaultName, BackupVaultAccountId, NextToken } = input;
    return decide(
      [
        mayAsk(context.caller, 'ListRecoveryPointsByBackupVault', BackupVaultName),
        tokenIsOurs(context, list(input), NextToken),
        vaultExists(findVault(context, BackupVaultName, BackupVaultAccountId), BackupVaultName),
      ],
      () => [],
    );
  },
  answer: (context, input) => {
    const vault = found(findVault(context, input.BackupVaultName, input.BackupVaultAccountId));
    const after = startOfPage(context, list(input), input.NextToken) ?? 0;
    const rows = pointsIn(context.world, vault.arn, after);
    const page = pageOf(context, list(input), rows, input, isWanted(input));
    return {
      NextToken: page.nextToken,
      RecoveryPoints: page.items.map((point) => pointView(context.world, vault, point)),
    };
  },
});

const isWanted =
  (by: Input) =>
  (point: RecoveryPoint): boolean =>
    (by.ByResourceArn ?? point.resourceArn) === point.resourceArn &&
    (by.ByResourceType ?? point.resourceType) === point.resourceType &&
    // No point here was made by a plan or belongs to another.
    by.ByBackupPlanId === undefined &&
    by.ByParentRecoveryPointArn === undefined &&
    (by.ByCreatedBefore === undefined || point.createdAt < instantOf(by.ByCreatedBefore)) &&
    (by.ByCreatedAfter === undefined || point.createdAt > instantOf(by.ByCreatedAfter));

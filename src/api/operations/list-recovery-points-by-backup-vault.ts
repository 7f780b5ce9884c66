import type { RecoveryPoint } from '../../domain/recovery-point.ts';
import { mayAskVault, vaultExists } from '../../domain/step.ts';
import { decide } from '../../domain/verdict.ts';
import { pointsIn, type World } from '../../simulation/world.ts';
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
    const vault = findVault(context, BackupVaultName, BackupVaultAccountId);
    return decide(
      [
        mayAskVault(context.caller, 'ListRecoveryPointsByBackupVault', BackupVaultName, vault),
        tokenIsOurs(context, list(input), NextToken),
        vaultExists(vault, BackupVaultName),
      ],
      () => [],
    );
  },
  answer: (context, input) => {
    const vault = found(findVault(context, input.BackupVaultName, input.BackupVaultAccountId));
    const after = startOfPage(context, list(input), input.NextToken) ?? 0;
    const rows = pointsIn(context.world, vault.arn, after);
    const page = pageOf(context, list(input), rows, input, isWanted(context.world, input));
    return {
      NextToken: page.nextToken,
      RecoveryPoints: page.items.map((point) => pointView(context.world, vault, point)),
    };
  },
});

const isWanted = ({ jobs }: World, by: Input) => {
  const planOf = ({ jobId }: RecoveryPoint) => jobs.get(jobId)?.madeBy?.planId;
  return (point: RecoveryPoint): boolean =>
    (by.ByResourceArn ?? point.resourceArn) === point.resourceArn &&
    (by.ByResourceType ?? point.resourceType) === point.resourceType &&
    (by.ByBackupPlanId ?? planOf(point)) === planOf(point) &&
    // No point here belongs to another.
    by.ByParentRecoveryPointArn === undefined &&
    (by.ByCreatedBefore === undefined || point.createdAt < instantOf(by.ByCreatedBefore)) &&
    (by.ByCreatedAfter === undefined || point.createdAt > instantOf(by.ByCreatedAfter));
};

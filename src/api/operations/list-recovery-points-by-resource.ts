import { toEpochSeconds } from '../../domain/instant.ts';
import type { RecoveryPoint } from '../../domain/recovery-point.ts';
import { mayAsk } from '../../domain/step.ts';
import { decide } from '../../domain/verdict.ts';
import { pointsOf } from '../../simulation/world.ts';
import { found } from '../find.ts';
import { type Context, type InputOf, operation } from '../operation.ts';
import { pageOf, startOfPage, tokenIsOurs } from '../page.ts';
import { pointView } from '../views.ts';

const list = ({ ResourceArn }: InputOf<'ListRecoveryPointsByResource'>) =>
  `points of ${ResourceArn}`;

/** A resource's recovery points in every vault of the Region, in the order in which they were made. */
export const listRecoveryPointsByResource = operation<'ListRecoveryPointsByResource'>({
  name: 'ListRecoveryPointsByResource',
  decide: (context, input) =>
    decide(
      [
        mayAsk(context.caller, 'ListRecoveryPointsByResource', input.ResourceArn),
        tokenIsOurs(context, list(input), input.NextToken),
      ],
      () => [],
    ),
  answer: (context, input) => {
    const { world, caller } = context;
    const after = startOfPage(context, list(input), input.NextToken) ?? 0;
    const rows = pointsOf(world, input.ResourceArn, after);
    const page = pageOf(context, list(input), rows, input, (point) =>
      isIn(context, point, caller.region),
    );
    return {
      NextToken: page.nextToken,
      RecoveryPoints: page.items.map((point) => viewOf(context, point)),
    };
  },
});

const isIn = ({ world }: Context, point: RecoveryPoint, region: string): boolean =>
  world.vaults.get(point.vaultArn)?.region === region;

function viewOf({ world }: Context, point: RecoveryPoint) {
  const view = pointView(world, found(world.vaults.get(point.vaultArn)), point);
  return {
    RecoveryPointArn: view.RecoveryPointArn,
    CreationDate: toEpochSeconds(point.createdAt),
    Status: view.Status,
    StatusMessage: view.StatusMessage,
    EncryptionKeyArn: view.EncryptionKeyArn,
    BackupSizeBytes: view.BackupSizeInBytes,
    BackupVaultName: view.BackupVaultName,
    IsParent: view.IsParent,
    ResourceName: view.ResourceName,
    VaultType: view.VaultType,
    EncryptionKeyType: view.EncryptionKeyType,
  };
}

// The questions about a recovery point that is to be copied, and about the vault that is to take the copy.
import type { Caller } from './caller.ts';
import type { CopyJob } from './copy-job.ts';
import { canBeRead } from './copy-window.ts';
import { type RecoveryPoint, statusAt, storageAt } from './recovery-point.ts';
import { answer, denial, present } from './step.ts';
import { canBeAirGapped, canBeCopied } from './type-features.ts';
import { isAvailableAt, typeOfVault, type Vault } from './vault.ts';
import type { Step } from './verdict.ts';

/** [C12] */
export const typeCanBeCopied = (point: RecoveryPoint | undefined): Step => ({
  rule: 'C12',
  ask: () => {
    const { resourceType, resourceArn } = present(point);
    return answer(
      { 'Resource type': resourceType, Resource: resourceArn },
      canBeCopied(resourceType, resourceArn),
      denial(
        'InvalidRequestException',
        'ours',
        `AWS Backup does not copy recovery points of ${resourceArn}, a resource of type ${resourceType}.`,
      ),
    );
  },
});

/** [C15] */
export const pointIsPeriodic = (point: RecoveryPoint | undefined): Step => ({
  rule: 'C15',
  ask: () => {
    const isContinuous = present(point).isContinuous === true;
    return answer(
      { 'Backup type': isContinuous ? 'continuous' : 'snapshot' },
      !isContinuous,
      denial(
        'InvalidRequestException',
        'ours',
        'A continuous recovery point cannot be copied on demand.',
      ),
    );
  },
});

/** [G3] */
export const destinationIsAvailable = (caller: Caller, vault: Vault | undefined): Step => ({
  rule: 'G3',
  ask: () => {
    const isAvailable = isAvailableAt(present(vault), caller.now);
    return answer(
      { 'Vault state': isAvailable ? 'AVAILABLE' : 'CREATING' },
      isAvailable,
      denial('InvalidRequestException', 'ours', 'The destination vault is still being created.'),
    );
  },
});

/** [G4] */
export const typeFitsDestination = (
  point: RecoveryPoint | undefined,
  vault: Vault | undefined,
): Step => ({
  rule: 'G4',
  ask: () => {
    const { resourceType } = present(point);
    const type = typeOfVault(present(vault));
    return answer(
      { 'Destination vault type': type, 'Resource type': resourceType },
      type === 'BACKUP_VAULT' || canBeAirGapped(resourceType),
      denial(
        'InvalidRequestException',
        'ours',
        `Recovery points of type ${resourceType} cannot be in a logically air-gapped vault.`,
      ),
    );
  },
});

/** [C4] */
export const pointCanBeRead = (caller: Caller, point: RecoveryPoint | undefined): Step => ({
  rule: 'C4',
  ask: () => {
    const status = statusAt(present(point), caller.now);
    return answer(
      { Status: status },
      canBeRead(present(point), caller.now),
      denial(
        'InvalidRequestException',
        'ours',
        `The recovery point is ${status} and can be read only when it is COMPLETED or EXPIRED.`,
      ),
    );
  },
});

/** [C3] */
export const pointIsWarm = (caller: Caller, point: RecoveryPoint | undefined): Step => ({
  rule: 'C3',
  ask: () => {
    const storage = storageAt(present(point), caller.now);
    return answer(
      { 'Storage class': storage },
      storage === 'WARM',
      denial(
        'InvalidRequestException',
        'ours',
        'The recovery point is in cold storage and cannot be copied.',
      ),
    );
  },
});

/** [E3] */
export const copyExists = (copyId: string, copy: CopyJob | undefined): Step => ({
  rule: 'E3',
  ask: () =>
    answer(
      { 'Copy job': copyId, Exists: copy !== undefined },
      copy !== undefined,
      denial(
        'ResourceNotFoundException',
        'ours',
        `There is no copy job ${copyId} in this account and Region.`,
      ),
    ),
});

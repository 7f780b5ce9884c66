// For tests about copies: short words for asking for one and for what became of it.
import { HOUR } from '../domain/instant.ts';
import type { InputOf, OutputOf } from './operation.ts';
import { ROLE, type Sandbox, VAULT } from './sandbox.test-kit.ts';

export const DR = 'DR_vault';

export const arnOf = (name: string, region = 'us-east-1'): string =>
  `arn:aws:backup:${region}:123456789012:backup-vault:${name}`;

type CopyInput = InputOf<'StartCopyJob'>;

export const copyInput = (pointArn: string, copy: Partial<CopyInput> = {}): CopyInput => ({
  RecoveryPointArn: pointArn,
  SourceBackupVaultName: VAULT,
  DestinationBackupVaultArn: arnOf(DR),
  IamRoleArn: ROLE,
  ...copy,
});

type Described = NonNullable<OutputOf<'DescribeCopyJob'>['CopyJob']>;

export const describeCopy = (sandbox: Sandbox, id = ''): Described =>
  sandbox.answer('DescribeCopyJob', { CopyJobId: id }).CopyJob ?? {};

/** Asks for a copy, lets it complete or fail, and tells what became of its job. */
export function copied(
  sandbox: Sandbox,
  pointArn: string,
  copy: Partial<CopyInput> = {},
): Described {
  const { CopyJobId } = sandbox.answer('StartCopyJob', copyInput(pointArn, copy));
  sandbox.advance(4 * HOUR);
  return describeCopy(sandbox, CopyJobId);
}

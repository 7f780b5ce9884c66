import { describe, expect, it } from 'vitest';
import type { RecoveryPoint } from '../../domain/recovery-point.ts';
import { arnOf, copyInput, DR } from '../copies.test-kit.ts';
import { EFS, freshSandbox, type Sandbox, TABLE } from '../sandbox.test-kit.ts';

const twoVaults = (): Sandbox => freshSandbox().vault().vault(DR);

describe('a copy is refused', () => {
  it('[C1] to another account, and to what is no vault', () => {
    const sandbox = twoVaults();
    const point = sandbox.backUp();
    const to = (DestinationBackupVaultArn: string) =>
      sandbox.refusal('StartCopyJob', copyInput(point, { DestinationBackupVaultArn }));
    expect(to('arn:aws:backup:us-east-1:999999999999:backup-vault:theirs')).toMatchObject({
      rule: 'C1',
      error: 'InvalidRequestException',
    });
    expect(to('arn:aws:s3:::bucket')).toMatchObject({
      rule: 'C1',
      error: 'InvalidParameterValueException',
    });
  });

  it('[C2] where the destination does not exist', () => {
    const sandbox = twoVaults();
    const input = copyInput(sandbox.backUp(), { DestinationBackupVaultArn: arnOf('nowhere') });
    expect(sandbox.refusal('StartCopyJob', input)).toMatchObject({
      rule: 'C2',
      error: 'ResourceNotFoundException',
    });
  });

  it('[E1] [E2] where the source’s vault or the point is not there', () => {
    const sandbox = twoVaults();
    const point = sandbox.backUp();
    const elsewhere = copyInput(point, { SourceBackupVaultName: 'nobody' });
    expect(sandbox.refusal('StartCopyJob', elsewhere).rule).toBe('E1');
    expect(sandbox.refusal('StartCopyJob', copyInput('none')).rule).toBe('E2');
    const wrong = copyInput(point, { SourceBackupVaultName: DR });
    expect(sandbox.refusal('StartCopyJob', wrong).rule).toBe('E2');
  });

  it('[C3] of a point in cold storage', () => {
    const sandbox = twoVaults();
    const Lifecycle = { DeleteAfterDays: 120, MoveToColdStorageAfterDays: 10 };
    const point = sandbox.backUp({ ResourceArn: EFS, Lifecycle });
    sandbox.days(11);
    expect(sandbox.refusal('StartCopyJob', copyInput(point)).rule).toBe('C3');
  });

  it('[C4] of a point that is still being made, until it is complete', () => {
    const sandbox = twoVaults();
    sandbox.start();
    sandbox.advance(3 * 60_000);
    const [point = ''] = sandbox.listPoints();
    const { verdict } = sandbox.call('StartCopyJob', copyInput(point));
    expect(verdict.refusal?.rule).toBe('C4');
    expect(verdict.wayOut?.alternatives).toEqual([
      [{ kind: 'wait', from: sandbox.point(point).completesAt }],
    ]);
  });

  it('[C12] of a type that AWS Backup does not copy', () => {
    const sandbox = twoVaults();
    const point = sandbox.backUp({ ResourceArn: TABLE });
    expect(sandbox.refusal('StartCopyJob', copyInput(point)).rule).toBe('C12');
  });

  it('[C15] of a continuous recovery point', () => {
    const sandbox = twoVaults();
    const arn = sandbox.backUp();
    const points = sandbox.world.points as Map<string, RecoveryPoint>;
    points.set(arn, { ...sandbox.point(arn), isContinuous: true });
    expect(sandbox.refusal('StartCopyJob', copyInput(arn)).rule).toBe('C15');
  });

  it('[L1] [L2] with a lifecycle that no backup may have', () => {
    const sandbox = twoVaults();
    const point = sandbox.backUp({ ResourceArn: EFS });
    const refusal = (Lifecycle: object) =>
      sandbox.refusal('StartCopyJob', copyInput(point, { Lifecycle })).rule;
    expect(refusal({ DeleteAfterDays: 0 })).toBe('L1');
    expect(refusal({ DeleteAfterDays: 50, MoveToColdStorageAfterDays: 10 })).toBe('L2');
  });

  it('[P1] to whoever may not ask', () => {
    const sandbox = twoVaults();
    const input = copyInput(sandbox.backUp());
    expect(sandbox.as('auditor').refusal('StartCopyJob', input).rule).toBe('P1');
    expect(sandbox.as('operator').call('StartCopyJob', input).outcome.result).toBe('accepted');
  });
});

// By which rules two outputs count as the same although the versions differ. The real command line of Debian is
// older than the one that ours imitates: its model knows fewer members, and it words errors without a prefix.

/** Members that AWS has added to some response since the model of 2.9.19. */
const NEWER = new Set([
  ...['VaultType', 'VaultState', 'EncryptionKeyType', 'EncryptionKeyArn', 'IsEncrypted'],
  ...['InitiationDate', 'MessageCategory', 'RecoveryPointLifecycle', 'ResourceName'],
  ...['VaultLockState', 'IndexStatus', 'LastBackupVaultArn', 'LastRecoveryPointArn'],
  ...['OptInToArchiveForSupportedResources', 'DeleteAfterEvent', 'IsParent', 'ParentJobId'],
  ...['DestinationVaultType', 'DestinationVaultLockState', 'DestinationEncryptionKeyArn'],
  ...['DestinationRecoveryPointLifecycle', 'CreatedByBackupJobId', 'CreatedBy'],
  ...['SourceResourceArn', 'BackupVaultArn', 'BackupVaultName', 'RecoveryPointCreationDate'],
  ...['ResourceArn', 'ResourceType', 'ScheduleExpressionTimezone', 'ScheduledRunsPreview'],
  ...['BackupPlanName', 'BackupRuleName', 'BackupRuleCron', 'BackupRuleTimezone'],
  ...['LatestRestoreExecutionTimeMinutes', 'LatestRestoreJobCreationDate'],
  ...['LatestRestoreRecoveryPointCreationDate', 'IndexActions', 'ScanActions', 'ScanSettings'],
]);

/**
 * Ours without the newer members that the real one leaves out, printed as before; text that is not JSON stays
 * as it is.
 *
 * @param {string} ours
 * @param {string} real
 */
export function withoutNewer(ours, real) {
  try {
    /** @type {unknown} */
    const value = JSON.parse(ours);
    // How it is printed is compared too.
    return printed(value) === ours ? printed(prunedValue(value, JSON.parse(real))) : ours;
  } catch {
    return ours;
  }
}

/** @param {unknown} value */
const printed = (value) => `${JSON.stringify(value, null, 4)}\n`;

/**
 * @param {unknown} ours
 * @param {unknown} real
 * @returns {unknown}
 */
function prunedValue(ours, real) {
  if (Array.isArray(ours))
    return ours.map((each, index) => prunedValue(each, Array.isArray(real) ? real[index] : {}));
  if (typeof ours !== 'object' || ours === null) return ours;
  const known = /** @type {Record<string, unknown>} */ (
    typeof real === 'object' && real !== null ? real : {}
  );
  return Object.fromEntries(
    Object.entries(ours)
      .filter(([name]) => Object.hasOwn(known, name) || !NEWER.has(name))
      .map(([name, each]) => [name, prunedValue(each, known[name])]),
  );
}

/**
 * The service's error without the prefix of the newer version; empty where there is none.
 *
 * @param {string} stderr
 */
export const serviceError = (stderr) => /An error occurred \(.*/.exec(stderr)?.[0] ?? '';

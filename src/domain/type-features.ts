// What AWS Backup does not do for every type, after the table of its Developer Guide, Feature availability.

const NEVER_COPIED = ['DynamoDB', 'Redshift'];
const NEVER_AIR_GAPPED = ['CloudFormation', 'DynamoDB', 'RDS', 'Redshift'];

const isOntapVolume = (typeName: string, resourceArn: string): boolean =>
  typeName === 'FSx' && resourceArn.includes(':volume/');

/** [C12] Whether its recovery points can be copied to another vault at all. */
export const canBeCopied = (typeName: string, resourceArn: string): boolean =>
  !NEVER_COPIED.includes(typeName) && !isOntapVolume(typeName, resourceArn);

/** [G4] Whether its recovery points can be in a logically air-gapped vault. */
export const canBeAirGapped = (typeName: string): boolean => !NEVER_AIR_GAPPED.includes(typeName);

const FULLY_MANAGED = ['EFS', 'EKS', 'S3', 'Timestream', 'VirtualMachine'];

/** [G8] Whether AWS Backup manages the backups of the type fully, so that it can make them in any vault. */
export const isFullyManaged = (typeName: string): boolean => FULLY_MANAGED.includes(typeName);

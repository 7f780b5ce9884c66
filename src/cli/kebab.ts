// AWS's own way from a name of the API to one of the command line.

/** `BackupVaultName` is `backup-vault-name`, `SNSTopicArn` is `sns-topic-arn`. */
export const kebab = (name: string): string =>
  name
    .replace(/(.)([A-Z][a-z]+)/g, '$1-$2')
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .toLowerCase();

// A call as the command line that would make it, ready to copy.
import type { Json } from '../simulation/log.ts';

/** `aws backup put-backup-vault-lock-configuration --backup-vault-name WORM_vault …`, quoted for a POSIX shell. */
export function commandLineOf(
  operation: string,
  input: Readonly<Record<string, Json | undefined>>,
): string {
  const options = Object.entries(input).flatMap(([member, value]) =>
    value === undefined || value === null ? [] : optionOf(member, value),
  );
  return ['aws', 'backup', kebab(operation), ...options].join(' ');
}

function optionOf(member: string, value: Json): string[] {
  const option = `--${kebab(member)}`;
  if (typeof value === 'boolean') return [value ? option : `--no-${kebab(member)}`];
  if (Array.isArray(value) && value.every((item) => typeof item === 'string'))
    return [option, ...value.map(quoted)];
  return [option, quoted(typeof value === 'object' ? shorthandOf(value) : String(value))];
}

/** `DeleteAfterDays=35` where shorthand can say it, JSON where it cannot. */
function shorthandOf(value: Json): string {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    const members = Object.entries(value as Readonly<Record<string, Json>>).map(([key, member]) =>
      typeof member === 'object' ? '' : `${key}=${String(member)}`,
    );
    if (members.length > 0 && members.every((text) => /^[\w.-]+=[\w./:@-]+$/.test(text)))
      return members.join(',');
  }
  return JSON.stringify(value);
}

/** AWS's own way from CamelCase to an option: `ResourceArn` is `resource-arn`, `SNSTopicArn` is `sns-topic-arn`. */
const kebab = (name: string): string =>
  name
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1-$2')
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .toLowerCase();

const quoted = (text: string): string =>
  /^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;

// A call as the command line that would make it, ready to copy. It needs no tables: what shorthand or a
// plain word could change is written as JSON, which nothing changes.
import type { Json } from '../simulation/log.ts';
import { kebab } from './kebab.ts';

/** `aws backup put-backup-vault-lock-configuration --backup-vault-name WORM_vault …`, quoted for a POSIX shell. */
export function commandLineOf(
  operation: string,
  input: Readonly<Record<string, Json | undefined>>,
): string {
  return commandWordsOf(operation, input).map(quoted).join(' ');
}

/** The words of that command, before they are quoted. */
export function commandWordsOf(
  operation: string,
  input: Readonly<Record<string, Json | undefined>>,
): string[] {
  const given = Object.entries(input).filter(
    (entry): entry is [string, Json] => entry[1] !== undefined && entry[1] !== null,
  );
  const inDocument = given.filter(([, value]) => wouldNameFile(value));
  const document = ['--cli-input-json', JSON.stringify(Object.fromEntries(inDocument))];
  return [
    'aws',
    serviceOf(operation),
    kebab(operation),
    ...given
      .filter(([, value]) => !wouldNameFile(value))
      .flatMap(([member, value]) => optionOf(member, value)),
    ...(inDocument.length > 0 ? document : []),
  ];
}

/** The policies of users are IAM's; everything else here is AWS Backup's. */
const serviceOf = (operation: string): string =>
  /^(?:Put|Get|Delete|List)UserPolic(?:y|ies)$/.test(operation) ? 'iam' : 'backup';

/** An option's value that starts so is read from a file; only in an input document is it a text. */
function wouldNameFile(value: Json): boolean {
  const text = Array.isArray(value) && value.length === 1 ? (value[0] as Json) : value;
  return typeof text === 'string' && /^fileb?:\/\//.test(text);
}

function optionOf(member: string, value: Json): string[] {
  const option = `--${kebab(member)}`;
  if (typeof value === 'boolean') return [value ? option : `--no-${kebab(member)}`];
  if (isPlainList(value)) return [option, ...value];
  const text = typeof value === 'object' ? shorthandOf(value) : String(value);
  // A word that begins with a dash would be taken for an option of its own.
  return text.startsWith('-') ? [`${option}=${text}`] : [option, text];
}

/** Words that stay what they are: a first bracket would make JSON of them, a dash an option. */
const isPlainList = (value: Json): value is readonly string[] =>
  Array.isArray(value) &&
  value.length > 0 &&
  value.every((item: Json) => typeof item === 'string' && !item.startsWith('-')) &&
  !/^\s*[[{]/.test(String(value[0]));

/** `DeleteAfterDays=35` where shorthand can say it, JSON where it cannot. */
function shorthandOf(value: Json): string {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    const members = Object.entries(value as Readonly<Record<string, Json>>).map(([key, member]) =>
      typeof member === 'object' ? '' : `${key}=${String(member)}`,
    );
    if (members.length > 0 && members.every((text) => /^[A-Za-z0-9_.-]+=[\w./:@-]+$/.test(text)))
      return members.join(',');
  }
  return JSON.stringify(value);
}

const quoted = (text: string): string =>
  /^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;

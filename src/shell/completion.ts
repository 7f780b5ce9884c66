// What fits where the caret stands in a line: programs, AWS's commands and options, the values that an option
// takes, and the names of what is in the sandbox. It brings the model's tables: load it when it is first used.
import { kebab } from '../cli/kebab.ts';
import { inputShape, type Operation, SERVICES } from '../cli/service.ts';
import { pointsIn, vaultsIn, type World } from '../simulation/world.ts';

export interface Completed {
  /** Where the word begins that is completed. */
  readonly from: number;
  readonly options: readonly string[];
}

/** So many names of one kind are offered: nobody reads a thousand. */
const MOST = 40;

const GLOBAL_OPTIONS = [
  ...[
    '--output',
    '--query',
    '--region',
    '--profile',
    '--no-paginate',
    '--max-items',
    '--page-size',
  ],
  ...['--starting-token', '--cli-input-json', '--cli-input-yaml', '--generate-cli-skeleton'],
  '--debug',
];
const GLOBAL_VALUES: Readonly<Record<string, readonly string[]>> = {
  '--output': ['json', 'text', 'table', 'yaml', 'yaml-stream', 'off'],
};

export function completed(
  text: string,
  caret: number,
  programs: readonly string[],
  { world, region }: { readonly world: World; readonly region: string },
): Completed {
  const before = text.slice(0, caret);
  const command = before.slice(Math.max(...[';', '&&', '|', '\n'].map((end) => past(before, end))));
  const words = command.trimStart().split(/\s+/);
  const word = words.at(-1) ?? '';
  const fitting = candidates(words.slice(0, -1), word, programs, world, region);
  const options = [...new Set(fitting)].filter((each) => each.startsWith(word) && each !== word);
  return { from: caret - word.length, options: options.sort().slice(0, MOST) };
}

const past = (text: string, end: string): number => {
  const place = text.lastIndexOf(end);
  return place === -1 ? 0 : place + end.length;
};

function candidates(
  words: readonly string[],
  word: string,
  programs: readonly string[],
  world: World,
  region: string,
): readonly string[] {
  const [program, service, command = ''] = words;
  if (program === undefined) return programs;
  if (program !== 'aws') return [];
  if (service === undefined) return [...SERVICES.keys(), 'configure', 'help'];
  if (service === 'configure') return words.length === 2 ? ['list', 'help'] : [];
  const operations = SERVICES.get(service)?.operations;
  if (operations === undefined) return [];
  if (words.length === 2) return [...operations.keys(), 'help'];
  const operation = operations.get(command);
  const option = words.at(-1) ?? '';
  if (word.startsWith('-')) return [...optionsOf(operation), ...GLOBAL_OPTIONS];
  if (!option.startsWith('--')) return [...optionsOf(operation), ...GLOBAL_OPTIONS];
  return GLOBAL_VALUES[option] ?? valuesOf(operation, option, words, world, region);
}

function optionsOf(operation: Operation | undefined): string[] {
  return Object.entries(membersOf(operation)).flatMap(([name, { shape }]) => {
    const option = kebab(name);
    return operation?.service.shapes[shape]?.type === 'boolean'
      ? [`--${option}`, `--no-${option}`]
      : [`--${option}`];
  });
}

const membersOf = (operation: Operation | undefined) =>
  (operation && inputShape(operation).members) ?? {};

function valuesOf(
  operation: Operation | undefined,
  option: string,
  words: readonly string[],
  world: World,
  region: string,
): readonly string[] {
  const member = Object.entries(membersOf(operation)).find(
    ([name]) => `--${kebab(name)}` === option,
  );
  if (member === undefined) return [];
  const [name, { shape }] = member;
  return operation?.service.shapes[shape]?.enum ?? namesFor(name, words, world, region);
}

/** The names in the sandbox that a member takes. */
function namesFor(
  member: string,
  words: readonly string[],
  world: World,
  region: string,
): readonly string[] {
  const vaults = vaultsIn(world, region);
  if (member.endsWith('VaultName')) return vaults.map(({ name }) => name);
  if (member.endsWith('VaultArn')) return [...world.vaults.keys()];
  if (member === 'RecoveryPointArn') {
    const given = words[words.indexOf('--backup-vault-name') + 1];
    const named = vaults.filter(({ name }) => name === given);
    return (named.length > 0 ? named : vaults).flatMap(({ arn }) =>
      [...firstOf(pointsIn(world, arn), MOST)].map((point) => point.arn),
    );
  }
  if (member === 'BackupJobId') return lastOf(world.jobs.keys(), MOST);
  if (member.endsWith('ResourceArn')) return [...world.resources.keys(), ...world.vaults.keys()];
  if (member === 'IamRoleArn')
    return [`arn:aws:iam::${world.account}:role/service-role/AWSBackupDefaultServiceRole`];
  return [];
}

function* firstOf<T>(items: Iterable<T>, many: number): Generator<T> {
  let left = many;
  for (const item of items) {
    if (left === 0) return;
    left -= 1;
    yield item;
  }
}

const lastOf = (items: Iterable<string>, many: number): string[] => [...items].slice(-many);

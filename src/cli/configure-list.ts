// `aws configure list`: which settings hold and where they come from.
import { CliError } from './cli-error.ts';
import type { Running } from './running.ts';
import type { Settings } from './settings.ts';

type Row = readonly [value: string, kind: string, place: string];

const nothing: Row = ['<not set>', 'None', 'None'];

/** Throws CliError for any other subcommand. */
export function configure(running: Running, words: readonly string[]): void {
  const [subcommand] = words;
  if (subcommand === 'list' && words.length === 1) {
    running.out(listed(running.settings));
    return;
  }
  if (subcommand === undefined)
    throw new CliError('usage', 'the following arguments are required: subcommand');
  throw new CliError(
    'parameters',
    'Of aws configure, this lab has "list" alone: Region, output and profile are set by options and variables here.',
  );
}

function listed(settings: Settings): string {
  const rows: [string, Row][] = [
    ['profile', profileRow(settings)],
    ['access_key', keyRow(settings, 'aws_access_key_id', 'AWS_ACCESS_KEY_ID')],
    ['secret_key', keyRow(settings, 'aws_secret_access_key', 'AWS_SECRET_ACCESS_KEY')],
    ['region', regionRow(settings)],
  ];
  const cells = [
    ['NAME', 'VALUE', 'TYPE', 'LOCATION'],
    ...rows.map(([name, row]) => [name, ...row]),
  ];
  const widths = [10, 24, 16];
  return cells
    .map((row) => row.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(' : '))
    .map((line) => `${line}\n`)
    .join('');
}

function profileRow(settings: Settings): Row {
  if (settings.option('--profile') !== undefined)
    return [settings.profile ?? '', 'manual', '--profile'];
  return settings.profile === undefined
    ? nothing
    : [settings.profile, 'env', "['AWS_PROFILE', 'AWS_DEFAULT_PROFILE']"];
}

function keyRow(settings: Settings, key: string, variable: string): Row {
  const set = settings.env(variable);
  if (set !== undefined) return [masked(set), 'env', ''];
  const written = settings.config(key);
  if (written !== undefined) return [masked(written), 'config-file', '~/.aws/config'];
  const principal = settings.principalKey;
  return principal === undefined ? nothing : [masked(principal), 'lab', 'principal'];
}

const masked = (secret: string): string => `****************${secret.slice(-4)}`;

function regionRow(settings: Settings): Row {
  const { region } = settings;
  if (region === undefined) return nothing;
  if (settings.option('--region') !== undefined) return [region, 'manual', '--region'];
  const fromEnv = settings.env('AWS_REGION') ?? settings.env('AWS_DEFAULT_REGION');
  return fromEnv === undefined
    ? [region, 'config-file', '~/.aws/config']
    : [region, 'env', "['AWS_REGION', 'AWS_DEFAULT_REGION']"];
}

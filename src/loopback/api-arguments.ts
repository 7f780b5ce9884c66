// The arguments of `npm run api`. A wrong one is an explanation, not a stack.
import { bring, namesIn } from '../api/bring.ts';
import { replay } from '../api/replay.ts';
import { type Instant, parseIso } from '../domain/instant.ts';
import { readSandboxFile } from '../simulation/sandbox-file.ts';
import { type Genesis, isLegalStart } from '../simulation/world.ts';
import type { Beginning } from './served-sandbox.ts';

export class BadArgument extends Error {}

export interface ApiArguments extends Beginning {
  readonly port: number;
}

const USAGE =
  'Usage: npm run --silent api -- --port N [--start ISO] [--seed S] [--file EXPORT] [--jobs instant] [--resources account]';
const NAMES = ['port', 'start', 'seed', 'file', 'jobs', 'resources'] as const;
type Name = (typeof NAMES)[number];
type Given = Partial<Record<Name, string>>;

export interface Surroundings {
  /** The wall clock's instant, for a clock that is not told where to stand. */
  readonly now: Instant;
  /** Reads a file, or throws an Error. */
  readonly read: (path: string) => string;
}

/** What the arguments ask for. Throws `BadArgument` with a line that says what is wrong. */
export async function apiArguments(
  words: readonly string[],
  { now, read }: Surroundings,
): Promise<ApiArguments> {
  const given = givenIn(words);
  const port = portIn(given.port);
  if (given.file === undefined) return { port, genesis: genesisIn(given, now), entries: [] };
  for (const name of ['start', 'seed', 'jobs', 'resources'] as const)
    if (given[name] !== undefined)
      throw new BadArgument(`--${name} cannot stand beside --file: the exported sandbox says it.`);
  return { port, ...(await beginningIn(given.file, read)) };
}

function givenIn(words: readonly string[]): Given {
  const given: Given = {};
  const left = words.flatMap((word) => {
    const equals = word.startsWith('--') ? word.indexOf('=') : -1;
    return equals < 0 ? [word] : [word.slice(0, equals), word.slice(equals + 1)];
  });
  while (left.length > 0) {
    const word = left.shift() ?? '';
    const name = NAMES.find((each) => word === `--${each}`);
    if (name === undefined) throw new BadArgument(`"${word}" is not an argument. ${USAGE}`);
    if (given[name] !== undefined) throw new BadArgument(`${word} is given twice.`);
    const value = left.shift();
    if (value === undefined) throw new BadArgument(`${word} needs a value. ${USAGE}`);
    given[name] = value;
  }
  return given;
}

function portIn(text: string | undefined): number {
  if (text === undefined) throw new BadArgument(`--port is missing. ${USAGE}`);
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= 65_535) return port;
  throw new BadArgument(`--port must be a whole number from 0 to 65535, not "${text}".`);
}

function genesisIn({ start, seed, jobs, resources }: Given, now: Instant): Genesis {
  const isInstant = oneOf('jobs', jobs, ['simulated', 'instant']) === 'instant';
  return {
    seed: seed ?? 'vault-lock-lab',
    startsAt: start === undefined ? now : startIn(start),
    resources: oneOf('resources', resources, ['any', 'account']),
    ...(isInstant ? { jobs: 'instant' } : {}),
  };
}

function oneOf<Word extends string>(
  name: Name,
  text: string | undefined,
  words: readonly [Word, ...Word[]],
): Word {
  const word = text === undefined ? words[0] : words.find((each) => each === text);
  if (word !== undefined) return word;
  throw new BadArgument(`--${name} must be ${words.join(' or ')}, not "${text ?? ''}".`);
}

function startIn(text: string): Instant {
  const at = parseIso(text);
  if (at !== undefined && isLegalStart(at)) return at;
  throw new BadArgument(
    `--start must be a time from 1970 to 9999 in ISO 8601 with a zone, such as 2021-09-28T04:33:15Z, not "${text}".`,
  );
}

async function beginningIn(path: string, read: Surroundings['read']): Promise<Beginning> {
  const answer = readSandboxFile(contentOf(path, read));
  if (!answer.ok) throw new BadArgument(`--file ${path}: ${answer.message}`);
  const { genesis, entries } = answer.file;
  await bring(namesIn(entries));
  const { firstDifference } = replay(genesis, entries);
  if (firstDifference === undefined) return { genesis, entries };
  throw new BadArgument(
    `--file ${path}: entry ${String(firstDifference)} says something else than the rules give.`,
  );
}

function contentOf(path: string, read: Surroundings['read']): string {
  try {
    return read(path);
  } catch (error) {
    throw new BadArgument(
      `--file ${path} cannot be read: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}

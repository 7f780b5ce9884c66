// One line of `cli-json`: `{id, argv, env, config, files, responses | endpoint}` in,
// `{id, exit, stdout, stderr, calls}` out, or `{id, error}` for a line that cannot be run.
import { randomUUID } from 'node:crypto';
import { runAws } from '../cli/aws.ts';
import { readJson } from '../cli/json-read.ts';
import { pythonText } from '../cli/python-text.ts';
import type { Surroundings } from '../cli/surroundings.ts';
import { isList, isMap, toJson, type Value, type ValueMap } from '../cli/value.ts';
import { cannedAnswers } from './canned-answers.ts';
import { httpTransport } from './http-transport.ts';

/** As of a machine that is set up, not a terminal, and in UTC. */
const usualEnv: Readonly<Record<string, string>> = {
  TZ: 'UTC',
  LANG: 'C.UTF-8',
  HOME: '/home/user',
  AWS_DEFAULT_REGION: 'us-east-1',
  AWS_ACCESS_KEY_ID: 'AKIDEXAMPLE',
  AWS_SECRET_ACCESS_KEY: 'SECRETEXAMPLE',
  AWS_PAGER: '',
};

/** Never rejects: what goes wrong is told in the answer. */
export async function answerLine(line: string): Promise<string> {
  let id: unknown = null;
  try {
    const request = readJson(line);
    if (!isMap(request)) throw new Error('a line must be a JSON object');
    id = toJson(request.get('id') ?? null);
    const result = await runAws(wordsOf(request), surroundingsOf(request));
    return JSON.stringify({ id, ...result });
  } catch (error) {
    return JSON.stringify({ id, error: error instanceof Error ? error.message : String(error) });
  }
}

function wordsOf(request: ValueMap): readonly string[] {
  const words = request.get('argv') ?? null;
  if (isList(words) && words.every((word) => typeof word === 'string')) return words;
  throw new Error('argv must be a list of strings');
}

function surroundingsOf(request: ValueMap): Surroundings {
  const files = textsOf(request, 'files');
  const endpoint = request.get('endpoint') ?? null;
  return {
    env: { ...usualEnv, ...textsOf(request, 'env') },
    config: configOf(request.get('config') ?? null),
    files: {
      read: (path) =>
        Object.hasOwn(files, path) ? new TextEncoder().encode(files[path]) : undefined,
    },
    ...(typeof endpoint === 'string'
      ? { endpoint, transport: httpTransport }
      : { transport: cannedAnswers(request.get('responses') ?? null) }),
    uuid: randomUUID,
  };
}

function textsOf(request: ValueMap, name: string): Readonly<Record<string, string>> {
  const given = request.get(name) ?? null;
  if (given === null) return {};
  if (!isMap(given)) throw new Error(`${name} must be an object of strings`);
  return Object.fromEntries([...given].map(([key, value]) => [key, pythonText(value)]));
}

/** Lines of `[default]`: one text, a list of lines, or an object of keys and values. */
function configOf(config: Value): string {
  if (config === null) return '';
  if (isList(config)) return config.map(pythonText).join('\n');
  if (isMap(config))
    return [...config].map(([key, value]) => `${key} = ${pythonText(value)}`).join('\n');
  return pythonText(config);
}

// `npm run --silent api -- --port N …`: serves the API on 127.0.0.1 until it is killed.
import { readFileSync } from 'node:fs';
import process, { argv, exit, stderr, stdout } from 'node:process';
import { asInstant } from '../domain/instant.ts';
import { apiArguments, BadArgument } from './api-arguments.ts';
import { serveApi } from './serve-api.ts';

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => exit(0));

try {
  const { port, ...beginning } = await apiArguments(argv.slice(2), {
    now: asInstant(Date.now()),
    read: (path) => readFileSync(path, 'utf8'),
  });
  const { origin } = await serveApi(beginning, port, (mistake) => stderr.write(`${mistake}\n`));
  stdout.write(`listening on ${origin}\n`);
} catch (error) {
  stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  exit(error instanceof BadArgument ? 2 : 1);
}

// `npm run --silent replay -- FILE|CAPSULE`: replays an exported sandbox or a capsule, and prints its log and
// the world in which it ends.
import { existsSync, readFileSync } from 'node:fs';
import { argv, exit, stderr, stdout } from 'node:process';
import { bring, namesIn } from '../api/bring.ts';
import { replay } from '../api/replay.ts';
import { type CapsuleAnswer, openCapsule } from '../capsule/capsule.ts';
import { replayedLines } from '../capsule/replayed-lines.ts';
import { readSandboxFile } from '../simulation/sandbox-file.ts';

const [given, ...more] = argv.slice(2);
if (given === undefined || more.length > 0) fail('Usage: npm run --silent replay -- FILE|CAPSULE');

const answer = existsSync(given) ? await openFile(given) : await openCapsule(given);
if (!answer.ok) fail(answer.message);
for (const line of replayedLines(answer.opened)) stdout.write(`${line}\n`);

/** A file holds an exported sandbox, or a capsule. */
async function openFile(path: string): Promise<CapsuleAnswer> {
  const content = readFileSync(path, 'utf8');
  if (!content.trimStart().startsWith('{')) return openCapsule(content);
  const read = readSandboxFile(content);
  if (!read.ok) return read;
  const { genesis, entries } = read.file;
  await bring(namesIn(entries));
  const { world, firstDifference } = replay(genesis, entries);
  if (firstDifference === undefined) return { ok: true, opened: { genesis, entries, world } };
  const place = `Entry ${String(firstDifference)}`;
  return { ok: false, message: `${place} of the file says something else than the rules give.` };
}

function fail(message: string): never {
  stderr.write(`${message}\n`);
  exit(2);
}

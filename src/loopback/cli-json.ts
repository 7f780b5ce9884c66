// `npm run --silent cli-json`: command lines as lines of JSON on standard input, each answered by a line on
// standard output. `responses` are what the service answers; with `endpoint` a running address does.
import { createInterface } from 'node:readline';
import { stdin, stdout } from 'node:process';
import { answerLine } from './cli-line.ts';

for await (const line of createInterface({ input: stdin, crlfDelay: Infinity, terminal: false }))
  if (line.trim() !== '') stdout.write(`${await answerLine(line)}\n`);

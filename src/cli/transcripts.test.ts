// The transcripts of the real command line 2.36.7, replayed: same words in, same bytes out.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { runAws } from './aws.ts';
import { cannedEnv, cannedSurroundings, filesOf, type CannedResponse } from './canned.test-kit.ts';

interface Transcript {
  readonly id: string;
  readonly tier: 'golden' | 'informative';
  readonly argv: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  readonly files?: Readonly<Record<string, string>>;
  readonly responses: readonly CannedResponse[];
  readonly cli: {
    readonly exit: number;
    readonly stdout: string;
    readonly stderr: string;
    readonly calls: readonly { readonly operation: string; readonly input: unknown }[];
  };
}

const { cases } = JSON.parse(readFileSync('tests/golden/cli-transcripts.json', 'utf8')) as {
  cases: readonly Transcript[];
};

/** Transcripts that depend on the machine they were made on, and why ours differ. */
const differences: Readonly<Record<string, string>> = {
  'skeleton-yaml-input': "the comments are AWS's documentation, which the tables do not have",
  version: 'the kernel is that of the machine where it ran',
  'help-word-operation': 'help is in words of our own',
};

async function replayed({ argv, env = {}, files = {}, responses }: Transcript) {
  return runAws(argv, {
    ...cannedSurroundings(responses),
    env: { ...cannedEnv, ...env },
    files: filesOf(files),
  });
}

const told = ({ exit, stdout, stderr, calls }: Transcript['cli']) => ({
  ...{ exit, stdout, stderr, calls },
});

describe('golden transcripts', () => {
  for (const transcript of cases.filter(({ tier }) => tier === 'golden'))
    it(transcript.id, async () => {
      expect(await replayed(transcript)).toEqual(told(transcript.cli));
    });
});

describe('informative transcripts', () => {
  for (const transcript of cases.filter(({ tier }) => tier === 'informative')) {
    const reason = differences[transcript.id];
    it(`${transcript.id}${reason === undefined ? '' : `: ${reason}`}`, async () => {
      const result = await replayed(transcript);
      if (reason === undefined) expect(result).toEqual(told(transcript.cli));
      else expect(result).not.toEqual(told(transcript.cli));
    });
  }
});

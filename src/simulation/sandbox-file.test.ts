import { describe, expect, it } from 'vitest';
import { asInstant } from '../domain/instant.ts';
import { someCall, someSandbox } from './drawn-log.test-kit.ts';
import {
  LARGEST_FILE,
  readSandboxFile,
  type SandboxFile,
  writeSandboxFile,
} from './sandbox-file.ts';

const { genesis } = someSandbox('a');
const file: SandboxFile = {
  name: 'My sandbox',
  genesis,
  principal: 'root',
  region: 'us-east-1',
  entries: [
    someCall(1),
    { kind: 'clock', seq: 2, at: genesis.startsAt, to: asInstant(genesis.startsAt + 1000) },
  ],
};

/** The text of the file with one thing changed, and without its digest: as a person edits it. */
function edited(change: (raw: Record<string, unknown>) => unknown): string {
  const raw = JSON.parse(writeSandboxFile(file)) as Record<string, unknown>;
  delete raw['digest'];
  return JSON.stringify(change(raw));
}

function edit(member: string, value: unknown): string {
  return edited((raw) => ({ ...raw, [member]: value }));
}

function editEntry(number: number, change: object): string {
  return edit(
    'entries',
    file.entries.map((entry) => (entry.seq === number ? { ...entry, ...change } : entry)),
  );
}

function messageOf(text: string): string {
  const answer = readSandboxFile(text);
  return answer.ok ? 'accepted' : answer.message;
}

describe('a sandbox file', () => {
  it('is read where it was edited by hand and its digest removed', () => {
    expect(readSandboxFile(edit('name', 'Other'))).toEqual({
      ok: true,
      file: { ...file, name: 'Other' },
    });
  });

  it('is read with a byte order mark before it', () => {
    expect(readSandboxFile(`\uFEFF${writeSandboxFile(file)}`)).toEqual({ ok: true, file });
  });

  it('may name operations that this page does not know: a replay has to judge them', () => {
    expect(readSandboxFile(editEntry(1, { operation: 'LaunchRocket' })).ok).toBe(true);
  });

  it('is written with a name that can be read again', () => {
    const long = readSandboxFile(writeSandboxFile({ ...file, name: 'x'.repeat(500) }));
    expect(long).toEqual({ ok: true, file: { ...file, name: 'x'.repeat(200) } });
    const empty = readSandboxFile(writeSandboxFile({ ...file, name: ' ' }));
    expect(empty).toEqual({ ok: true, file: { ...file, name: 'Sandbox' } });
  });
});

describe('a file that is no sandbox is refused with what is wrong, where, and what to do', () => {
  it.each([
    ['nothing', '', 'The file is empty. Export the sandbox again and import that file.'],
    ['spaces', ' \n', 'The file is empty.'],
    ['no JSON', 'Dear user,', 'The file is not JSON, or was cut off ('],
    ['half of it', writeSandboxFile(file).slice(0, 200), 'The file is not JSON, or was cut off ('],
    ['a list', '[]', 'not an exported sandbox. Choose another file.'],
    ['another kind of file', '{"name":"x","version":"1.0.0"}', '"format" is not'],
    ['no version', edit('version', undefined), '"version" must be a whole number from 1.'],
    ['a version in words', edit('version', 'one'), '"version" must be a whole number from 1.'],
    ['a version of zero', edit('version', 0), '"version" must be a whole number from 1.'],
    [
      'a newer version',
      edit('version', 2),
      'The file has version 2; this page reads up to version 1. Reload the page',
    ],
    ['no name', edit('name', undefined), '"name" is missing.'],
    ['an empty name', edit('name', '  '), '"name" must not be empty.'],
    ['a long name', edit('name', 'x'.repeat(201)), '"name" has 201 characters; 200 are allowed.'],
    ['a wrong start', edit('genesis', { ...genesis, startsAt: -1 }), '"genesis.startsAt" must be'],
    ['no seed', edit('genesis', { startsAt: 0, resources: 'any' }), '"genesis.seed" is missing.'],
    [
      'nobody',
      edit('principal', 'toString'),
      '"principal" must be one of the principals, not "toS',
    ],
    ['no region', edit('region', null), '"region" must be text, not null.'],
    ['a stranger member', edit('owner', 'me'), '"owner" does not belong here.'],
    ['a hostile member', edited(hostile), '"__proto__" does not belong here.'],
    ['no entries', edit('entries', {}), '"entries" must be a list.'],
    ['an entry of nothing', edit('entries', [null]), 'Entry 1 of the file cannot be read: it must'],
    [
      'a strange entry',
      editEntry(2, { kind: 'dream' }),
      'Entry 2 of the file cannot be read: "kind"',
    ],
    [
      'an entry too much',
      editEntry(1, { seq: 3 }),
      'Entry 1 of the file is out of order: its "seq"',
    ],
    [
      'a gap',
      editEntry(2, { seq: 3 }),
      'Entry 2 of the file is out of order: its "seq" is 3, not 2.',
    ],
    ['no sequence', editEntry(1, { seq: '1' }), '"seq" must be a whole number from 1, not "1".'],
    [
      'a wrong rule',
      editEntry(1, { outcome: { result: 'job fails', rule: 'Z9', message: '' } }),
      '"outcome.rule" must be the ID of a rule, not "Z9".',
    ],
    [
      'a wrong error',
      editEntry(1, { outcome: { result: 'refused', rule: 'P1', error: 'Oops', message: '' } }),
      `"outcome.error" must be the name of one of AWS's errors`,
    ],
    [
      'an input that is a list',
      editEntry(1, { input: [] }),
      '"input" must be an object, not a list.',
    ],
    [
      'a clock that goes back',
      editEntry(2, { to: 5 }),
      'Entry 2 of the file cannot be read: its clock goes backwards.',
    ],
    [
      'time that goes back',
      editEntry(2, { at: 5 }),
      'Entry 2 of the file is out of order: its time lies before that of entry 1.',
    ],
    [
      'a call before the start',
      editEntry(1, { at: 5 }),
      'Entry 1 of the file is out of order: its time lies before the start',
    ],
    [
      'half a millisecond',
      editEntry(1, { at: 0.5 }),
      '"at" must be a whole number of milliseconds from 0 to 253402300799999, not 0.5.',
    ],
  ])('%s', (_, text, message) => {
    expect(messageOf(text)).toContain(message);
  });

  it('a change after the export', () => {
    const text = writeSandboxFile(file).replace('ListBackupVaults', 'ListBackupVault5');
    expect(messageOf(text)).toContain('it does not match its own digest.');
  });

  it('more than the page takes', () => {
    expect(messageOf(' '.repeat(LARGEST_FILE + 1))).toContain('larger than 50 MB');
  });

  it('an input without end', () => {
    const nested = `${'['.repeat(50_000)}${']'.repeat(50_000)}`;
    const text = edited((raw) => raw).replace('"input":{}', `"input":{"a":${nested}}`);
    expect(messageOf(text)).toMatch(/nested deeper than 100 levels|not JSON/);
  });
});

function hostile(raw: Record<string, unknown>): unknown {
  return JSON.parse(`{"__proto__":{"polluted":true},${JSON.stringify(raw).slice(1)}`) as unknown;
}

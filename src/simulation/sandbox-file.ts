// A sandbox as a file that a person can keep, send and import. The text is JSON with one entry a line; a digest
// tells a damaged file from a whole one. Whether the outcomes in it are right, a replay must say.
import type { PrincipalId } from '../domain/principal.ts';
import { digestOf } from './digest.ts';
import { entryFault, principalForm, successionFault } from './entry-form.ts';
import type { LogEntry } from './log.ts';
import { FORMAT } from './log-store.ts';
import { genesisForm, LONGEST_NAME, sandboxName } from './sandbox-form.ts';
import { faultInWords, fromOne, isRecord, record, text } from './stored-form.ts';
import { upcast } from './upcast.ts';
import type { Genesis } from './world.ts';

export interface SandboxFile {
  readonly name: string;
  readonly genesis: Genesis;
  readonly principal: PrincipalId;
  readonly region: string;
  readonly entries: readonly LogEntry[];
}

export type SandboxFileAnswer =
  | { readonly ok: true; readonly file: SandboxFile }
  | { readonly ok: false; readonly message: string };

const FILE_KIND = 'vault-lock-lab/sandbox';
export const LARGEST_FILE = 50 * 2 ** 20;

const LINE = ',\n';
const AGAIN = 'Export the sandbox again and import that file.';
const CUT =
  'Export it again; or, to import only what comes before it, remove this entry, those after it and the line "digest".';

/** The text of the file; the same sandbox always gives the same text. A name that is too long is cut. */
export function writeSandboxFile(file: SandboxFile): string {
  const lines = fileLines({ ...file, name: fileName(file.name) });
  const digest = `  "digest": "${digestOf(lines.join(LINE))}"`;
  // Not last, so that whoever takes it out leaves no comma behind.
  return `{\n${lines.toSpliced(2, 0, digest).join(LINE)}\n}\n`;
}

/** Reads such a text. Never throws; a message says what is wrong, where, and what to do. */
export function readSandboxFile(content: string): SandboxFileAnswer {
  try {
    return { ok: true, file: fileIn(content) };
  } catch (error) {
    if (error instanceof Unreadable) return { ok: false, message: error.message };
    throw error;
  }
}

class Unreadable extends Error {}

function refuse(what: string, remedy = AGAIN): never {
  throw new Unreadable(`${what} ${remedy}`);
}

function fileIn(content: string): SandboxFile {
  if (content.length > LARGEST_FILE)
    refuse('The file is larger than 50 MB, the most that this page reads.', 'Choose another file.');
  const raw = recordIn(content);
  const format = formatOf(raw);
  const { format: _kind, version: _version, entries, digest, ...rest } = raw;
  const fault = headForm(rest);
  if (fault !== undefined) refuse(`The file cannot be read: ${faultInWords(fault)}.`);
  if (!Array.isArray(entries)) refuse('The file cannot be read: "entries" must be a list.');
  const head = rest as unknown as Omit<SandboxFile, 'entries'>;
  const file = { ...head, entries: entriesIn(entries, format, head.genesis) };
  if (digest !== undefined && digest !== digestOf(fileLines(file, format, entries).join(LINE)))
    refuse(
      'The file was changed or damaged after it was exported: it does not match its own digest.',
      `${AGAIN} If you changed it on purpose, remove the line "digest" and import it again.`,
    );
  return file;
}

const headForm = record<Omit<SandboxFile, 'entries'>>(
  { name: sandboxName, genesis: genesisForm, principal: principalForm, region: text },
  {},
);

function recordIn(content: string): Readonly<Record<string, unknown>> {
  const body = content.replace(/^\uFEFF/, '');
  if (body.trim() === '') refuse('The file is empty.');
  let value: unknown;
  try {
    value = JSON.parse(body);
  } catch (error) {
    const why = error instanceof Error ? ` (${error.message})` : '';
    refuse(`The file is not JSON, or was cut off${why}.`);
  }
  return isRecord(value)
    ? value
    : refuse('The file is JSON, but not an exported sandbox.', 'Choose another file.');
}

/** The format of the entries: the file's version. */
function formatOf(raw: Readonly<Record<string, unknown>>): number {
  if (raw['format'] !== FILE_KIND)
    refuse(
      `The file is not an exported sandbox: its "format" is not "${FILE_KIND}".`,
      'Choose another file.',
    );
  const version = raw['version'];
  if (typeof version !== 'number' || fromOne(version) !== undefined)
    return refuse('The file cannot be read: "version" must be a whole number from 1.');
  if (version > FORMAT)
    return refuse(
      `The file has version ${String(version)}; this page reads up to version ${String(FORMAT)}.`,
      'Reload the page to get its newest version, and import the file again.',
    );
  return version;
}

function entriesIn(raw: readonly unknown[], format: number, genesis: Genesis): LogEntry[] {
  const entries: LogEntry[] = [];
  raw.forEach((value, index) => {
    const place = `Entry ${String(index + 1)}`;
    const upToDate = upcast('entry', value, format);
    const fault = entryFault(upToDate);
    if (fault !== undefined) refuse(`${place} of the file cannot be read: ${fault}.`, CUT);
    const entry = upToDate as LogEntry;
    const misplaced = misplacedIn(entries, entry, genesis);
    if (misplaced !== undefined) refuse(`${place} of the file is out of order: ${misplaced}.`, CUT);
    entries.push(entry);
  });
  return entries;
}

function misplacedIn(
  before: readonly LogEntry[],
  entry: LogEntry,
  genesis: Genesis,
): string | undefined {
  if (entry.seq !== before.length + 1)
    return `its "seq" is ${String(entry.seq)}, not ${String(before.length + 1)}`;
  const last = before.at(-1);
  if (last !== undefined) return successionFault(last, entry);
  return entry.at < genesis.startsAt ? 'its time lies before the start of the sandbox' : undefined;
}

const fileName = (name: string): string =>
  sandboxName(name) === undefined ? name : name.trim().slice(0, LONGEST_NAME) || 'Sandbox';

/** Every line but the digest, in the order in which they are written. */
function fileLines(
  { name, genesis, principal, region, entries }: SandboxFile,
  version: number = FORMAT,
  written: readonly unknown[] = entries,
): string[] {
  const { seed, startsAt, resources, jobs } = genesis;
  const head = {
    format: FILE_KIND,
    version,
    name,
    genesis: { seed, startsAt, resources, ...(jobs === undefined ? {} : { jobs }) },
    principal,
    region,
  };
  const lines = written.map((entry) => `    ${JSON.stringify(entry)}`);
  return [
    ...Object.entries(head).map(([member, value]) => `  "${member}": ${JSON.stringify(value)}`),
    lines.length === 0 ? '  "entries": []' : `  "entries": [\n${lines.join(',\n')}\n  ]`,
  ];
}

// Programs that people try and that a page cannot have: each says so by its name.
import { failed, type Program } from './program.ts';

const WHY: Readonly<Record<string, string>> = {
  curl: 'it has no network',
  wget: 'it has no network',
  ssh: 'it has no network',
  ping: 'it has no network',
  python: 'it cannot run Python',
  python3: 'it cannot run Python',
  node: 'it cannot run programs of Node',
  npm: 'it cannot run programs of Node',
  sqlite3: 'it has no database',
  sudo: 'act as somebody else with the menu above, or with --profile',
  vi: 'it has no editor; write files with > or with a here-document',
  vim: 'it has no editor; write files with > or with a here-document',
  nano: 'it has no editor; write files with > or with a here-document',
};

export const ABSENT_PROGRAMS: ReadonlyMap<string, Program> = new Map(
  Object.entries(WHY).map(([name, why]) => [
    name,
    () => Promise.resolve(failed(`${name}: not in this shell: ${why}.\n`, 127)),
  ]),
);

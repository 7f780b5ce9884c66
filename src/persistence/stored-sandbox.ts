// Between a row of the table of sandboxes and a sandbox. A damaged row is still listed, with what can be read
// of it, so that the person meets it, learns what is wrong, and can export its log.
import { asInstant } from '../domain/instant.ts';
import { REGION } from '../domain/resource.ts';
import { DamagedLog, FORMAT, type Sandbox } from '../simulation/log-store.ts';
import { sandboxForm } from '../simulation/sandbox-form.ts';
import { faultInWords, isRecord } from '../simulation/stored-form.ts';
import { upcast } from '../simulation/upcast.ts';
import { formatIn } from './stored-entry.ts';

/** The sandbox in a row. Throws `DamagedLog` with entry 0, or `NewerData`. */
export function sandboxIn(row: unknown): Sandbox {
  const format = formatIn(isRecord(row) ? row['format'] : undefined, 0);
  const upToDate = upcast('sandbox', row, format);
  const fault = sandboxForm(upToDate);
  if (fault !== undefined)
    throw new DamagedLog(0, `the description of the sandbox is damaged, ${faultInWords(fault)}.`);
  return upToDate as Sandbox;
}

/** The sandbox for a list: members that cannot be read stand as if it were new. */
export function listedSandboxIn(row: { readonly id: string }): Sandbox {
  try {
    return sandboxIn(row);
  } catch {
    return { ...unread(row.id), ...soundMembersOf(row) };
  }
}

const unread = (id: string): Sandbox => ({
  id,
  name: `Unreadable sandbox ${id}`,
  genesis: { seed: id, startsAt: asInstant(0), resources: 'account' },
  format: FORMAT,
  createdAt: 0,
  openedAt: 0,
  principal: 'root',
  region: REGION,
});

function soundMembersOf(row: object): Partial<Sandbox> {
  const sound = Object.entries(row).filter(
    ([name, value]) => sandboxForm.members.get(name)?.(value) === undefined,
  );
  return Object.fromEntries(sound.filter(([name]) => sandboxForm.members.has(name)));
}

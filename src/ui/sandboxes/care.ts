// Looks after the sandboxes on the person's behalf, and says what came of it.
import type { Sandbox } from '../../simulation/log-store.ts';
import type { Desk } from '../desk.svelte.ts';
import { download } from '../download.ts';
import { HOME } from '../route.ts';

/** Does it, or says why it could not be done; whether it was. */
export async function attempt(
  desk: Desk,
  refused: string,
  work: () => Promise<unknown>,
): Promise<boolean> {
  try {
    await work();
    return true;
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    desk.say({ kind: 'error', title: refused, message });
    return false;
  }
}

/** Opens a sandbox at its first screen; what was said in the one before stays behind. */
export const openSandbox = (desk: Desk, id: string): Promise<boolean> =>
  attempt(desk, 'Sandbox not opened.', async () => {
    await desk.lab.open(id);
    desk.leaveBehind();
    desk.go(HOME);
  });

export const duplicateSandbox = (desk: Desk, { id, name }: Sandbox): Promise<boolean> =>
  attempt(desk, 'Sandbox not duplicated.', async () => {
    const copyId = await desk.lab.duplicate(id);
    const copy = desk.lab.sandboxes.find((each) => each.id === copyId);
    desk.say({
      kind: 'success',
      title: `“${name}” duplicated as “${copy?.name ?? ''}”.`,
      message: '',
    });
  });

export const exportSandbox = (desk: Desk, { id }: Sandbox): Promise<boolean> =>
  attempt(desk, 'Sandbox not exported.', async () => {
    const file = await desk.lab.exported(id);
    if (file === undefined) throw new Error('It is not there any more.');
    download(file);
    desk.say({ kind: 'success', title: `Exported to ${file.fileName}.`, message: '' });
  });

export const renameSandbox = (desk: Desk, { id }: Sandbox, name: string): Promise<boolean> =>
  attempt(desk, 'Sandbox not renamed.', () => desk.lab.rename(id, name));

export const deleteSandbox = (desk: Desk, { id, name }: Sandbox): Promise<boolean> =>
  attempt(desk, 'Sandbox not deleted.', async () => {
    const wasOpen = id === desk.lab.session?.sandbox.id;
    await desk.lab.remove(id);
    if (wasOpen) desk.leaveBehind();
    desk.say({ kind: 'success', title: `“${name}” deleted.`, message: '' });
  });

/** Imports a file as a new sandbox; a sentence where it is not one, and then nothing has changed. */
export async function importSandbox(desk: Desk, file: File): Promise<string | undefined> {
  try {
    const answer = await desk.lab.imported(await file.text());
    if (!answer.ok) return answer.message;
    const name = desk.lab.sandboxes.find(({ id }) => id === answer.id)?.name ?? file.name;
    desk.say({ kind: 'success', title: `“${name}” imported.`, message: '' });
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

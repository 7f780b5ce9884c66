// "Go back to here": time goes forward only, so the way back is a copy that ends at an entry.
import type { Desk } from '../desk.svelte.ts';
import { HOME } from '../route.ts';

/** Copies the open sandbox up to an entry, opens the copy and says so; the original is unchanged. */
export async function goBackTo(desk: Desk, seq: number): Promise<void> {
  const { lab } = desk;
  const { id, name } = desk.session.sandbox;
  try {
    const copyId = await lab.duplicate(id, seq);
    if (copyId === undefined) throw new Error('This sandbox is no longer there.');
    await lab.open(copyId);
    desk.leaveBehind();
    desk.go(HOME);
    const copy = lab.sandboxes.find((each) => each.id === copyId);
    desk.say({
      kind: 'success',
      title: `“${copy?.name ?? ''}” ends at entry ${String(seq)} and is open now.`,
      message: `“${name}” is unchanged; find it under Sandboxes.`,
    });
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    desk.say({ kind: 'error', title: 'No copy was made.', message });
  }
}

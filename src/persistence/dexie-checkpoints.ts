// Checkpoints in the database. They have transactions of their own, apart from the log's: a long write here
// must not make a call wait.
import type { Checkpoint } from '../simulation/checkpoint.ts';
import { StorageFailed } from '../simulation/storage-failed.ts';
import { checkpointIn, partsOf } from './checkpoint-parts.ts';
import type { Database } from './database.ts';

/** The newest serves opening; a few older ones make "how it stood before" cheap. */
const KEPT = 4;

/** Saves the checkpoint, and lets go of the oldest ones. */
export async function saveParts(
  database: Database,
  id: string,
  checkpoint: Checkpoint,
): Promise<void> {
  const rows = partsOf(id, checkpoint);
  await database.transaction('rw', database.checkpoints, async () => {
    await partsBetween(database, id, checkpoint.seq, checkpoint.seq).delete();
    await database.checkpoints.bulkPut(rows);
    const oldest = (await seqsOf(database, id))[KEPT - 1];
    if (oldest !== undefined && oldest > 1)
      await partsBetween(database, id, 1, oldest - 1).delete();
  });
  // The sandbox may have been deleted meanwhile: its log is not in this transaction.
  if ((await database.sandboxes.where('id').equals(id).count()) > 0) return;
  await partsBetween(database, id, 0, Infinity).delete();
  throw new StorageFailed('gone');
}

/** The newest sound checkpoint at or before an entry; damaged ones are passed over. */
export async function loadCheckpoint(
  database: Database,
  id: string,
  upTo: number,
): Promise<Checkpoint | undefined> {
  for (const seq of await seqsOf(database, id)) {
    if (seq > upTo) continue;
    const found = checkpointIn(await partsBetween(database, id, seq, seq).toArray());
    if (found !== undefined) return found;
  }
  return undefined;
}

export function partsBetween(database: Database, id: string, from: number, to: number) {
  return database.checkpoints
    .where('[sandbox+seq+part]')
    .between([id, from, 0], [id, to, Infinity], true, true);
}

/** The entries at which there are checkpoints, the newest first. */
async function seqsOf(database: Database, id: string): Promise<number[]> {
  const keys = await partsBetween(database, id, 0, Infinity).primaryKeys();
  return [...new Set(keys.map(([, seq]) => seq))].sort((one, other) => other - one);
}

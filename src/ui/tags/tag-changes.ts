// What has to be called to make a thing's tags those of an editor.
import type { Tags } from '../../domain/vault.ts';
import type { TagRow } from '../parts/tag-rows.ts';

export interface TagChanges {
  /** Keys for UntagResource. */
  readonly removed: readonly string[];
  /** Tags for TagResource: the new ones, and those with another value. */
  readonly set: Tags;
}

export function tagChanges(before: Tags, rows: readonly TagRow[]): TagChanges {
  const after = new Map(rows.map(({ key, value }) => [key, value]));
  const changed = [...after].filter(
    ([key, value]) => !Object.hasOwn(before, key) || before[key] !== value,
  );
  return {
    removed: Object.keys(before).filter((key) => !after.has(key)),
    set: Object.fromEntries(changed),
  };
}

import type { Desk } from '../desk.svelte.ts';
import type { TagChanges } from './tag-changes.ts';

/** Untags, then tags; stops at a refusal. Whether the tags are now as wished. */
export async function saveTags(
  desk: Desk,
  arn: string,
  { removed, set }: TagChanges,
): Promise<boolean> {
  const said = { done: 'Tags saved.', refused: 'Tags not saved.' };
  if (removed.length > 0) {
    const input = { ResourceArn: arn, TagKeyList: removed };
    const untagged = await desk.call('UntagResource', input, said);
    if (untagged.kind !== 'accepted') return false;
  }
  if (Object.keys(set).length === 0) return true;
  const tagged = await desk.call('TagResource', { ResourceArn: arn, Tags: set }, said);
  return tagged.kind === 'accepted';
}

import { expect, it } from 'vitest';
import { TagDraft } from './tag-draft.svelte.ts';

const TAGS = { team: 'finance', stage: 'prod' };

function draftWith(rows: TagDraft['rows']): TagDraft {
  const draft = new TagDraft(TAGS);
  draft.rows = rows;
  return draft;
}

it('starts from the present tags, with nothing to change', () => {
  const draft = new TagDraft(TAGS);
  expect(draft.rows).toEqual([
    { key: 'team', value: 'finance' },
    { key: 'stage', value: 'prod' },
  ]);
  expect(draft.changesFrom(TAGS)).toEqual({ set: {}, removed: [] });
});

it('sets what is new or changed and removes what is gone', () => {
  const draft = draftWith([
    { key: 'team', value: 'audit' },
    { key: 'owner', value: '' },
    { key: '', value: '' },
  ]);
  expect(draft.changesFrom(TAGS)).toEqual({
    set: { team: 'audit', owner: '' },
    removed: ['stage'],
  });
});

it('takes a renamed key for one removed and one set', () => {
  const draft = draftWith([
    { key: 'group', value: 'finance' },
    { key: 'stage', value: 'prod' },
  ]);
  expect(draft.changesFrom(TAGS)).toEqual({ set: { group: 'finance' }, removed: ['team'] });
});

it('finds a value without a key and a key used twice, once it has been sent', () => {
  const draft = draftWith([
    { key: '', value: 'x' },
    { key: 'team', value: 'a' },
    { key: 'team', value: 'b' },
  ]);
  expect([draft.isSound, draft.problems]).toEqual([false, []]);
  draft.isTried = true;
  expect(draft.problems.map(({ key }) => key !== undefined)).toEqual([true, false, true]);
});

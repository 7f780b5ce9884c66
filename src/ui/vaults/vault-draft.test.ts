import { expect, it } from 'vitest';
import { VaultDraft } from './vault-draft.svelte.ts';

const draftOf = (values: Partial<VaultDraft>): VaultDraft =>
  Object.assign(new VaultDraft(), { name: 'WORM_vault' }, values);

it('asks for the name alone, and leaves the rest to AWS', () => {
  expect(draftOf({}).input).toEqual({ BackupVaultName: 'WORM_vault' });
});

it('has the key and the tags that were given; rows never filled in count as absent', () => {
  const tags = [
    { key: 'team', value: 'finance' },
    { key: '', value: '' },
  ];
  const draft = draftOf({ key: 'own', keyArn: ' arn:aws:kms:us-east-1:123456789012:key/1 ', tags });
  expect(draft.isSound).toBe(true);
  expect(draft.input).toEqual({
    BackupVaultName: 'WORM_vault',
    EncryptionKeyArn: 'arn:aws:kms:us-east-1:123456789012:key/1',
    BackupVaultTags: { team: 'finance' },
  });
});

it.each(['', 'a', 'x'.repeat(51), 'two words', 'Tresör', '<b>vault</b>', ' vault', '🔒🔒'])(
  '[B1] “%s” is no name',
  (name) => {
    expect(draftOf({ name }).faults.name).toBeTypeOf('string');
    expect(draftOf({ name }).isSound).toBe(false);
  },
);

it.each(['ab', 'x'.repeat(50), 'A-b_9', '--'])('[B1] “%s” is a name', (name) => {
  expect(draftOf({ name }).isSound).toBe(true);
});

it('names the stray character', () => {
  expect(draftOf({ name: 'two words' }).faults.name).toContain('not a space');
  expect(draftOf({ name: 'lock🔒' }).faults.name).toContain('not “🔒”');
});

it('wants an ARN for a key of one’s own; an alias is for AWS to refuse', () => {
  expect(draftOf({ key: 'own' }).faults.keyArn).toContain('Type the ARN');
  expect(draftOf({ key: 'own', keyArn: 'alias/aws/backup' }).isSound).toBe(false);
  const alias = 'arn:aws:kms:us-east-1:123456789012:alias/aws/backup';
  expect(draftOf({ key: 'own', keyArn: alias }).isSound).toBe(true);
  expect(draftOf({ key: 'default', keyArn: 'nonsense' }).isSound).toBe(true);
});

it('shows faults once it has been sent, by field', () => {
  const draft = draftOf({ name: '', tags: [{ key: 'aws:x', value: '' }] });
  expect([draft.shownFaults, draft.tagProblems]).toEqual([{}, []]);
  draft.isTried = true;
  expect(draft.shownFaults.name).toBe('A vault needs a name.');
  expect(draft.tagProblems[0]?.key).toContain('reserved');
});

import { describe, expect, it } from 'vitest';
import { asDays } from '../../domain/instant.ts';
import { startingResources } from '../../domain/resource.ts';
import type { Vault } from '../../domain/vault.ts';
import { BackupDraft } from './backup-draft.svelte.ts';

const resources = startingResources('123456789012', 'us-east-1');
const database = resources[0]?.arn ?? '';
const vault = {
  lock: { state: 'governance', minimumRetention: asDays(7), maximumRetention: asDays(30) },
} as unknown as Vault;

function draft(change: Partial<BackupDraft> = {}): BackupDraft {
  const start = { resources, roleArn: 'the-role', vaultName: 'v1', resourceArn: database };
  return Object.assign(new BackupDraft(start), change);
}

function ofDays(days: string): BackupDraft {
  const made = draft();
  made.lifecycle.days = days;
  return made;
}

describe('the form for a backup on demand', () => {
  it('starts empty, or with what the address names', () => {
    const empty = new BackupDraft({ resources, roleArn: '' });
    expect([empty.resourceType, empty.resourceArn, empty.vaultName]).toEqual(['', '', '']);
    expect(Object.values(empty.faults).filter((fault) => typeof fault === 'string')).toEqual([
      'Choose a resource type.',
      'Choose a resource.',
      'Choose a backup vault.',
    ]);
    expect(draft().resourceType).toBe('RDS');
    expect(draft().isFaulty).toBe(false);
  });

  it('ignores a resource that the account does not have', () => {
    const other = new BackupDraft({ resources, roleArn: '', resourceArn: 'arn:aws:s3:::no' });
    expect(other.resourceArn).toBe('');
  });

  it('chooses the only resource of a type, and forgets that of another', () => {
    const made = draft();
    made.resourceType = 'EFS';
    expect(made.resourceArn).toContain('file-system');
    made.resourceType = '';
    expect(made.resourceArn).toBe('');
    const twice = new BackupDraft({
      resources: [...resources, { arn: 'b', type: 'EFS', name: 'b', sizeInBytes: 1, tags: {} }],
      roleArn: '',
    });
    twice.resourceType = 'EFS';
    expect(twice.resourceArn).toBe('');
  });

  it('makes the shortest request that says what is meant', () => {
    expect(draft().input).toEqual({
      BackupVaultName: 'v1',
      ResourceArn: database,
      IamRoleArn: 'the-role',
      Lifecycle: { DeleteAfterDays: 30 },
    });
    const always = draft();
    always.lifecycle.keep = 'always';
    expect(always.input).not.toHaveProperty('Lifecycle');
  });

  it('[J5] turns hours into minutes', () => {
    const custom = draft({ window: 'custom', startWithin: '1.5', completeWithin: '24' });
    expect(custom.isFaulty).toBe(false);
    expect(custom.input).toMatchObject({ StartWindowMinutes: 90, CompleteWindowMinutes: 1440 });
  });

  it.each([
    ['0.9', '24', 'startWithin', /At least 1 hour/],
    ['', '24', 'startWithin', /Enter a number/],
    ['1.001', '24', 'startWithin', /whole minutes/],
    ['x', '24', 'startWithin', /Enter a number/],
    ['8', '7', 'completeWithin', /not less than/],
    ['8', '876001', 'completeWithin', /100 years/],
  ] as const)(
    '[J5] stops a window of %j and %j hours',
    (startWithin, completeWithin, at, words) => {
      const custom = draft({ window: 'custom', startWithin, completeWithin });
      expect(custom.isFaulty).toBe(true);
      expect(custom.faults[at]).toMatch(words);
    },
  );

  it('looks at no window that is not customized', () => {
    expect(draft({ window: 'now', startWithin: 'x' }).isFaulty).toBe(false);
  });

  it('takes tags, and stops faulty ones', () => {
    const tags = [{ key: 'team', value: '' }];
    expect(draft({ tags }).input).toMatchObject({ RecoveryPointTags: { team: '' } });
    expect(draft({ tags: [...tags, ...tags] }).isFaulty).toBe(true);
  });

  it('[L2] stops a retention that is too short for cold storage', () => {
    const made = ofDays('35');
    made.resourceType = 'EFS';
    made.lifecycle.movesToCold = true;
    expect(made.faults.days).toContain('120 days');
    made.resourceType = 'RDS';
    expect(made.isFaulty).toBe(false);
  });
});

describe('its warning about the vault’s window', () => {
  it.each(['6', '31'])('[W1] warns of %s days, and stops nothing', (days) => {
    expect(ofDays(days).warningFor(vault)).toMatch(/outside .* 7 to 30 days.*the job will fail/);
    expect(ofDays(days).isFaulty).toBe(false);
  });

  it.each(['7', '30'])('[W2] does not warn of %s days', (days) => {
    expect(ofDays(days).warningFor(vault)).toBeUndefined();
  });

  it('[W3] warns of always where there is a maximum', () => {
    const always = draft();
    always.lifecycle.keep = 'always';
    expect(always.warningFor(vault)).toMatch(/^Always is outside/);
  });

  it('is silent without a vault, and while the number is none', () => {
    expect(ofDays('99').warningFor(undefined)).toBeUndefined();
    expect(ofDays('x').warningFor(vault)).toBeUndefined();
  });
});

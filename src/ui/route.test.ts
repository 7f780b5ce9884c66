import { describe, expect, it } from 'vitest';
import { addressOf, parseRoute, type Route } from './route.ts';

const ARN = 'arn:aws:rds:us-east-1:123456789012:snapshot:awsbackup:job-1/2 ü';

const ROUTES: readonly Route[] = [
  { screen: 'vaults' },
  { screen: 'vault-create' },
  { screen: 'air-gapped-create' },
  { screen: 'vault', vault: 'WORM_vault' },
  { screen: 'vault', vault: 'create' },
  { screen: 'lock', vault: 'WORM_vault' },
  { screen: 'point', vault: 'WORM_vault', point: ARN },
  { screen: 'point-edit', vault: 'WORM_vault', point: ARN },
  { screen: 'point-copy', vault: 'WORM_vault', point: ARN },
  { screen: 'point-restore', vault: 'WORM_vault', point: ARN },
  { screen: 'locks' },
  { screen: 'lock-create' },
  { screen: 'jobs' },
  { screen: 'job', job: 'b6715990-5fc9-4c3f-a980-502a7b0882d9' },
  { screen: 'copy-jobs' },
  { screen: 'copy-job', id: 'b6715990-5fc9-4c3f-a980-502a7b0882d9' },
  { screen: 'restore-jobs' },
  { screen: 'restore-job', id: 'B6715990-5FC9-4C3F-A980-502A7B0882D9' },
  { screen: 'holds' },
  { screen: 'hold-create' },
  { screen: 'hold', id: 'b6715990-5fc9-4c3f-a980-502a7b0882d9' },
  { screen: 'resources' },
  { screen: 'settings' },
  { screen: 'principals' },
  { screen: 'principal', id: 'auditor' },
  { screen: 'sandboxes' },
  { screen: 'backup-create' },
  { screen: 'backup-create', vault: 'WORM_vault', resource: ARN },
];

describe('addresses of screens', () => {
  it.each(ROUTES)('leads to $screen and back', (route) => {
    expect(parseRoute(addressOf(route))).toEqual(route);
  });

  it('starts at the backup vaults', () => {
    expect(parseRoute('')).toEqual({ screen: 'vaults' });
    expect(parseRoute('#/')).toEqual({ screen: 'vaults' });
  });

  it.each([
    '#/nowhere',
    '#/vaults/%E0%A4%A',
    '#/vaults/a/b',
    '#/jobs/1/2',
    '#/holds/1/2',
    '#/toString',
    '#/toString/1',
    '#/vaults/a/points/b/c',
  ])('says that %s leads nowhere', (hash) => {
    expect(parseRoute(hash)).toEqual({ screen: 'unknown', address: hash });
  });
});

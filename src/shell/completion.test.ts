import { describe, expect, it } from 'vitest';
import { EFS, freshSandbox, RDS, VAULT } from '../api/sandbox.test-kit.ts';
import { HOUR } from '../domain/instant.ts';
import { completed } from './completion.ts';

const PROGRAMS = ['aws', 'date', 'sleep', 'help'];

function sandboxWithPoints() {
  const sandbox = freshSandbox().vault();
  sandbox.backUp({ ResourceArn: RDS });
  sandbox.backUp({ ResourceArn: EFS });
  sandbox.advance(2 * HOUR);
  return sandbox.world;
}

const at = (line: string) => {
  const caret = !line.includes('|') ? line.length : line.indexOf('|');
  const text = line.replace('|', '');
  return completed(text, caret, PROGRAMS, { world: sandboxWithPoints(), region: 'us-east-1' });
};

describe('completion', () => {
  it.each<[string, string]>([
    ['', 'aws'],
    ['da', 'date'],
    ['aws b', 'backup'],
    ['aws backup put-backup-vault-l', 'put-backup-vault-lock-configuration'],
    ['aws backup put-backup-vault-lock-configuration --min', '--min-retention-days'],
    ['aws backup describe-backup-vault --backup-vault-name W', VAULT],
    ['aws backup list-backup-jobs --by-state COMP', 'COMPLETED'],
    ['aws backup list-backup-vaults --output ya', 'yaml-stream'],
    ['date; aws backup list-b', 'list-backup-jobs'],
    ['aws backup list-backup-vaults && sl', 'sleep'],
    ['aws sts get', 'get-caller-identity'],
    ['aws backup start-backup-job --resource-arn arn:aws:rds', RDS],
  ])('of %j offers %s', (line, option) => {
    expect(at(line).options).toContain(option);
  });

  it('offers the recovery points of the vault that is named', () => {
    const { options } = at(
      `aws backup describe-recovery-point --backup-vault-name ${VAULT} --recovery-point-arn `,
    );
    expect(options).toHaveLength(2);
  });

  it('says where the word begins, and offers nothing where nothing fits', () => {
    expect(at('aws backup list-b| --output json').from).toBe('aws backup '.length);
    expect(at('grep x').options).toEqual([]);
    expect(at('aws nothing ').options).toEqual([]);
    expect(at('date').options).toEqual([]);
  });
});

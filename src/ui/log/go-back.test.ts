import { expect, it } from 'vitest';
import { HOUR, plus } from '../../domain/instant.ts';
import { given, newDesk, passTo } from '../screen.test-kit.ts';
import { goBackTo } from './go-back.ts';

it('goes back by a copy that ends at the entry, opens it and says so', async () => {
  const desk = await newDesk();
  const original = desk.session.sandbox;
  const start = desk.session.now;
  await given(desk, 'CreateBackupVault', { BackupVaultName: 'WORM_vault' });
  await passTo(desk, plus(start, HOUR));
  desk.explain(1);
  await goBackTo(desk, 1);
  expect(desk.session.sandbox.name).toBe('My first sandbox (copy)');
  expect(desk.session.head).toBe(1);
  expect(desk.session.now).toBe(start);
  expect(desk.whySeq).toBeUndefined();
  expect(await desk.lab.store.head(original.id)).toBe(2);
  expect(desk.flashes.map(({ title, message }) => [title, message])).toEqual([
    [
      '“My first sandbox (copy)” ends at entry 1 and is open now.',
      '“My first sandbox” is unchanged; find it under Sandboxes.',
    ],
  ]);
});

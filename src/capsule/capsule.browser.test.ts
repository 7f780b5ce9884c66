import { expect, it } from 'vitest';
import landed from '../../tests/fixtures/capsule-1.txt?raw';
import { capsuleOf, openCapsule } from './capsule.ts';

// Its digest was taken in Node: it opens only where the page comes to the same world, byte for byte.
it('a capsule made in Node opens in the page, and is made again in the same words', async () => {
  const answer = await openCapsule(landed);
  if (!answer.ok) throw new Error(answer.message);
  const { genesis, entries, world } = answer.opened;
  const made = await capsuleOf(genesis, entries, world);
  expect(made.slice(0, 22)).toBe(landed.slice(0, 22));
  expect(await openCapsule(made)).toMatchObject({ ok: true });
});

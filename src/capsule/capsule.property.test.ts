// A capsule gives back what went in, and any other text is answered.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { VAULT } from '../api/sandbox.test-kit.ts';
import { begun, stepsUpTo, takeAll } from '../api/random-calls.test-kit.ts';
import { times } from '../domain/long-run.test-kit.ts';
import { canonical } from '../simulation/checkpoint.ts';
import { fromBase64Url, toBase64Url } from './base64url.ts';
import { capsuleOf, openCapsule } from './capsule.ts';
import { packed, unpacked } from './packed-text.ts';

describe('a capsule', () => {
  it('opens to the same log and the same world', async () => {
    await fc.assert(
      fc.asyncProperty(stepsUpTo(40), async (steps) => {
        const live = begun();
        takeAll(live, steps);
        const { genesis } = live.world;
        const answer = await openCapsule(await capsuleOf(genesis, live.log, live.world));
        if (!answer.ok) throw new Error(answer.message);
        expect(answer.opened.genesis).toEqual(genesis);
        expect(answer.opened.entries).toEqual(JSON.parse(JSON.stringify(live.log)));
        expect(canonical(answer.opened.world)).toBe(canonical(live.world));
      }),
      { numRuns: times(60) },
    );
  });

  it('is refused with a message when any one of its characters is changed', async () => {
    const live = begun();
    live.answer('CreateBackupVault', { BackupVaultName: VAULT });
    live.backUp();
    live.lock({ MinRetentionDays: 7, ChangeableForDays: 3 });
    const capsule = await capsuleOf(live.world.genesis, live.log, live.world);
    await fc.assert(
      fc.asyncProperty(
        fc.nat(capsule.length - 2),
        fc.string({ maxLength: 3 }),
        async (at, other) => {
          const changed = capsule.slice(0, at) + other + capsule.slice(at + 1);
          fc.pre(changed.trim() !== capsule);
          const answer = await openCapsule(changed);
          expect(answer.ok ? 'opened' : answer.message).toMatch(
            /^The capsule cannot be opened\. .+\.$/,
          );
        },
      ),
      { numRuns: times(200) },
    );
  });

  it('is refused with a message when it is any text at all', async () => {
    const text = fc.oneof(
      fc.string(),
      fc.string({ unit: 'binary' }),
      fc.base64String().map((data) => `vll1.0123456789abcdef.${data}`),
      fc.uint8Array({ maxLength: 200 }).map((data) => `vll1.0123456789abcdef.${toBase64Url(data)}`),
    );
    await fc.assert(
      fc.asyncProperty(text, async (given) => {
        const answer = await openCapsule(given);
        expect(answer.ok ? 'opened' : answer.message).toMatch(/^The capsule cannot be opened\. /);
      }),
      { numRuns: times(300) },
    );
  });
});

describe('packing', () => {
  it('gives back any JSON', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = JSON.stringify(value);
        // A lone surrogate is written as an escape by JSON.stringify, so every text here is well formed.
        expect(unpacked(packed(text))).toBe(text);
      }),
      { numRuns: times(500) },
    );
  });

  it('gives back any bytes in the alphabet of links', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 100 }), (bytes) => {
        expect(fromBase64Url(toBase64Url(bytes))).toEqual(new Uint8Array(bytes));
      }),
    );
  });
});

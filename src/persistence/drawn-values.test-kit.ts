// For drawn rows: what their members hold.
import fc from 'fast-check';
import { asDays, asInstant, type Instant } from '../domain/instant.ts';
import type { Tags } from '../domain/vault.ts';

export const anyText = fc.string({ unit: 'binary', maxLength: 12 });
export const anyMoment: fc.Arbitrary<Instant> = fc.maxSafeNat().map(asInstant);
export const anyTags: fc.Arbitrary<Tags> = fc.oneof(
  fc.constant(JSON.parse('{"__proto__":"x"}') as Tags),
  fc.dictionary(anyText, anyText, { maxKeys: 2 }),
);

export const anyLifecycle = fc.record(
  { deleteAfter: fc.nat().map(asDays), moveToColdAfter: fc.nat().map(asDays) },
  { requiredKeys: [] },
);

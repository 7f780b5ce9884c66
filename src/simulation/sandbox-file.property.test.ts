import fc from 'fast-check';
import { expect, it } from 'vitest';
import { anyFile } from './drawn-log.test-kit.ts';
import { readSandboxFile, type SandboxFile, writeSandboxFile } from './sandbox-file.ts';

it('what is written is read as it was, and written again to the letter', () => {
  fc.assert(
    fc.property(anyFile, (file) => {
      const text = writeSandboxFile(file);
      const answer = readSandboxFile(text);
      expect(answer.ok && JSON.stringify(answer.file.entries)).toBe(JSON.stringify(file.entries));
      expect(answer).toMatchObject({ ok: true, file: headOf(file) });
      expect(answer.ok && writeSandboxFile(answer.file)).toBe(text);
    }),
  );
});

const headOf = ({ name, genesis, principal, region }: SandboxFile) => ({
  name,
  genesis,
  principal,
  region,
});

interface Damage {
  readonly from: number;
  readonly length: number;
  readonly instead: string;
}

const anyDamage: fc.Arbitrary<Damage> = fc.record({
  from: fc.nat(3000),
  length: fc.nat(40),
  instead: fc.oneof(
    fc.constantFrom('', '0', '"', '{', '}', ',', ':', '\n', '__proto__', 'null', '1e999'),
    fc.string({ unit: 'binary', maxLength: 5 }),
  ),
});

it('a damaged text is refused with a message, or says the same as before', () => {
  fc.assert(
    fc.property(anyFile, fc.array(anyDamage, { minLength: 1, maxLength: 3 }), (file, damages) => {
      const text = writeSandboxFile(file);
      const damaged = damages.reduce((now, { from, length, instead }) => {
        const place = from % now.length;
        return now.slice(0, place) + instead + now.slice(place + length);
      }, text);
      const answer = readSandboxFile(damaged);
      if (answer.ok) expect(writeSandboxFile(answer.file)).toBe(text);
      else expect(answer.message).toMatch(/^The file|^Entry \d+ of the file/);
    }),
    { numRuns: 1000 },
  );
  expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
});

it('any text at all gets an answer', () => {
  const anyJson = fc.jsonValue().map((value) => JSON.stringify(value));
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), anyJson), (text) => {
      const answer = readSandboxFile(text);
      expect(answer.ok ? '' : answer.message).toMatch(/^The file .+[.]$/s);
    }),
  );
});

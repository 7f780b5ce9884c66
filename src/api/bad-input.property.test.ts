// Whatever a call carries, it is answered or refused; nothing throws, and nothing that is refused changes anything.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { times } from '../domain/long-run.test-kit.ts';
import { PRINCIPALS } from '../domain/principal.ts';
import { isRuleId } from '../domain/rule-id.ts';
import { canonical } from '../simulation/checkpoint.ts';
import { answeredNames, operationNamed } from './operations.ts';
import { EFS, freshSandbox, RDS, type Sandbox, VAULT } from './sandbox.test-kit.ts';
import type { Shape } from './shape.ts';

const OPERATIONS = answeredNames();

/** Values that are at home somewhere, so that more than the first check is reached. */
const known = fc.constantFrom<unknown>(
  ...[VAULT, RDS, EFS, 'us-east-1', 'COMPLETED', 'BACKUP_VAULT', '-1', 'a'.repeat(10_000)],
  ...['<script>alert(1)</script>', "'; DROP TABLE", '../../etc', '\u0000', '\ud800', '日本語', '‮'],
  ...[0, 1, -1, 3, 7, 36_500, 36_501, 1e308, -1e308, 2 ** 53, 0.1, null, true, false],
  ...[{}, [], [null], { __proto__: null }, { toString: 1 }, { DeleteAfterDays: 7 }],
);
const anything = fc.oneof(known, fc.jsonValue({ maxDepth: 3 }));

/** An input that has some of the operation's members, each well formed or not. */
const inputFor = (operation: string): fc.Arbitrary<unknown> => {
  const members = operationNamed(operation)?.input.members ?? {};
  const fitting = Object.fromEntries(
    Object.entries(members).map(([name, shape]) => [name, fc.oneof(fits(shape), anything)]),
  );
  return fc.oneof(
    { weight: 4, arbitrary: fc.record(fitting, { requiredKeys: [] }) },
    { weight: 1, arbitrary: fc.record({ ...fitting, Unknown: anything }) },
    { weight: 1, arbitrary: anything },
  );
};

/** A value of the shape, as wild as the shape allows. */
function fits(shape: Shape): fc.Arbitrary<unknown> {
  switch (shape.kind) {
    case 'string':
      return shape.enum ? fc.constantFrom(...shape.enum) : fc.oneof(known, fc.string());
    case 'integer':
      return fc.oneof(fc.integer({ min: -2, max: 40 }), fc.maxSafeInteger());
    case 'double':
    case 'timestamp':
      return fc.double();
    case 'boolean':
      return fc.boolean();
    case 'list':
      return fc.array(fits(shape.of), { maxLength: 3 });
    case 'map':
      return fc.dictionary(fc.string(), fits(shape.value), { maxKeys: 3 });
    case 'structure': {
      const members = Object.entries(shape.members).map(([name, member]) => [name, fits(member)]);
      return fc.record(Object.fromEntries(members) as Record<string, fc.Arbitrary<unknown>>, {
        requiredKeys: [],
      });
    }
  }
}

/** A vault with a complete point, one being made, and a lock. */
function furnished(): Sandbox {
  const sandbox = freshSandbox().vault().vault('locked');
  sandbox.backUp({ ResourceArn: EFS });
  sandbox.lock({ MinRetentionDays: 1, ChangeableForDays: 3 }, 'locked');
  sandbox.start();
  sandbox.advance(3 * 60_000);
  return sandbox;
}

function answersOrRefuses(sandbox: Sandbox, operation: string, input: unknown): void {
  const before = canonical(sandbox.world);
  const { refusal } = sandbox.call(operation, input).verdict;
  if (refusal === undefined) return;
  expect(isRuleId(refusal.rule)).toBe(true);
  expect(refusal.message).toMatch(/\S/);
  expect(canonical(sandbox.world)).toBe(before);
}

describe('any JSON', () => {
  it.each(OPERATIONS)('is answered or refused by %s', (operation) => {
    fc.assert(
      fc.property(
        inputFor(operation),
        fc.constantFrom(...PRINCIPALS.map(({ id }) => id)),
        (input, who) => {
          const text = JSON.stringify(input) as string | undefined;
          if (text === undefined) return;
          answersOrRefuses(furnished().as(who), operation, JSON.parse(text));
        },
      ),
      { numRuns: times(60) },
    );
  });

  it('[S2] is refused by an operation that is none of ours', () => {
    fc.assert(
      fc.property(fc.string(), anything, (name, input) => {
        if (OPERATIONS.includes(name)) return;
        expect(freshSandbox().refusal(name, input)).toMatchObject({
          rule: 'S2',
          error: 'InvalidParameterValueException',
        });
      }),
    );
  });

  it.each(['toString', '__proto__', 'constructor', 'createBackupVault', 'CreateFramework'])(
    '[S2] is refused by "%s"',
    (name) => {
      expect(freshSandbox().refusal(name).rule).toBe('S2');
    },
  );
});

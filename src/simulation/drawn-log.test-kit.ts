// Logs and sandboxes for laws: anything that the forms allow, hostile names of members included.
import fc from 'fast-check';
import { asInstant, DAY } from '../domain/instant.ts';
import { PRINCIPALS } from '../domain/principal.ts';
import { REGIONS } from '../domain/resource.ts';
import { RULE_IDS } from '../domain/rules.ts';
import type { Call, CallOutcome, LogEntry } from './log.ts';
import type { Sandbox } from './log-store.ts';
import type { SandboxFile } from './sandbox-file.ts';
import type { Genesis } from './world.ts';

const anyText = fc.string({ unit: 'binary', maxLength: 20 });

/** As JSON.parse makes it: `__proto__` is a member like any other. */
const hostile = JSON.parse(
  '{"__proto__":{"polluted":true},"constructor":{"prototype":1},"<script>":"</script>"}',
) as Call['input'];

/** The input of a call is JSON, which knows no -0. */
const anyInput = fc
  .oneof(
    fc.constant(hostile),
    fc.dictionary(anyText, fc.jsonValue({ maxDepth: 3 }), { maxKeys: 4 }),
  )
  .map((input) => JSON.parse(JSON.stringify(input)) as Call['input']);

const anyRule = fc.constantFrom(...RULE_IDS);

const anyOutcome: fc.Arbitrary<CallOutcome> = fc.oneof(
  fc.constant({ result: 'accepted' } as const),
  fc.record({ result: fc.constant('job fails' as const), rule: anyRule, message: anyText }),
  fc.record({
    result: fc.constant('refused' as const),
    rule: anyRule,
    error: fc.constantFrom('AccessDeniedException' as const, 'InvalidRequestException' as const),
    message: anyText,
  }),
);

const anyCall: fc.Arbitrary<Call & { outcome: CallOutcome }> = fc.record({
  principal: fc.constantFrom(...PRINCIPALS.map(({ id }) => id)),
  region: fc.constantFrom(...REGIONS),
  operation: anyText,
  input: anyInput,
  outcome: anyOutcome,
});

const anyStep = fc.oneof(anyCall, fc.integer({ min: 0, max: 1000 * DAY }));

export const anyGenesis: fc.Arbitrary<Genesis> = fc.record({
  seed: anyText,
  startsAt: fc.integer({ min: 0, max: 4e12 }).map(asInstant),
  resources: fc.constantFrom('account' as const, 'any' as const),
});

/** A log without gaps, in which time goes forward from the start. */
export const anyLogFrom = (
  startsAt: number,
  sizes: { minLength?: number; maxLength?: number } = { maxLength: 12 },
): fc.Arbitrary<LogEntry[]> =>
  fc.array(anyStep, sizes).map((steps) => {
    let now = asInstant(startsAt);
    return steps.map((step, index): LogEntry => {
      const at = now;
      if (typeof step !== 'number') return { kind: 'call', seq: index + 1, at, ...step };
      now = asInstant(at + step);
      return { kind: 'clock', seq: index + 1, at, to: now };
    });
  });

export const anyFile: fc.Arbitrary<SandboxFile> = anyGenesis.chain((genesis) =>
  fc.record({
    name: anyText.filter((name) => name.trim() !== ''),
    genesis: fc.constant(genesis),
    principal: fc.constantFrom(...PRINCIPALS.map(({ id }) => id)),
    region: fc.constantFrom(...REGIONS),
    entries: anyLogFrom(genesis.startsAt),
  }),
);

export const someSandbox = (id: string, change: Partial<Sandbox> = {}): Sandbox => ({
  id,
  name: `Sandbox ${id}`,
  genesis: { seed: 'a1b2', startsAt: asInstant(1_632_803_595_000), resources: 'account' },
  format: 1,
  createdAt: 1_700_000_000_000,
  openedAt: 1_700_000_000_000,
  principal: 'root',
  region: 'us-east-1',
  ...change,
});

/** The n-th of a row of calls that all stand at the start. */
export const someCall = (seq: number, operation = 'ListBackupVaults'): LogEntry => ({
  kind: 'call',
  seq,
  at: asInstant(1_632_803_595_000),
  principal: 'root',
  region: 'us-east-1',
  operation,
  input: {},
  outcome: { result: 'accepted' },
});

// What would make a refused call succeed is found by asking the same decision again under other facts:
// somebody else asks, something is done first, the input differs, or time has passed. Nothing here
// knows a rule; a way out exists because the rules said yes to it.
import type { Caller } from './caller.ts';
import { type Instant, type Days } from './instant.ts';
import { decideRemoveLock } from './decide-lock.ts';
import { lockAt, lockIs, UNLOCKED } from './lock.ts';
import { PRINCIPALS, type PrincipalId } from './principal.ts';
import { holdsOnAt, type RecoveryPoint } from './recovery-point.ts';
import { mayAsk, mayAskVault } from './step.ts';
import type { Vault } from './vault.ts';
import { type Remedy, type Verdict, walk, type WayOut } from './verdict.ts';

/** The facts after one step towards success, and the step. */
export interface Variant<Facts> {
  readonly facts: Facts;
  readonly remedy: Remedy;
}

/** A kind of step: the variants of the facts that it can bring about, none when it is not open. */
export type Move<Facts> = (facts: Facts) => readonly Variant<Facts>[];

interface Asked {
  readonly caller: Caller;
}
interface AskedOfVault extends Asked {
  readonly vault: Vault | undefined;
}

const succeeds = (verdict: Verdict<unknown>): boolean =>
  verdict.refusal === undefined && verdict.jobFailure === undefined;

/**
 * Alternatives of one step, and those of two steps of which neither helps alone; of three where there are
 * no shorter ones.
 */
export function findWayOut<Facts>(
  facts: Facts,
  decide: (facts: Facts) => Verdict<unknown>,
  moves: readonly Move<Facts>[],
): WayOut {
  const helps = (variant: Variant<Facts>): boolean => succeeds(decide(variant.facts));
  const singles = sequencesOf(1, facts, helps, moves);
  const known = new Set(singles.map(([remedy]) => JSON.stringify(remedy)));
  const unhelpful = moves.map(
    (move) => (now: Facts) =>
      move(now).filter((variant) => !known.has(JSON.stringify(variant.remedy))),
  );
  const short = [...singles, ...sequencesOf(2, facts, helps, unhelpful)];
  return { alternatives: merge(short.length > 0 ? short : sequencesOf(3, facts, helps, moves)) };
}

/** Every sequence of so many steps, in the order of the moves, after which the call succeeds. */
function sequencesOf<Facts>(
  length: number,
  facts: Facts,
  helps: (variant: Variant<Facts>) => boolean,
  moves: readonly Move<Facts>[],
): Remedy[][] {
  return moves.flatMap((move, index) =>
    length === 1
      ? move(facts)
          .filter(helps)
          .map(({ remedy }) => [remedy])
      : move(facts).flatMap((one) =>
          sequencesOf(length - 1, one.facts, helps, moves.slice(index + 1)).map((rest) => [
            one.remedy,
            ...rest,
          ]),
        ),
  );
}

/** Sequences that differ only in who asks become one that names them all. */
function merge(sequences: readonly Remedy[][]): Remedy[][] {
  const merged = new Map<string, { principals: PrincipalId[]; rest: Remedy[] }>();
  const others: Remedy[][] = [];
  for (const [head, ...rest] of sequences) {
    if (head === undefined) continue;
    if (head.kind !== 'ask as') {
      others.push([head, ...rest]);
      continue;
    }
    const key = JSON.stringify(rest);
    const known = merged.get(key) ?? { principals: [], rest };
    known.principals.push(...head.principals);
    merged.set(key, known);
  }
  const asked = [...merged.values()].map(({ principals, rest }): Remedy[] => [
    { kind: 'ask as', principals },
    ...rest,
  ]);
  return [...asked, ...others];
}

/** Somebody else in the account makes the same call. */
export const askAsAnother = <Facts extends Asked>(facts: Facts): readonly Variant<Facts>[] =>
  PRINCIPALS.filter((principal) => principal.id !== facts.caller.principal.id).map((principal) => ({
    facts: { ...facts, caller: { ...facts.caller, principal } },
    remedy: { kind: 'ask as', principals: [principal.id] },
  }));

/** The lock is removed first, which must itself be allowed; until its lock date, where it has one. */
export function removeLockFirst<Facts extends AskedOfVault>(
  facts: Facts,
): readonly Variant<Facts>[] {
  const { vault, caller } = facts;
  if (vault === undefined || !lockIs(vault.lock, 'locked')) return [];
  if (decideRemoveLock({ caller, vaultName: vault.name, vault }).refusal) return [];
  const until = vault.lock.lockDate;
  return [
    {
      facts: { ...facts, vault: { ...vault, lock: UNLOCKED } },
      remedy: {
        kind: 'first',
        operation: 'DeleteBackupVaultLockConfiguration',
        ...(until === undefined ? {} : { until }),
      },
    },
  ];
}

/** [P3] The vault's access policy is removed first, where the caller may do that. */
export function removePolicyFirst<Facts extends AskedOfVault>(
  facts: Facts,
): readonly Variant<Facts>[] {
  const { vault, caller } = facts;
  if (vault?.accessPolicy === undefined) return [];
  const operation = 'DeleteBackupVaultAccessPolicy';
  if (walk([mayAskVault(caller, operation, vault.name, vault)]).refusal) return [];
  const { accessPolicy: _removed, ...open } = vault;
  return [{ facts: { ...facts, vault: open }, remedy: { kind: 'first', operation } }];
}

/** [H1] The legal holds on the point are released first, where the caller may do that. */
export function releaseHoldsFirst<
  Facts extends Asked & { readonly point: RecoveryPoint | undefined },
>(facts: Facts): readonly Variant<Facts>[] {
  const { point, caller } = facts;
  if (point === undefined || holdsOnAt(point, caller.now).length === 0) return [];
  if (walk([mayAsk(caller, 'CancelLegalHold', '*')]).refusal) return [];
  const heldBy = point.heldBy?.filter(({ from }) => from > caller.now) ?? [];
  return [
    {
      facts: { ...facts, point: { ...point, heldBy } },
      remedy: { kind: 'first', operation: 'CancelLegalHold' },
    },
  ];
}

/** The same call is made again at one of these later instants. */
export const waitUntil =
  <Facts extends AskedOfVault>(instantsOf: (facts: Facts) => readonly (Instant | undefined)[]) =>
  (facts: Facts): readonly Variant<Facts>[] =>
    instantsOf(facts)
      .filter((at) => at !== undefined)
      .filter((at) => Number.isFinite(at) && at > facts.caller.now)
      .map((at) => ({
        facts: {
          ...facts,
          caller: { ...facts.caller, now: at },
          vault: facts.vault && { ...facts.vault, lock: lockAt(facts.vault.lock, at) },
        },
        remedy: { kind: 'wait', from: at },
      }));

/** The same call with one number changed to the nearest that could be allowed. */
export const changeInput =
  <Facts>(
    member: string,
    rangeOf: (facts: Facts) => { from?: Days | undefined; to?: Days | undefined } | undefined,
    withValue: (facts: Facts, value: Days) => Facts,
  ) =>
  (facts: Facts): readonly Variant<Facts>[] => {
    const range = rangeOf(facts);
    const value = range?.from ?? range?.to;
    if (range === undefined || value === undefined) return [];
    return [
      {
        facts: withValue(facts, value),
        remedy: {
          kind: 'change',
          member,
          ...(range.from === undefined ? {} : { from: range.from }),
          ...(range.to === undefined ? {} : { to: range.to }),
        },
      },
    ];
  };

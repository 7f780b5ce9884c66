// The one way into the engine: a call is checked for its shape, decided, and answered as AWS would. Console,
// command line, SDK and replay all come through here.
import type { DomainEvent } from '../domain/event.ts';
import type { Verdict } from '../domain/verdict.ts';
import { askAsAnother, findWayOut } from '../domain/way-out.ts';
import { callerIn } from '../simulation/caller-in.ts';
import { evolve } from '../simulation/evolve.ts';
import { withInstantJobs } from '../simulation/instant-jobs.ts';
import type { Call, CallOutcome, Json } from '../simulation/log.ts';
import type { World } from '../simulation/world.ts';
import type { Context, Operation, OperationName } from './operation.ts';
import { operationNamed } from './operations.ts';
import { type ShapeFault, shapeFault } from './shape.ts';

export type Answer = Readonly<Record<string, Json>>;

export interface Decided {
  readonly call: Call;
  readonly verdict: Verdict<DomainEvent>;
  readonly outcome: CallOutcome;
}

/** Decides a call on the world as it is; changes nothing. */
export function decideCall(world: World, call: Call): Decided {
  const verdict = verdictOf(world, call);
  return { call, verdict, outcome: outcomeOf(verdict) };
}

/** Lets happen what was decided, and answers. Decide on the same world, and append to the log, before. */
export function carryOut(world: World, decided: Decided): Answer | undefined {
  const { call, verdict } = decided;
  if (verdict.refusal !== undefined) return undefined;
  for (const event of verdict.events) evolve(world, event);
  const draft = operationNamed(call.operation)?.operation.answer?.(
    contextOf(world, call),
    cleaned(call) as never,
    verdict.events,
  );
  return draft === undefined ? undefined : (withoutAbsent(draft) as Answer);
}

/** Both at once, for replay and for tests. */
export function perform(
  world: World,
  call: Call,
): Decided & { readonly answer: Answer | undefined } {
  const decided = decideCall(world, call);
  return { ...decided, answer: carryOut(world, decided) };
}

function verdictOf(world: World, call: Call): Verdict<DomainEvent> {
  const answered = operationNamed(call.operation);
  if (answered === undefined) {
    const message = `"${call.operation}" is not an operation that this laboratory answers.`;
    return refusedForShape({ kind: 'invalid', path: 'Operation', message });
  }
  const fault = shapeFault(answered.input, call.input);
  if (fault !== undefined) return refusedForShape(fault, answered.operation, call.input);
  const input = cleaned(call) as never;
  const { decide } = answered.operation;
  const context = contextOf(world, call);
  const verdict = decide(context, input);
  if (verdict.refusal === undefined)
    return { ...verdict, events: withInstantJobs(world, verdict.events) };
  if (verdict.wayOut !== undefined) return verdict;
  // Where the domain knows no other way, somebody else may still be allowed to ask.
  const asked = (other: Context) => decide(other, input);
  return { ...verdict, wayOut: findWayOut(context, asked, [askAsAnother]) };
}

const contextOf = (world: World, { principal, region }: Call): Context => ({
  world,
  caller: callerIn(world, principal, region),
});

/** [S1], [S2], and [B1] for the pattern of a vault's name; in AWS's words where they are known. */
function refusedForShape(
  fault: ShapeFault,
  operation?: Operation<OperationName>,
  input: Call['input'] = {},
): Verdict<DomainEvent> {
  const { kind, path, message } = fault;
  const awsWords = operation?.awsWords?.(fault, input);
  const isName = /(?:^|Target)BackupVaultName$/.test(path) && message.includes('pattern');
  const rule = kind === 'missing' ? 'S1' : isName ? 'B1' : 'S2';
  const ofBackup =
    kind === 'missing' ? 'MissingParameterValueException' : 'InvalidParameterValueException';
  const error = operation?.service === 'iam' ? 'ValidationError' : ofBackup;
  return {
    path: [{ rule, outcome: 'failed', facts: { Member: path } }],
    refusal: {
      rule,
      error,
      message: awsWords ?? message,
      wording: awsWords === undefined ? 'ours' : 'aws',
    },
    events: [],
    wayOut: { alternatives: [] },
  };
}

function outcomeOf({ refusal, jobFailure }: Verdict<DomainEvent>): CallOutcome {
  if (refusal !== undefined) {
    const { rule, error, message } = refusal;
    return { result: 'refused', rule, error, message };
  }
  return jobFailure === undefined ? { result: 'accepted' } : { result: 'job fails', ...jobFailure };
}

/** Members set to null count as absent. */
const cleaned = (call: Call): unknown => withoutAbsent(call.input);

/** AWS leaves absent members out; it never sends null. */
function withoutAbsent(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutAbsent);
  if (typeof value !== 'object' || value === null) return value;
  const present = Object.entries(value).filter(
    ([, member]) => member !== undefined && member !== null,
  );
  return Object.fromEntries(present.map(([name, member]) => [name, withoutAbsent(member)]));
}

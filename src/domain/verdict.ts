import type { Days, Instant } from './instant.ts';
import type { PrincipalId } from './principal.ts';
import type { RuleId } from './rules.ts';

/** What a check looked at. Instants and days keep their unit so that each reader can write them out. */
export type Fact =
  string | number | boolean | { readonly instant: Instant } | { readonly days: Days | 'for ever' };

export type Facts = Readonly<Record<string, Fact>>;

/** One check on the path of a decision, in the order in which it was asked. */
export interface Check {
  readonly rule: RuleId;
  readonly outcome: 'passed' | 'failed' | 'not reached';
  readonly facts: Facts;
}

export type ErrorType =
  | 'AccessDeniedException'
  | 'AlreadyExistsException'
  | 'InvalidParameterValueException'
  | 'InvalidRequestException'
  | 'InvalidResourceStateException'
  | 'LimitExceeded'
  | 'LimitExceededException'
  | 'MalformedPolicyDocument'
  | 'MissingParameterValueException'
  | 'NoSuchEntity'
  | 'ResourceNotFoundException'
  | 'ValidationError';

/** A refusal as AWS would send it, with the rule behind it and whose words the message is in. */
export interface Refusal {
  readonly rule: RuleId;
  readonly error: ErrorType;
  readonly message: string;
  /** `aws`: AWS's own text as documented or observed. `ours`: its text is not known. */
  readonly wording: 'aws' | 'ours';
  readonly code?: string;
  /** Further members of AWS's error, such as `Arn` and `CreatorRequestId`. */
  readonly members?: Readonly<Record<string, string>>;
}

/** One step towards success: a call by somebody else, a call before it, another input, or patience. */
export type Remedy =
  | { readonly kind: 'ask as'; readonly principals: readonly PrincipalId[] }
  | { readonly kind: 'first'; readonly operation: string; readonly until?: Instant }
  | { readonly kind: 'change'; readonly member: string; readonly from?: Days; readonly to?: Days }
  | { readonly kind: 'wait'; readonly from: Instant };

/**
 * What would make a refused call succeed: alternatives, each a sequence of steps; none when nothing would,
 * or when the request itself is at fault and the message says how. `byItself` is the instant from which
 * time alone brings about what the caller wanted; where a lifecycle does, within the 8 hours of [L5].
 */
export interface WayOut {
  readonly alternatives: readonly (readonly Remedy[])[];
  readonly byItself?: Instant;
}

/** The answer to "may this happen?": the path of checks, and either what then happens or the refusal. */
export interface Verdict<Event> {
  readonly path: readonly Check[];
  readonly refusal?: Refusal;
  /** The call is accepted, but the job that it starts fails by this rule. */
  readonly jobFailure?: { readonly rule: RuleId; readonly message: string };
  readonly events: readonly Event[];
  /** Set on a refusal and on a job failure. */
  readonly wayOut?: WayOut;
}

/** One question of a decision; a refusal in the answer ends it. */
export interface Step {
  readonly rule: RuleId;
  readonly ask: () => {
    readonly facts: Facts;
    readonly refusal?: Omit<Refusal, 'rule'> | undefined;
  };
}

/** Asks the steps in order up to the first refusal; the rest stand on the path as not reached. */
export function walk(steps: readonly Step[]): { path: Check[]; refusal?: Refusal } {
  const path: Check[] = [];
  let refusal: Refusal | undefined;
  for (const step of steps) {
    if (refusal !== undefined) {
      path.push({ rule: step.rule, outcome: 'not reached', facts: {} });
      continue;
    }
    const answer = step.ask();
    if (answer.refusal !== undefined) refusal = { rule: step.rule, ...answer.refusal };
    path.push({ rule: step.rule, outcome: refusal ? 'failed' : 'passed', facts: answer.facts });
  }
  return refusal === undefined ? { path } : { path, refusal };
}

/** Walks the steps, and makes the events only when none of them refused. */
export function decide<Event>(
  steps: readonly Step[],
  events: () => readonly Event[],
): Verdict<Event> {
  const { path, refusal } = walk(steps);
  return refusal === undefined ? { path, events: events() } : { path, refusal, events: [] };
}

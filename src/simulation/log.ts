// The log holds what people did, call by call and move by move of the clock; everything else follows from
// it. A call keeps its outcome too, so that a list of entries can be shown without deciding again, and so
// that a replay under other rules is noticed.
import type { Instant } from '../domain/instant.ts';
import type { PrincipalId } from '../domain/principal.ts';
import type { RuleId } from '../domain/rules.ts';
import type { ErrorType } from '../domain/verdict.ts';

export type Json =
  string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** A call as it was made: AWS's operation name and AWS's input members. */
export interface Call {
  readonly principal: PrincipalId;
  readonly region: string;
  readonly operation: string;
  readonly input: Readonly<Record<string, Json>>;
}

export type CallOutcome =
  | { readonly result: 'accepted' }
  | { readonly result: 'job fails'; readonly rule: RuleId; readonly message: string }
  | {
      readonly result: 'refused';
      readonly rule: RuleId;
      readonly error: ErrorType;
      readonly message: string;
    };

export interface CallEntry extends Call {
  readonly kind: 'call';
  /** From 1, without gaps, in each sandbox. */
  readonly seq: number;
  readonly at: Instant;
  readonly outcome: CallOutcome;
}

export interface ClockEntry {
  readonly kind: 'clock';
  readonly seq: number;
  /** Where the clock stood. */
  readonly at: Instant;
  readonly to: Instant;
}

export type LogEntry = CallEntry | ClockEntry;

export const isRefused = (entry: LogEntry): boolean =>
  entry.kind === 'call' && entry.outcome.result === 'refused';

/** Where the clock stands after the entry. */
export const timeAfter = (entry: LogEntry): Instant =>
  entry.kind === 'clock' ? entry.to : entry.at;

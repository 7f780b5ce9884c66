// What became of a call or of a move of the clock.
import type { Answer } from '../api/call.ts';
import type { DomainEvent } from '../domain/event.ts';
import type { Refusal, Verdict } from '../domain/verdict.ts';
import type { Passage } from './passage.ts';

/** What a call came to. A failure is ours (it could not be saved), a refusal is AWS's. */
export type CallResult =
  | {
      readonly kind: 'accepted';
      readonly seq: number;
      readonly verdict: Verdict<DomainEvent>;
      readonly answer: Answer | undefined;
    }
  | {
      readonly kind: 'refused';
      readonly seq: number;
      readonly verdict: Verdict<DomainEvent>;
      readonly refusal: Refusal;
    }
  | { readonly kind: 'failed'; readonly message: string };

export type ClockResult =
  | { readonly kind: 'moved'; readonly seq: number; readonly passage: Passage }
  | { readonly kind: 'failed'; readonly message: string };

/** Why something failed, in the words of the error. */
export const sentence = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);

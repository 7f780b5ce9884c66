// What the wire knows of what is behind it: a call goes in, a reply comes out.
import type { Call } from '../../simulation/log.ts';
import type { Answer } from '../call.ts';

/** A refusal as it travels; `Refusal` of the domain is one. */
export interface WireRefusal {
  readonly error: string;
  readonly message: string;
  readonly wording: 'aws' | 'ours';
  readonly code?: string;
  readonly members?: Readonly<Record<string, string>>;
}

/** What became of a call. A session's `CallResult` is one. A failure is ours: it could not be kept. */
export type Reply =
  | { readonly kind: 'accepted'; readonly seq: number; readonly answer: Answer | undefined }
  | { readonly kind: 'refused'; readonly seq: number; readonly refusal: WireRefusal }
  | { readonly kind: 'failed'; readonly message: string };

export type Door = (call: Call) => Promise<Reply>;

// What passes between the page and the frame in which a snippet runs.
import type { SmithyRequest, SmithyResponse } from '../sdk/request-handler.ts';

/** A request as it is cloned from one window to the other. */
export type SentRequest = Required<Pick<SmithyRequest, 'method' | 'path' | 'headers'>> &
  Pick<SmithyRequest, 'query' | 'body'>;

export type FromFrame =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'ready' }
  | { readonly kind: 'request'; readonly id: number; readonly request: SentRequest }
  | { readonly kind: 'printed'; readonly text: string; readonly isError: boolean }
  | { readonly kind: 'over'; readonly error?: string };

export type ToFrame =
  | { readonly kind: 'program'; readonly program: string }
  | {
      readonly kind: 'run';
      readonly code: string;
      readonly region: string;
      readonly accessKey: string;
    }
  | { readonly kind: 'response'; readonly id: number; readonly response: SmithyResponse }
  | { readonly kind: 'failed'; readonly id: number; readonly message: string };

import type { Instant } from './instant.ts';
import type { Cancellation, LegalHold } from './legal-hold.ts';
import type { Tags } from './vault.ts';

/** What happens to legal holds. */
export type HoldEvent =
  | { readonly type: 'hold.created'; readonly at: Instant; readonly hold: LegalHold }
  | {
      readonly type: 'hold.canceled';
      readonly at: Instant;
      readonly holdId: string;
      readonly cancellation: Cancellation;
    }
  | {
      readonly type: 'hold.tagged';
      readonly at: Instant;
      readonly holdId: string;
      readonly tags: Tags;
    };

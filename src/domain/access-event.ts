import type { Instant } from './instant.ts';
import type { UserPolicy } from './user-policy.ts';

/** What happens to policies of users and of vaults. */
export type AccessEvent =
  | { readonly type: 'userPolicy.put'; readonly at: Instant; readonly policy: UserPolicy }
  | { readonly type: 'userPolicy.deleted'; readonly at: Instant; readonly key: string }
  | {
      readonly type: 'accessPolicy.put';
      readonly at: Instant;
      readonly vaultArn: string;
      /** JSON, as it was given. */
      readonly policy: string;
    }
  | { readonly type: 'accessPolicy.deleted'; readonly at: Instant; readonly vaultArn: string };

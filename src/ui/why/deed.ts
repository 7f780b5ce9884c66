// What a way out offers to do at once, on this page.
import type { Instant } from '../../domain/instant.ts';
import { type PrincipalId, principalOf } from '../../domain/principal.ts';
import type { Remedy } from '../../domain/verdict.ts';
import type { CallEntry } from '../../simulation/log.ts';
import type { Route } from '../route.ts';
import { changeRoute, lockRoute, vaultRoute } from './way-out-route.ts';

/** Something on this page that takes a step. */
export type Deed = { readonly label: string } & (
  | { readonly kind: 'act as'; readonly principal: PrincipalId }
  | { readonly kind: 'go'; readonly route: Route }
  | { readonly kind: 'pass'; readonly to: Instant }
);

/** What takes this step for the person, or brings them where it is taken; nothing for a step of the past. */
export function deedsOf(entry: CallEntry, remedy: Remedy, now: Instant): Deed[] {
  switch (remedy.kind) {
    case 'ask as':
      return remedy.principals.map((principal) => ({
        kind: 'act as',
        principal,
        label: `Act as ${principalOf(principal).name}`,
      }));
    case 'first':
      if (/^CancelLegalHold$|AccessPolicy$/.test(remedy.operation)) return [];
      return remedy.operation === 'DeleteRecoveryPoint'
        ? go('Go to the vault', vaultRoute(entry))
        : go('Go to the lock', lockRoute(entry));
    case 'change':
      return go('Ask again', changeRoute(entry));
    case 'wait':
      return remedy.from > now
        ? [{ kind: 'pass', to: remedy.from, label: `Let time pass until then` }]
        : [];
  }
}

const go = (label: string, route: Route | undefined): Deed[] =>
  route === undefined ? [] : [{ kind: 'go', route, label }];

// One step of a way out as a clause of a sentence.
import type { Instant } from '../../domain/instant.ts';
import { principalOf } from '../../domain/principal.ts';
import type { Remedy } from '../../domain/verdict.ts';
import { instantText } from '../format.ts';

/** `act as root or Backup administrator`, as it reads from `now`. */
export function clauseOf(remedy: Remedy, now: Instant): string {
  switch (remedy.kind) {
    case 'ask as':
      return `act as ${listOf(remedy.principals.map((id) => principalOf(id).name))}`;
    case 'first':
      return firstClause(remedy, now);
    case 'change':
      return `${remedy.member.replace('Lifecycle.', '')} ${rangeText(remedy)}`;
    case 'wait':
      return remedy.from > now
        ? `wait until ${instantText(remedy.from)}`
        : `wait until ${instantText(remedy.from)}, which has come`;
  }
}

function firstClause(
  { operation, until }: Extract<Remedy, { kind: 'first' }>,
  now: Instant,
): string {
  if (operation === 'DeleteRecoveryPoint') return `delete what the vault holds (${operation})`;
  if (operation === 'DeleteBackupVaultAccessPolicy')
    return `remove the vault’s access policy (${operation})`;
  if (operation === 'CancelLegalHold') return `release the legal holds on it (${operation})`;
  const remove = `remove the lock (${operation})`;
  if (until === undefined) return `${remove}, possible at any time in governance mode`;
  return until > now
    ? `${remove}, possible until ${instantText(until)}`
    : `${remove}, which was possible until ${instantText(until)} and no longer is`;
}

function rangeText({ from, to }: { readonly from?: number; readonly to?: number }): string {
  const text = (days: number | undefined): string => days?.toLocaleString('en') ?? '';
  if (from === undefined) return `of at most ${text(to)}`;
  if (to === undefined) return `of at least ${text(from)}`;
  return from === to ? `of ${text(from)}` : `between ${text(from)} and ${text(to)}`;
}

const listOf = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} or ${names.at(-1) ?? ''}`;

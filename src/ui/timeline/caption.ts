// The picture in a sentence or two, for those who do not see it and for those who do.
import type { Instant } from '../../domain/instant.ts';
import type { Vault } from '../../domain/vault.ts';
import { instantText, windowText } from '../format.ts';
import type { Stock } from './density.ts';

export interface Telling {
  readonly vault: Vault;
  readonly shown: Instant;
  readonly isPreview: boolean;
  readonly stock: Stock;
  /** Refused deletions, edits, changes of the lock, and backups. */
  readonly attempts: number;
  readonly refusedBackups: number;
}

export function captionOf({
  vault,
  shown,
  isPreview,
  stock,
  attempts,
  refusedBackups,
}: Telling): string {
  const total = stock.warm + stock.cold;
  const cold = stock.cold === 0 ? '' : `, ${stock.cold.toLocaleString('en')} of them cold`;
  const verb = isPreview ? (total === 1 ? 'would be' : 'would be') : total === 1 ? 'is' : 'are';
  const points = `${counted(total, 'recovery point', 'recovery points')}${cold} ${verb} in the vault at ${instantText(shown)}.`;
  const tried = [
    attempts > 0 && counted(attempts, 'attempt was refused', 'attempts were refused'),
    refusedBackups > 0 && counted(refusedBackups, 'backup was refused', 'backups were refused'),
  ].filter(Boolean);
  const refusals = tried.length === 0 ? '' : ` So far ${tried.join(' and ')}.`;
  return `${points} ${lockText(vault, isPreview)}${refusals}`;
}

function lockText({ lock }: Vault, isPreview: boolean): string {
  const { state, lockDate, minimumRetention, maximumRetention } = lock;
  if (state === 'unlocked') return 'The vault is not locked.';
  const window =
    (minimumRetention ?? maximumRetention) === undefined
      ? ''
      : `; a new backup has to be kept ${windowText(minimumRetention, maximumRetention)}`;
  if (state === 'governance') return `It is locked in governance mode${window}.`;
  const date = lockDate === undefined ? '' : instantText(lockDate);
  if (state === 'graceTime') return `Its lock becomes immutable at ${date}${window}.`;
  return `Its lock ${isPreview ? 'would be' : 'is'} immutable since ${date}${window}.`;
}

const counted = (number: number, one: string, many: string): string =>
  `${number === 0 ? 'No' : number.toLocaleString('en')} ${number === 1 ? one : many}`;

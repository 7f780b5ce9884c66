// What a person has filled in about a vault's lock, what is wrong with it, and the call that it makes.
import type { InputOf } from '../../api/operation.ts';
import { LONGEST_GRACE_TIME, SHORTEST_GRACE_TIME } from '../../domain/decide-lock.ts';
import { asDays, type Days, type Instant } from '../../domain/instant.ts';
import { LONGEST_RETENTION, SHORTEST_RETENTION } from '../../domain/lifecycle.ts';
import {
  type Lock,
  lockAfterPut,
  lockDateOf,
  lockIs,
  type LockRequest,
} from '../../domain/lock.ts';
import { daysText } from '../format.ts';
import { readNumber } from '../parts/number-reading.ts';

export type LockMode = 'governance' | 'compliance';

export interface LockFaults {
  readonly vaultName?: string | undefined;
  readonly minimum?: string | undefined;
  readonly maximum?: string | undefined;
  readonly graceDays?: string | undefined;
}

export class LockDraft {
  vaultName = $state('');
  mode: LockMode = $state('governance');
  /** Days as they were typed; `readNumber` reads them. */
  minimum = $state('');
  maximum = $state('');
  graceDays = $state(String(SHORTEST_GRACE_TIME));
  /** Faults are shown once the form has been sent, not while it is first filled in. */
  isTried = $state(false);

  /** Starts from the lock that is there, if there is one: its bounds and its mode. */
  constructor(vaultName: string, lock?: Lock) {
    this.vaultName = vaultName;
    if (lock?.lockDate !== undefined) this.mode = 'compliance';
    this.minimum = String(lock?.minimumRetention ?? '');
    this.maximum = String(lock?.maximumRetention ?? '');
  }

  get faults(): LockFaults {
    return {
      vaultName: this.vaultName === '' ? 'Choose a backup vault.' : undefined,
      minimum: boundFault(this.minimum),
      maximum: boundFault(this.maximum) ?? this.#orderFault(),
      graceDays: this.mode === 'compliance' ? graceFault(this.graceDays) : undefined,
    };
  }

  get shownFaults(): LockFaults {
    return this.isTried ? this.faults : {};
  }

  get isSound(): boolean {
    return Object.values(this.faults).every((fault) => fault === undefined);
  }

  /** AWS's request. The mode is not a member: ChangeableForDays alone makes the difference. */
  get input(): InputOf<'PutBackupVaultLockConfiguration'> {
    const { minimumRetention, maximumRetention, changeableForDays } = this.#request;
    return {
      BackupVaultName: this.vaultName,
      ...(changeableForDays === undefined ? {} : { ChangeableForDays: changeableForDays }),
      ...(minimumRetention === undefined ? {} : { MinRetentionDays: minimumRetention }),
      ...(maximumRetention === undefined ? {} : { MaxRetentionDays: maximumRetention }),
    };
  }

  /** The lock date that a put at this instant would set; undefined in governance mode or with wrong days. */
  lockDateAt(at: Instant): Instant | undefined {
    const { changeableForDays } = this.#request;
    const isSet = changeableForDays !== undefined && this.faults.graceDays === undefined;
    return isSet ? lockDateOf(at, changeableForDays) : undefined;
  }

  /** The lock as it would stand after a put at this instant; undefined while a field is at fault. */
  outcome(lock: Lock, at: Instant): Lock | undefined {
    if (!this.isSound) return undefined;
    return lockIs(lock, 'changeable') ? lockAfterPut(lock, this.#request, at) : lock;
  }

  get #request(): LockRequest {
    return {
      minimumRetention: daysIn(this.minimum),
      maximumRetention: daysIn(this.maximum),
      changeableForDays: this.mode === 'compliance' ? daysIn(this.graceDays) : undefined,
    };
  }

  #orderFault(): string | undefined {
    const { minimumRetention, maximumRetention } = this.#request;
    if (minimumRetention === undefined || maximumRetention === undefined) return undefined;
    if (maximumRetention >= minimumRetention) return undefined;
    return `The maximum is below the minimum of ${daysText(minimumRetention)}: no backup would fit.`;
  }
}

function daysIn(text: string): Days | undefined {
  const reading = readNumber(text);
  return reading.kind === 'number' ? asDays(reading.value) : undefined;
}

function boundFault(text: string): string | undefined {
  if (readNumber(text).kind === 'empty') return undefined;
  if (isWholeWithin(text, SHORTEST_RETENTION, LONGEST_RETENTION)) return undefined;
  return `Give a whole number from ${SHORTEST_RETENTION} to ${daysText(LONGEST_RETENTION)}, or leave it empty.`;
}

function graceFault(text: string): string | undefined {
  if (isWholeWithin(text, SHORTEST_GRACE_TIME, LONGEST_GRACE_TIME)) return undefined;
  return `Give a whole number from ${SHORTEST_GRACE_TIME} to ${daysText(LONGEST_GRACE_TIME)}. There is no lock without a grace time: AWS refuses fewer than ${SHORTEST_GRACE_TIME}.`;
}

function isWholeWithin(text: string, low: number, high: number): boolean {
  const days = daysIn(text);
  return days !== undefined && Number.isInteger(days) && days >= low && days <= high;
}

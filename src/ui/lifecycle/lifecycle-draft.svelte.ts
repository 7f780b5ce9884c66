// A lifecycle while it is being typed: retention and the move to cold storage, with what is wrong with them.
import { asDays, type Days } from '../../domain/instant.ts';
import {
  ALWAYS,
  COLD_MINIMUM,
  type Lifecycle,
  LONGEST_RETENTION,
  SHORTEST_RETENTION,
} from '../../domain/lifecycle.ts';
import { fittedTo, resourceTypeNamed } from '../../domain/resource-types.ts';
import { daysText } from '../format.ts';
import { readNumber } from '../parts/number-reading.ts';

export interface LifecycleFaults {
  readonly days?: string | undefined;
  readonly coldDays?: string | undefined;
}

/** AWS's lifecycle as a request carries it. */
export interface LifecycleRequest {
  readonly MoveToColdStorageAfterDays?: number;
  readonly DeleteAfterDays?: number;
  readonly OptInToArchiveForSupportedResources?: boolean;
}

export class LifecycleDraft {
  keep: 'days' | 'always' = $state('days');
  days = $state('');
  movesToCold = $state(false);
  coldDays = $state('');
  /** The type of what is backed up, such as `RDS`; empty while none is chosen. */
  resourceType = $state('');

  constructor(start: Lifecycle, resourceType = '') {
    this.resourceType = resourceType;
    const { deleteAfter, moveToColdAfter } = start;
    this.keep = deleteAfter === undefined ? 'always' : 'days';
    this.days = deleteAfter === undefined ? '' : String(deleteAfter);
    this.movesToCold = moveToColdAfter !== undefined;
    this.coldDays = moveToColdAfter === undefined ? '30' : String(moveToColdAfter);
  }

  /** What no call could carry or AWS refuses whatever the vault ([L1]). */
  get faults(): LifecycleFaults {
    return {
      days: this.keep === 'days' ? daysFault(this.days, ', or choose Always') : undefined,
      coldDays: this.movesToCold ? daysFault(this.coldDays, '') : undefined,
    };
  }

  get isFaulty(): boolean {
    return this.faults.days !== undefined || this.faults.coldDays !== undefined;
  }

  get hasColdStorage(): boolean {
    return resourceTypeNamed(this.resourceType)?.coldStorage ?? true;
  }

  /** [L2] Types without cold storage lose the move before the rule is asked ([L3]). */
  get coldConflict(): string | undefined {
    const { deleteAfter, moveToColdAfter } = this.kept;
    if (deleteAfter === undefined || moveToColdAfter === undefined) return undefined;
    const least = moveToColdAfter + COLD_MINIMUM;
    if (deleteAfter >= least) return undefined;
    return `What moves to cold storage stays there for at least ${COLD_MINIMUM} days: keep it for ${daysText(least)} or more.`;
  }

  /** The lifecycle as typed; a faulty number counts as absent. */
  get lifecycle(): Lifecycle {
    const deleteAfter = this.keep === 'days' ? wholeDays(this.days) : undefined;
    const moveToColdAfter = this.movesToCold ? wholeDays(this.coldDays) : undefined;
    const optsIn = resourceTypeNamed(this.resourceType)?.coldNeedsOptIn === true;
    return {
      ...(deleteAfter === undefined ? {} : { deleteAfter }),
      ...(moveToColdAfter === undefined ? {} : { moveToColdAfter }),
      ...(moveToColdAfter !== undefined && optsIn ? { optInToArchive: true } : {}),
    };
  }

  /** What the type can keep of it. */
  get kept(): Lifecycle {
    return fittedTo(resourceTypeNamed(this.resourceType), this.lifecycle);
  }

  /** For a new backup: "always" is said by leaving the member out. */
  get requestForBackup(): LifecycleRequest | undefined {
    const { deleteAfter } = this.lifecycle;
    const request = {
      ...coldRequest(this.lifecycle),
      ...(deleteAfter === undefined ? {} : { DeleteAfterDays: deleteAfter }),
    };
    return Object.keys(request).length === 0 ? undefined : request;
  }

  /** For an edit, which replaces both values ([L6]): "always", and a move taken back, are said by -1. */
  requestForEdit(before: Lifecycle): LifecycleRequest {
    const { deleteAfter, moveToColdAfter } = this.lifecycle;
    const isTakenBack = moveToColdAfter === undefined && before.moveToColdAfter !== undefined;
    return {
      ...(isTakenBack ? { MoveToColdStorageAfterDays: ALWAYS } : coldRequest(this.lifecycle)),
      DeleteAfterDays: deleteAfter ?? ALWAYS,
    };
  }
}

function coldRequest({ moveToColdAfter, optInToArchive }: Lifecycle): LifecycleRequest {
  return {
    ...(moveToColdAfter === undefined ? {} : { MoveToColdStorageAfterDays: moveToColdAfter }),
    ...(optInToArchive === undefined
      ? {}
      : { OptInToArchiveForSupportedResources: optInToArchive }),
  };
}

function wholeDays(text: string): Days | undefined {
  const reading = readNumber(text);
  return reading.kind === 'number' && daysFault(text, '') === undefined
    ? asDays(reading.value)
    : undefined;
}

function daysFault(text: string, otherwise: string): string | undefined {
  const reading = readNumber(text);
  if (reading.kind === 'empty') return `Enter a number of days${otherwise}.`;
  if (reading.kind === 'invalid') return `“${text.trim()}” is not a number.`;
  const { value } = reading;
  const isAllowed =
    Number.isInteger(value) && value >= SHORTEST_RETENTION && value <= LONGEST_RETENTION;
  return isAllowed ? undefined : 'Enter a whole number of days from 1 to 36,500.';
}

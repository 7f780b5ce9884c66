// The form for a backup on demand while it is being filled in: its choices, its faults, the call it makes.
import type { InputOf } from '../../api/operation.ts';
import {
  DEFAULT_COMPLETION_WINDOW,
  DEFAULT_START_WINDOW,
  LONGEST_WINDOW,
  SHORTEST_START_WINDOW,
} from '../../domain/backup-job.ts';
import { asDays } from '../../domain/instant.ts';
import type { Resource } from '../../domain/resource.ts';
import { retentionAgainst } from '../../domain/retention.ts';
import type { Vault } from '../../domain/vault.ts';
import { daysText, windowText } from '../format.ts';
import { LifecycleDraft, type LifecycleFaults } from '../lifecycle/lifecycle-draft.svelte.ts';
import { readNumber } from '../parts/number-reading.ts';
import { findTagProblems, type TagProblem, type TagRow } from '../parts/tag-rows.ts';

const MINUTES_IN_HOUR = 60;

export interface BackupFaults extends LifecycleFaults {
  readonly resourceType?: string | undefined;
  readonly resource?: string | undefined;
  readonly vault?: string | undefined;
  readonly startWithin?: string | undefined;
  readonly completeWithin?: string | undefined;
  readonly tags: readonly TagProblem[];
}

interface Start {
  readonly resources: readonly Resource[];
  readonly roleArn: string;
  readonly vaultName?: string | undefined;
  readonly resourceArn?: string | undefined;
}

export class BackupDraft {
  readonly lifecycle = new LifecycleDraft({ deleteAfter: asDays(30) });
  resourceArn = $state('');
  vaultName = $state('');
  window: 'now' | 'custom' = $state('now');
  /** Hours, as typed. */
  startWithin = $state(String(DEFAULT_START_WINDOW / MINUTES_IN_HOUR));
  completeWithin = $state(String(DEFAULT_COMPLETION_WINDOW / MINUTES_IN_HOUR));
  roleArn = $state('');
  tags: readonly TagRow[] = $state.raw([]);
  readonly #resources: readonly Resource[];

  constructor({ resources, roleArn, vaultName = '', resourceArn }: Start) {
    this.#resources = resources;
    this.roleArn = roleArn;
    this.vaultName = vaultName;
    const resource = resources.find(({ arn }) => arn === resourceArn);
    this.lifecycle.resourceType = resource?.type ?? '';
    this.resourceArn = resource?.arn ?? '';
  }

  get resourceType(): string {
    return this.lifecycle.resourceType;
  }

  /** Another type has other resources; where there is one only, it is chosen. */
  set resourceType(type: string) {
    this.lifecycle.resourceType = type;
    const [only, ...others] = this.resourcesOfType;
    this.resourceArn = others.length === 0 ? (only?.arn ?? '') : '';
  }

  get types(): readonly string[] {
    const types = this.#resources.map(({ type }) => type).sort();
    return types.filter((type, index) => type !== types[index - 1]);
  }

  get resourcesOfType(): readonly Resource[] {
    return this.#resources.filter(({ type }) => type === this.resourceType);
  }

  /** What the form can tell by itself; what the vault thinks of it is for the job to find out. */
  get faults(): BackupFaults {
    const lifecycle = this.lifecycle.faults;
    return {
      resourceType: this.resourceType === '' ? 'Choose a resource type.' : undefined,
      resource: this.resourceArn === '' ? 'Choose a resource.' : undefined,
      vault: this.vaultName === '' ? 'Choose a backup vault.' : undefined,
      ...this.#windowFaults,
      days: lifecycle.days ?? this.lifecycle.coldConflict,
      coldDays: lifecycle.coldDays,
      tags: findTagProblems(this.tags),
    };
  }

  get isFaulty(): boolean {
    const { tags, ...fields } = this.faults;
    return (
      Object.values(fields).some((fault) => fault !== undefined) ||
      tags.some(({ key, value }) => key !== undefined || value !== undefined)
    );
  }

  /** [W1] Not a fault: the call is accepted, and the job then fails. */
  warningFor(vault: Vault | undefined): string | undefined {
    if (vault === undefined || this.lifecycle.faults.days !== undefined) return undefined;
    const { deleteAfter } = this.lifecycle.lifecycle;
    if (retentionAgainst(vault.lock, deleteAfter) === 'inside') return undefined;
    const { minimumRetention, maximumRetention } = vault.lock;
    const kept = deleteAfter === undefined ? 'Always' : daysText(deleteAfter);
    const window = windowText(minimumRetention, maximumRetention);
    return `${kept} is outside the vault’s window, ${window}: the call will be accepted and the job will fail.`;
  }

  /** AWS's request, as far as the form is filled in. */
  get input(): InputOf<'StartBackupJob'> {
    const lifecycle = this.lifecycle.requestForBackup;
    const isCustom = this.window === 'custom';
    return {
      BackupVaultName: this.vaultName,
      ResourceArn: this.resourceArn,
      IamRoleArn: this.roleArn,
      ...(isCustom ? { StartWindowMinutes: minutesOf(this.startWithin) ?? 0 } : {}),
      ...(isCustom ? { CompleteWindowMinutes: minutesOf(this.completeWithin) ?? 0 } : {}),
      ...(lifecycle === undefined ? {} : { Lifecycle: lifecycle }),
      ...(this.tags.length === 0
        ? {}
        : {
            RecoveryPointTags: Object.fromEntries(this.tags.map(({ key, value }) => [key, value])),
          }),
    };
  }

  get #windowFaults(): Pick<BackupFaults, 'startWithin' | 'completeWithin'> {
    if (this.window === 'now') return {};
    const startWithin = hoursFault(this.startWithin);
    const completeWithin = hoursFault(this.completeWithin);
    const start = minutesOf(this.startWithin) ?? 0;
    const complete = minutesOf(this.completeWithin) ?? Infinity;
    const isTooShort = completeWithin === undefined && complete < start;
    return {
      startWithin,
      completeWithin: isTooShort
        ? 'The time to complete is counted from the same instant: not less than the time to start.'
        : completeWithin,
    };
  }
}

/** Whole minutes, or undefined. */
function minutesOf(hours: string): number | undefined {
  const reading = readNumber(hours);
  const minutes = reading.kind === 'number' ? reading.value * MINUTES_IN_HOUR : Number.NaN;
  return Number.isSafeInteger(minutes) ? minutes : undefined;
}

function hoursFault(hours: string): string | undefined {
  const minutes = minutesOf(hours);
  if (readNumber(hours).kind === 'empty') return 'Enter a number of hours.';
  if (minutes === undefined) return 'Enter a number of hours, whole minutes at the least.';
  if (minutes < SHORTEST_START_WINDOW) return 'At least 1 hour.';
  return minutes > LONGEST_WINDOW ? 'At most 876,000 hours, which is 100 years.' : undefined;
}

// A plan's row: what it says in each of its versions, whom its selections pick, and when its rules run next.
import type { Days, Instant } from './instant.ts';
import type { Lifecycle } from './lifecycle.ts';
import type { Tags } from './vault.ts';

/** Members that AWS keeps and gives back, and that bring about nothing here. */
export type Kept = Readonly<Record<string, unknown>>;

export interface CopyAction {
  readonly vaultArn: string;
  /** Absent where the copy follows its source; `always` where AWS writes -1. */
  readonly lifecycle?: CopyActionLifecycle;
}

export interface CopyActionLifecycle {
  readonly deleteAfter?: Days | 'always';
  readonly moveToColdAfter?: Days | 'always';
  readonly optInToArchive?: boolean;
}

export interface PlanRule {
  readonly id: string;
  /** Its place in the order in which the sandbox made things; another one in each version. */
  readonly ordinal: number;
  readonly name: string;
  readonly vaultName: string;
  /** The logically air-gapped vault for which its backups are meant. */
  readonly airGapArn?: string;
  readonly expression: string;
  readonly timezone: string;
  readonly startWindowMinutes: number;
  readonly completeWindowMinutes: number;
  readonly lifecycle?: Lifecycle;
  readonly tags: Tags;
  readonly copyActions: readonly CopyAction[];
  readonly isContinuous: boolean;
  readonly kept: Kept;
}

export interface PlanVersion {
  readonly id: string;
  readonly ordinal: number;
  readonly createdAt: Instant;
  readonly name: string;
  readonly rules: readonly PlanRule[];
  readonly kept: Kept;
}

/** A condition on one tag of a resource. */
export interface TagCondition {
  readonly operator: 'equals' | 'not equals' | 'like' | 'not like';
  /** As it was given, with or without AWS's prefix `aws:ResourceTag/`. */
  readonly key: string;
  readonly value: string;
}

export interface Selection {
  readonly id: string;
  readonly ordinal: number;
  readonly createdAt: Instant;
  readonly creatorRequestId?: string;
  readonly name: string;
  readonly roleArn: string;
  readonly resources: readonly string[];
  readonly notResources: readonly string[];
  /** One of them is enough. */
  readonly anyOfTags: readonly TagCondition[];
  /** All of them have to hold. */
  readonly conditions: readonly TagCondition[];
}

export interface BackupPlan {
  readonly id: string;
  readonly arn: string;
  readonly ordinal: number;
  readonly account: string;
  readonly region: string;
  readonly createdAt: Instant;
  readonly creatorRequestId?: string;
  readonly tags: Tags;
  /** The oldest first; the last one is in force. */
  readonly versions: readonly PlanVersion[];
  readonly selections: readonly Selection[];
  /** By the ID of each rule that runs again. */
  readonly nextRuns: Readonly<Record<string, Instant>>;
  readonly lastRunAt?: Instant;
  readonly deletedAt?: Instant;
}

/** By which plan, version and rule a job was made. */
export interface MadeByPlan {
  readonly planId: string;
  readonly planArn: string;
  readonly planName: string;
  readonly versionId: string;
  readonly ruleId: string;
  readonly ruleName: string;
  readonly expression: string;
  readonly timezone: string;
}

export const MOST_PLANS = 300;
export const MOST_RULES = 10;
export const MOST_COPY_ACTIONS = 5;

export const planArn = (region: string, account: string, id: string): string =>
  `arn:aws:backup:${region}:${account}:backup-plan:${id}`;

/** The version in force. */
export function currentVersion(plan: BackupPlan): PlanVersion {
  const version = plan.versions.at(-1);
  if (version === undefined) throw new Error(`Plan ${plan.id} has no version.`);
  return version;
}

/** The rule whose run falls due at this instant, if the plan still has it. */
export function ruleDue(
  plan: BackupPlan | undefined,
  ordinal: number,
  at: Instant,
): PlanRule | undefined {
  if (plan === undefined || plan.deletedAt !== undefined) return undefined;
  const rule = currentVersion(plan).rules.find((each) => each.ordinal === ordinal);
  return rule !== undefined && plan.nextRuns[rule.id] === at ? rule : undefined;
}

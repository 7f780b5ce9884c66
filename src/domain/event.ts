import type { AccessEvent } from './access-event.ts';
import type { BackupJob, JobEnd } from './backup-job.ts';
import type { CopyEvent } from './copy-event.ts';
import type { HoldEvent } from './hold-event.ts';
import type { Instant } from './instant.ts';
import type { Lifecycle } from './lifecycle.ts';
import type { LockRequest } from './lock.ts';
import type { PlanEvent } from './plan-event.ts';
import type { RecoveryPoint } from './recovery-point.ts';
import type { RestoreEvent } from './restore-event.ts';
import type { SettingsEvent } from './settings-event.ts';
import type { Tags, Vault } from './vault.ts';

/** Something that happened, stamped with its own instant. The world is the fold over these. */
export type DomainEvent =
  | RestoreEvent
  | AccessEvent
  | CopyEvent
  | HoldEvent
  | SettingsEvent
  | PlanEvent
  | { readonly type: 'vault.created'; readonly at: Instant; readonly vault: Vault }
  | { readonly type: 'vault.deleted'; readonly at: Instant; readonly vaultArn: string }
  | {
      readonly type: 'vault.tagged';
      readonly at: Instant;
      readonly vaultArn: string;
      readonly tags: Tags;
    }
  | ({ readonly type: 'lock.put'; readonly at: Instant; readonly vaultArn: string } & LockRequest)
  | { readonly type: 'lock.removed'; readonly at: Instant; readonly vaultArn: string }
  | { readonly type: 'lockDate.reached'; readonly at: Instant; readonly vaultArn: string }
  | { readonly type: 'job.created'; readonly at: Instant; readonly job: BackupJob }
  | {
      readonly type: 'job.postponed';
      readonly at: Instant;
      readonly jobId: string;
      readonly startsAt: Instant;
    }
  | {
      readonly type: 'job.started';
      readonly at: Instant;
      readonly jobId: string;
      readonly completesAt: Instant;
      readonly point: RecoveryPoint;
    }
  | {
      readonly type: 'job.completed';
      readonly at: Instant;
      readonly jobId: string;
      readonly pointArn: string;
    }
  | {
      readonly type: 'job.ended';
      readonly at: Instant;
      readonly jobId: string;
      readonly end: JobEnd;
    }
  | {
      readonly type: 'point.lifecycleChanged';
      readonly at: Instant;
      readonly pointArn: string;
      readonly lifecycle: Lifecycle;
    }
  | {
      readonly type: 'point.deletionAsked';
      readonly at: Instant;
      readonly pointArn: string;
      readonly doneAt: Instant;
    }
  | { readonly type: 'point.deletionFailed'; readonly at: Instant; readonly pointArn: string }
  | { readonly type: 'point.deleted'; readonly at: Instant; readonly pointArn: string }
  | { readonly type: 'point.movedToCold'; readonly at: Instant; readonly pointArn: string }
  | {
      readonly type: 'point.dueAfterCopy';
      readonly at: Instant;
      readonly pointArn: string;
      readonly endsAt: Instant;
    }
  | {
      readonly type: 'point.disassociated';
      readonly at: Instant;
      readonly pointArn: string;
      /** It stays in the vault and is STOPPED; otherwise it leaves. */
      readonly stays: boolean;
    }
  | { readonly type: 'point.expired'; readonly at: Instant; readonly pointArn: string }
  | {
      readonly type: 'point.tagged';
      readonly at: Instant;
      readonly pointArn: string;
      readonly tags: Tags;
    };

export type EventType = DomainEvent['type'];

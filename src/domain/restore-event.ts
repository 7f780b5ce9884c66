import type { Instant } from './instant.ts';
import type { RestoreFailure, RestoreJob } from './restore-job.ts';

/** What happens to a restore job. */
export type RestoreEvent =
  | { readonly type: 'restore.created'; readonly at: Instant; readonly restore: RestoreJob }
  | { readonly type: 'restore.started'; readonly at: Instant; readonly restoreId: string }
  | { readonly type: 'restore.completed'; readonly at: Instant; readonly restoreId: string }
  | {
      readonly type: 'restore.failed';
      readonly at: Instant;
      readonly restoreId: string;
      readonly failure: RestoreFailure;
    };

import type { CopyFailure, CopyJob } from './copy-job.ts';
import type { Instant } from './instant.ts';
import type { RecoveryPoint } from './recovery-point.ts';

/** What happens to a copy job. */
export type CopyEvent =
  | { readonly type: 'copy.created'; readonly at: Instant; readonly copy: CopyJob }
  | {
      readonly type: 'copy.postponed';
      readonly at: Instant;
      readonly copyId: string;
      readonly startsAt: Instant;
    }
  | {
      readonly type: 'copy.started';
      readonly at: Instant;
      readonly copyId: string;
      readonly completesAt: Instant;
      readonly point: RecoveryPoint;
    }
  | {
      readonly type: 'copy.completed';
      readonly at: Instant;
      readonly copyId: string;
      readonly pointArn: string;
    }
  | {
      readonly type: 'copy.failed';
      readonly at: Instant;
      readonly copyId: string;
      readonly failure: CopyFailure;
    };

import type { BackupPlan, PlanVersion, Selection } from './backup-plan.ts';
import type { Instant } from './instant.ts';
import type { Tags } from './vault.ts';

/** What happens to backup plans. Next runs come with the event: who applies it knows no calendar. */
export type PlanEvent =
  | { readonly type: 'plan.created'; readonly at: Instant; readonly plan: BackupPlan }
  | {
      readonly type: 'plan.updated';
      readonly at: Instant;
      readonly planId: string;
      readonly version: PlanVersion;
      readonly nextRuns: BackupPlan['nextRuns'];
    }
  | { readonly type: 'plan.deleted'; readonly at: Instant; readonly planId: string }
  | {
      readonly type: 'plan.tagged';
      readonly at: Instant;
      readonly planId: string;
      readonly tags: Tags;
    }
  | {
      /** A rule fell due; the jobs that it starts follow as events of their own. */
      readonly type: 'plan.ran';
      readonly at: Instant;
      readonly planId: string;
      readonly ruleId: string;
      /** Absent where the rule never runs again. */
      readonly nextRun?: Instant;
    }
  | {
      readonly type: 'selection.created';
      readonly at: Instant;
      readonly planId: string;
      readonly selection: Selection;
    }
  | {
      readonly type: 'selection.deleted';
      readonly at: Instant;
      readonly planId: string;
      readonly selectionId: string;
    };

// The operations that are loaded when one of them is first asked for: see `bring.ts`.
import { LATE_INPUT_SHAPES } from './late-input-shapes.generated.ts';
import { addOperations } from './operations.ts';
import { describeCopyJob } from './operations/describe-copy-job.ts';
import { listCopyJobs } from './operations/list-copy-jobs.ts';
import { startCopyJob } from './operations/start-copy-job.ts';
import { cancelLegalHold } from './operations/cancel-legal-hold.ts';
import { createLegalHold } from './operations/create-legal-hold.ts';
import { getLegalHold } from './operations/get-legal-hold.ts';
import { listLegalHolds } from './operations/list-legal-holds.ts';
import { listRecoveryPointsByLegalHold } from './operations/list-recovery-points-by-legal-hold.ts';

const LATE: Parameters<typeof addOperations>[0] = [
  cancelLegalHold,
  createLegalHold,
  describeCopyJob,
  getLegalHold,
  listCopyJobs,
  listLegalHolds,
  listRecoveryPointsByLegalHold,
  startCopyJob,
];

/** Adds them to what is answered. */
export const addLateOperations = (): void => {
  addOperations(LATE, LATE_INPUT_SHAPES);
};

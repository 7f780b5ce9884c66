// For tests: one refused call for every rule of copies, air-gapped vaults, restores and plans, as the engine's
// own tests make them.
import { decideCall } from '../../api/call.ts';
import { REFUSALS_OF_JOBS_AND_PLANS } from '../../api/refusals-of-jobs-and-plans.test-kit.ts';
import { planOf } from '../../api/plans.test-kit.ts';
import { freshSandbox, type Sandbox } from '../../api/sandbox.test-kit.ts';
import type { WrittenLog } from '../../session/written-log.test-kit.ts';

type Refused = ReturnType<WrittenLog['ask']>;

const seenAgain = (refused: (sandbox: Sandbox) => unknown): Refused => {
  const sandbox = freshSandbox();
  refused(sandbox);
  const entry = sandbox.log.at(-1);
  if (entry?.kind !== 'call') throw new Error('The last entry is no call.');
  // A refusal changes nothing, so that it can be asked for once more.
  return { entry, verdict: decideCall(sandbox.world, entry).verdict };
};

const planRefused =
  (...given: Parameters<typeof planOf>) =>
  (): Refused =>
    seenAgain((sandbox) =>
      sandbox.vault().refusal('CreateBackupPlan', { BackupPlan: planOf(...given) }),
    );

export const REFUSALS_OF_JOBS: Readonly<Record<string, () => Refused>> = {
  ...Object.fromEntries(
    REFUSALS_OF_JOBS_AND_PLANS.map(({ rule, refused }) => [rule, () => seenAgain(refused)]),
  ),
  N3: planRefused([{ ScheduleExpression: 'now and then' }]),
  N4: planRefused([{ ScheduleExpression: 'cron(0/10 5 ? * * *)' }]),
  N5: planRefused([]),
  N15: planRefused([{ EnableContinuousBackup: true, Lifecycle: { DeleteAfterDays: 36 } }]),
};

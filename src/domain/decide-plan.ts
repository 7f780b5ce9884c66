import { type BackupPlan, currentVersion, MOST_PLANS, type PlanVersion } from './backup-plan.ts';
import type { Caller } from './caller.ts';
import { tagsFit } from './decide-vault.ts';
import type { DomainEvent } from './event.ts';
import { documentIsAllowed } from './plan-steps.ts';
import { answer, denial, mayAsk, present } from './step.ts';
import { decide, type Step, type Verdict } from './verdict.ts';

interface PlanFacts {
  readonly caller: Caller;
  readonly planArn: string;
  readonly plan: BackupPlan | undefined;
}

type NextRuns = (version: PlanVersion) => BackupPlan['nextRuns'];

export interface CreatePlanFacts {
  readonly caller: Caller;
  /** The plan as it would be made, its runs left out: they are asked for when nothing is wrong with it. */
  readonly wanted: Omit<BackupPlan, 'nextRuns'>;
  readonly version: PlanVersion;
  readonly nextRunsOf: NextRuns;
  readonly plansInRegion: readonly BackupPlan[];
  /** The plan that the same CreatorRequestId made before ([N7]). */
  readonly repeated: BackupPlan | undefined;
}

/** Whether a plan may be made. Whether its vaults are there, and take what its rules ask, is not asked. */
export function decideCreatePlan(facts: CreatePlanFacts): Verdict<DomainEvent> {
  const { caller, wanted, version, repeated } = facts;
  const permission = mayAsk(caller, 'CreateBackupPlan', wanted.arn, { requestTags: wanted.tags });
  if (repeated !== undefined) return decide([permission, planIsRecognised(repeated)], () => []);
  return decide(
    [
      permission,
      ...documentIsAllowed(version),
      tagsFit(wanted.tags),
      planIsNew(facts),
      thereIsRoom(facts),
    ],
    () => [
      {
        type: 'plan.created',
        at: caller.now,
        plan: { ...wanted, nextRuns: facts.nextRunsOf(version) },
      },
    ],
  );
}

export interface UpdatePlanFacts extends PlanFacts {
  readonly version: PlanVersion;
  readonly nextRunsOf: NextRuns;
}

/** Whether a plan may be replaced by another version; jobs that run already are left alone ([N10]). */
export function decideUpdatePlan(facts: UpdatePlanFacts): Verdict<DomainEvent> {
  const { caller, planArn, plan, version } = facts;
  return decide(
    [
      mayAsk(caller, 'UpdateBackupPlan', planArn, { resourceTags: plan?.tags }),
      ...documentIsAllowed(version),
      planIsThere(planArn, plan),
    ],
    () => [
      {
        type: 'plan.updated',
        at: caller.now,
        planId: present(plan).id,
        version,
        nextRuns: facts.nextRunsOf(version),
      },
    ],
  );
}

/** Whether a plan may be deleted: once nothing is assigned to it any more ([N9]). */
export function decideDeletePlan({ caller, planArn, plan }: PlanFacts): Verdict<DomainEvent> {
  return decide(
    [
      mayAsk(caller, 'DeleteBackupPlan', planArn, { resourceTags: plan?.tags }),
      planIsThere(planArn, plan),
      noSelectionIsLeft(plan),
    ],
    () => [{ type: 'plan.deleted', at: caller.now, planId: present(plan).id }],
  );
}

/** [N1] Where a plan is to be changed, a deleted one counts as missing. */
export const planIsThere = (arn: string, plan: BackupPlan | undefined): Step =>
  planExists(arn, plan?.deletedAt === undefined ? plan : undefined);

/** [N1] */
export const planExists = (arn: string, plan: BackupPlan | undefined): Step => ({
  rule: 'N1',
  ask: () =>
    answer(
      plan === undefined
        ? { 'Backup plan': arn, Exists: false }
        : { 'Backup plan': currentVersion(plan).name, Created: { instant: plan.createdAt } },
      plan !== undefined,
      denial('ResourceNotFoundException', 'ours', `There is no backup plan ${arn} here.`),
    ),
});

/** [N7] */
const planIsRecognised = (plan: BackupPlan): Step => ({
  rule: 'N7',
  ask: () => ({
    facts: { 'Creator request ID': plan.creatorRequestId ?? '', Plan: currentVersion(plan).name },
  }),
});

const planIsNew = ({ version, plansInRegion }: CreatePlanFacts): Step => ({
  rule: 'N6',
  ask: () => {
    const document = documentOf(version);
    const same = plansInRegion.find((plan) => documentOf(currentVersion(plan)) === document);
    return answer({ 'Backup plan': version.name, Exists: same !== undefined }, same === undefined, {
      ...denial(
        'AlreadyExistsException',
        'aws',
        'Backup plan with the same plan document already exists',
      ),
      members: {
        ...(same?.creatorRequestId === undefined
          ? {}
          : { CreatorRequestId: same.creatorRequestId }),
        Arn: same?.arn ?? '',
      },
    });
  },
});

/** What a version says, without what the service adds to it. */
const documentOf = ({ name, rules, kept }: PlanVersion): string =>
  JSON.stringify([name, kept, rules.map((rule) => ({ ...rule, id: '', ordinal: 0 }))]);

const thereIsRoom = ({ plansInRegion }: CreatePlanFacts): Step => ({
  rule: 'N8',
  ask: () =>
    answer(
      { 'Plans in the Region': plansInRegion.length },
      plansInRegion.length < MOST_PLANS,
      denial(
        'LimitExceededException',
        'ours',
        `The account has ${String(MOST_PLANS)} backup plans in this Region, which is the most.`,
      ),
    ),
});

const noSelectionIsLeft = (plan: BackupPlan | undefined): Step => ({
  rule: 'N9',
  ask: () => {
    const { length } = present(plan).selections;
    return answer(
      { Selections: length },
      length === 0,
      denial(
        'InvalidRequestException',
        'aws',
        'Related backup plan selections must be deleted prior to backup plan deletion',
      ),
    );
  },
});

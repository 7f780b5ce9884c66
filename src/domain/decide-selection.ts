import type { BackupPlan, Selection } from './backup-plan.ts';
import type { Caller } from './caller.ts';
import { planIsThere } from './decide-plan.ts';
import type { DomainEvent } from './event.ts';
import { answer, denial, mayAsk, present } from './step.ts';
import { decide, type Step, type Verdict } from './verdict.ts';

export interface CreateSelectionFacts {
  readonly caller: Caller;
  readonly planArn: string;
  readonly plan: BackupPlan | undefined;
  readonly wanted: Selection;
  /** The selection that the same CreatorRequestId made before ([N7]). */
  readonly repeated: Selection | undefined;
}

/** Whether resources may be assigned to a plan. That they exist is not asked. */
export function decideCreateSelection(facts: CreateSelectionFacts): Verdict<DomainEvent> {
  const { caller, planArn, plan, wanted, repeated } = facts;
  const permission = mayAsk(caller, 'CreateBackupSelection', planArn);
  if (repeated !== undefined)
    return decide([permission, selectionIsRecognised(repeated)], () => []);
  return decide([permission, selectionIsAllowed(wanted), planIsThere(planArn, plan)], () => [
    {
      type: 'selection.created',
      at: caller.now,
      planId: present(plan).id,
      selection: wanted,
    },
  ]);
}

export interface DeleteSelectionFacts {
  readonly caller: Caller;
  readonly planArn: string;
  readonly plan: BackupPlan | undefined;
  readonly selectionId: string;
}

export const decideDeleteSelection = (facts: DeleteSelectionFacts): Verdict<DomainEvent> => {
  const { caller, planArn, plan, selectionId } = facts;
  return decide(
    [
      mayAsk(caller, 'DeleteBackupSelection', planArn),
      planIsThere(planArn, plan),
      selectionExists(plan, selectionId),
    ],
    () => [{ type: 'selection.deleted', at: caller.now, planId: present(plan).id, selectionId }],
  );
};

/** [N11] */
export const selectionExists = (plan: BackupPlan | undefined, id: string): Step => ({
  rule: 'N11',
  ask: () => {
    const selection = present(plan).selections.find((each) => each.id === id);
    return answer(
      { Selection: selection?.name ?? id, Exists: selection !== undefined },
      selection !== undefined,
      denial('ResourceNotFoundException', 'ours', `The backup plan has no backup selection ${id}.`),
    );
  },
});

/** [N7] */
const selectionIsRecognised = (selection: Selection): Step => ({
  rule: 'N7',
  ask: () => ({
    facts: {
      'Creator request ID': selection.creatorRequestId ?? '',
      Selection: selection.name,
    },
  }),
});

const selectionIsAllowed = (wanted: Selection): Step => ({
  rule: 'N12',
  ask: () => {
    const fault = selectionFault(wanted);
    return answer(
      { Selection: wanted.name, Resources: wanted.resources.length, Tags: wanted.anyOfTags.length },
      fault === undefined,
      denial('InvalidParameterValueException', fault === EMPTY ? 'aws' : 'ours', fault ?? ''),
    );
  },
});

const EMPTY =
  "Invalid backup selection. Either 'ListOfTags' or 'Resources' section must be non-empty.";
const MOST_ARNS = 500;
const MOST_PATTERNS = 30;

function selectionFault(selection: Selection): string | undefined {
  const { resources, notResources, anyOfTags, conditions, roleArn } = selection;
  if (!/^arn:aws[\w-]*:iam::\d{12}:role\/.+$/.test(roleArn))
    return `IamRoleArn is not the ARN of a role: ${roleArn}`;
  if (resources.length === 0 && anyOfTags.length === 0) return EMPTY;
  const unnamed = [...anyOfTags, ...conditions].some(({ key }) => key === '');
  if (unnamed) return 'A condition has a ConditionKey.';
  return listFault('Resources', resources) ?? listFault('NotResources', notResources);
}

function listFault(member: string, arns: readonly string[]): string | undefined {
  const hasPattern = arns.some((arn) => arn.includes('*'));
  const most = hasPattern ? MOST_PATTERNS : MOST_ARNS;
  if (arns.length > most)
    return `${member} has at most ${String(MOST_ARNS)} ARNs, or ${String(MOST_PATTERNS)} where one has a wildcard.`;
  const strange = arns.find((arn) => !isPattern(arn));
  if (strange === undefined) return undefined;
  return `${member} has what is neither an ARN nor the beginning of one with a wildcard at its end: ${strange}`;
}

/** `*`, or an ARN in which a wildcard stands for a whole part or at the very end. */
function isPattern(arn: string): boolean {
  if (arn === '*') return true;
  const [, ...parts] = /^arn:([^:\s]*):([^:\s]*):([^:\s]*):([^:\s]*):(\S+)$/.exec(arn) ?? [];
  const resource = parts.pop();
  if (resource === undefined) return /^arn:[^\s*]*\*$/.test(arn);
  const isWhole = (part: string) => part === '*' || !part.includes('*');
  return parts.every(isWhole) && !resource.slice(0, -1).includes('*');
}

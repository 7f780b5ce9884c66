// What a plan's document must be like, rule by rule. Texts that AWS was seen to write are its own.
import { MOST_COPY_ACTIONS, MOST_RULES, type PlanRule, type PlanVersion } from './backup-plan.ts';
import { partsOfVaultArn } from './decide-copy.ts';
import { windowFault } from './decide-job.ts';
import { tagFault } from './decide-vault.ts';
import type { Days } from './instant.ts';
import { faultOf, type Lifecycle } from './lifecycle.ts';
import { timingFault } from './schedule.ts';
import { answer, denial } from './step.ts';
import type { Facts, Refusal, Step } from './verdict.ts';

type Denial = Omit<Refusal, 'rule'>;

/** Everything that is asked of a plan's document, whether it is new or replaces another. */
export const documentIsAllowed = (version: PlanVersion): Step[] => [
  planIsWellFormed(version),
  ofEachRule('N3', version, (rule) => {
    const fault = timingFault(timingOf(rule, version));
    return fault === undefined || fault.isTooOften
      ? undefined
      : invalid(inRule(rule, fault.sentence));
  }),
  ofEachRule('N4', version, (rule) => {
    const fault = timingFault(timingOf(rule, version));
    return fault?.isTooOften ? invalid(fault.sentence, 'aws') : undefined;
  }),
  ofEachRule('J5', version, (rule) => {
    const fault = windowFault(rule.startWindowMinutes, rule.completeWindowMinutes);
    return fault === undefined ? undefined : invalid(inRule(rule, fault));
  }),
  ofEachRule('B7', version, (rule) => {
    const fault = tagFault(rule.tags);
    return fault === undefined ? undefined : invalid(inRule(rule, fault));
  }),
  ofEachRule('N15', version, continuousFault),
  ofEachRule('L1', version, retentionFault),
  ofEachRule('L2', version, coldFault),
];

const timingOf = ({ expression, timezone }: PlanRule, { createdAt }: PlanVersion) => ({
  expression,
  timezone,
  since: createdAt,
});

const invalid = (message: string, wording: Refusal['wording'] = 'ours', code?: string): Denial =>
  denial('InvalidParameterValueException', wording, message, code);

const inRule = ({ name }: PlanRule, sentence: string): string =>
  `Error in rule ${name} : ${sentence}`;

/** One question asked of the rules in their order, up to the first that fails. */
function ofEachRule(
  id: Step['rule'],
  { rules }: PlanVersion,
  faultIn: (rule: PlanRule) => Denial | undefined,
): Step {
  return {
    rule: id,
    ask: () => {
      for (const rule of rules) {
        const refusal = faultIn(rule);
        if (refusal !== undefined) return { facts: factsOf(rule), refusal };
      }
      return { facts: { Rules: rules.length } };
    },
  };
}

const factsOf = ({ name, expression, lifecycle }: PlanRule): Facts => ({
  'Backup rule': name,
  Schedule: expression,
  Retention: { days: lifecycle?.deleteAfter ?? 'for ever' },
});

const planIsWellFormed = (version: PlanVersion): Step => ({
  rule: 'N5',
  ask: () => {
    const fault = formFault(version);
    return answer(
      { 'Backup plan': version.name, Rules: version.rules.length },
      fault === undefined,
      fault ?? invalid(''),
    );
  },
});

function formFault({ name, rules }: PlanVersion): Denial | undefined {
  if (!/^[\w.-]{1,50}$/.test(name))
    return invalid(
      'BackupPlanName must have 1 to 50 letters, digits, hyphens, underscores or dots.',
    );
  if (rules.length === 0) return invalid('A backup plan has at least one rule.');
  if (rules.length > MOST_RULES)
    return invalid(`A backup plan has at most ${String(MOST_RULES)} rules.`);
  const names = rules.map((rule) => rule.name);
  const twice = names.find((each, place) => names.indexOf(each) !== place);
  if (twice !== undefined) return invalid(`Two rules have the name ${twice}.`);
  return firstOf(rules, copyFault);
}

function copyFault(rule: PlanRule): Denial | undefined {
  const { copyActions, airGapArn } = rule;
  const noVault = (member: string, arn: string) =>
    invalid(inRule(rule, `${member} is not the ARN of a backup vault: ${arn}`));
  if (copyActions.length > MOST_COPY_ACTIONS)
    return invalid(inRule(rule, `A rule has at most ${String(MOST_COPY_ACTIONS)} copy actions.`));
  const strange = copyActions.find(({ vaultArn }) => partsOfVaultArn(vaultArn) === undefined);
  if (strange !== undefined) return noVault('DestinationBackupVaultArn', strange.vaultArn);
  if (airGapArn === undefined || partsOfVaultArn(airGapArn) !== undefined) return undefined;
  return noVault('TargetLogicallyAirGappedBackupVaultArn', airGapArn);
}

const LONGEST_CONTINUOUS = 35;

function continuousFault(rule: PlanRule): Denial | undefined {
  if (!rule.isContinuous) return undefined;
  const { moveToColdAfter, deleteAfter } = rule.lifecycle ?? {};
  if (moveToColdAfter !== undefined) {
    const sentence = 'Invalid lifecycle. MoveToColdStorageAfterDays is unavailable';
    const context = { Context: JSON.stringify([rule.name, sentence]) };
    return { ...invalid(inRule(rule, sentence), 'aws', 'ERROR_3015'), members: context };
  }
  if (deleteAfter === undefined)
    return invalid('Lifecycle must be specified for backup rule enabled continuous backup', 'aws');
  if (deleteAfter >= 1 && deleteAfter <= LONGEST_CONTINUOUS) return undefined;
  return invalid(
    inRule(
      rule,
      `Invalid lifecycle. DeleteAfterDays of a continuous backup must be from 1 to ${String(LONGEST_CONTINUOUS)}.`,
    ),
  );
}

const OUT_OF_RANGE =
  'Invalid lifecycle. DeleteAfterDays cannot be less than 1 or more than 36500 days';
const COLD_OUT_OF_RANGE =
  'Invalid lifecycle. MoveToColdStorageAfterDays cannot be less than 1 or more than 36500 days';
const TOO_SOON =
  'Error in some rules due to : Invalid lifecycle. DeleteAfterDays cannot be less than 90 days apart from MoveToColdStorageAfterDays';

function retentionFault(rule: PlanRule): Denial | undefined {
  const faults = lifecyclesOf(rule).map(faultOf);
  if (faults.includes('retention out of range')) return invalid(OUT_OF_RANGE, 'aws');
  if (faults.includes('cold out of range')) return invalid(inRule(rule, COLD_OUT_OF_RANGE));
  return undefined;
}

const coldFault = (rule: PlanRule): Denial | undefined =>
  lifecyclesOf(rule).map(faultOf).includes('too soon after cold')
    ? invalid(TOO_SOON, 'aws')
    : undefined;

/** Of the rule and of its copy actions; what is kept for ever counts as absent. */
const lifecyclesOf = ({ lifecycle, copyActions }: PlanRule): Lifecycle[] => [
  lifecycle ?? {},
  ...copyActions.map((action) => {
    const { deleteAfter, moveToColdAfter } = action.lifecycle ?? {};
    return {
      ...(isDays(deleteAfter) ? { deleteAfter } : {}),
      ...(isDays(moveToColdAfter) ? { moveToColdAfter } : {}),
    };
  }),
];

const isDays = (value: Days | 'always' | undefined): value is Days => typeof value === 'number';

function firstOf<Item, Found>(
  items: readonly Item[],
  find: (item: Item) => Found | undefined,
): Found | undefined {
  for (const item of items) {
    const found = find(item);
    if (found !== undefined) return found;
  }
  return undefined;
}

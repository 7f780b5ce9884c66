import type { Caller } from './caller.ts';
import { tagsFit } from './decide-vault.ts';
import type { DomainEvent } from './event.ts';
import { asDays, type Instant, plus, plusDays, SECOND } from './instant.ts';
import {
  type HoldSelection,
  holdStatusAt,
  type LegalHold,
  LONGEST_HOLD_TEXT,
  MOST_HOLDS,
  RECORD_DAYS,
} from './legal-hold.ts';
import { drawBetween, drawFrom } from './seeded.ts';
import { answer, denial, mayAsk, present } from './step.ts';
import { decide, type Step, type Verdict } from './verdict.ts';

export interface CreateHoldFacts {
  readonly caller: Caller;
  /** The hold as it would be made. */
  readonly wanted: LegalHold;
  /** How many holds of the account are being created or active. */
  readonly holdsInForce: number;
  /** The hold that the same IdempotencyToken made before ([H12]). */
  readonly repeated: LegalHold | undefined;
}

/** Whether a legal hold may be put; the same IdempotencyToken puts none a second time and succeeds. */
export function decideCreateHold(facts: CreateHoldFacts): Verdict<DomainEvent> {
  const { caller, wanted, repeated } = facts;
  return decide(
    [
      mayAsk(caller, 'CreateLegalHold', wanted.arn, { requestTags: wanted.tags }),
      textFits('Title', wanted.title),
      textFits('Description', wanted.description),
      datesArePast(wanted.selection, caller.now),
      tagsFit(wanted.tags),
      ...(repeated === undefined ? [thereIsRoom(facts)] : [holdIsRecognised(repeated)]),
    ],
    () => (repeated === undefined ? [{ type: 'hold.created', at: caller.now, hold: wanted }] : []),
  );
}

export interface CancelHoldFacts {
  readonly caller: Caller;
  readonly seed: string;
  readonly holdId: string;
  readonly hold: LegalHold | undefined;
  readonly description: string;
  readonly recordDays: number | undefined;
}

/** Whether a legal hold may be released; what it held is free at once ([H3]). */
export function decideCancelHold(facts: CancelHoldFacts): Verdict<DomainEvent> {
  const { caller, holdId, hold, description, recordDays = RECORD_DAYS } = facts;
  return decide(
    [
      mayAsk(caller, 'CancelLegalHold', hold?.arn ?? holdId, { resourceTags: hold?.tags }),
      textFits('CancelDescription', description),
      recordIsKept(recordDays),
      holdExists(holdId, hold, 'ResourceNotFoundException'),
      holdIsInForce(caller, hold),
    ],
    () => {
      const draw = drawFrom(facts.seed, 'cancel hold', present(hold).ordinal);
      const cancellation = {
        at: caller.now,
        doneAt: plus(caller.now, drawBetween(draw, 30, 300) * SECOND),
        description,
        recordUntil: plusDays(caller.now, asDays(recordDays)),
      };
      return [{ type: 'hold.canceled', at: caller.now, holdId, cancellation }];
    },
  );
}

/** [H4] When a hold that is asked for now is in force. */
export const drawActivation = (seed: string, ordinal: number, now: Instant): Instant =>
  plus(now, drawBetween(drawFrom(seed, 'hold active', ordinal), 60, 300) * SECOND);

/** [H8] The list of a hold's points knows no error for a missing one, so that it gets another. */
export const holdExists = (
  holdId: string,
  hold: LegalHold | undefined,
  error: 'ResourceNotFoundException' | 'InvalidParameterValueException',
): Step => ({
  rule: 'H8',
  ask: () =>
    answer(
      { 'Legal hold': hold?.title ?? holdId, Exists: hold !== undefined },
      hold !== undefined,
      denial(error, 'ours', `There is no legal hold ${holdId} in this account and Region.`),
    ),
});

/** [H9] */
const holdIsInForce = ({ now }: Caller, hold: LegalHold | undefined): Step => ({
  rule: 'H9',
  ask: () => {
    const status = holdStatusAt(present(hold), now);
    return answer(
      { Status: status },
      status === 'ACTIVE',
      denial(
        'InvalidResourceStateException',
        'ours',
        `The legal hold is ${status} and can be released only when it is ACTIVE.`,
      ),
    );
  },
});

/** [H12] */
const holdIsRecognised = (repeated: LegalHold): Step => ({
  rule: 'H12',
  ask: () => ({ facts: { 'Legal hold': repeated.id, Asked: { instant: repeated.createdAt } } }),
});

/** [H6] */
const thereIsRoom = ({ holdsInForce }: CreateHoldFacts): Step => ({
  rule: 'H6',
  ask: () =>
    answer(
      { 'Legal holds in force': holdsInForce },
      holdsInForce < MOST_HOLDS,
      denial(
        'LimitExceededException',
        'ours',
        `The account has ${String(MOST_HOLDS)} active legal holds, which is the most.`,
      ),
    ),
});

/** [H11] */
const textFits = (member: string, text: string): Step => ({
  rule: 'H11',
  ask: () =>
    answer(
      { [member]: `${String(text.length)} characters` },
      text.trim() !== '' && text.length <= LONGEST_HOLD_TEXT,
      denial(
        'InvalidParameterValueException',
        'ours',
        `${member} has 1 to ${String(LONGEST_HOLD_TEXT)} characters.`,
      ),
    ),
});

/** [H7] */
const datesArePast = ({ from, to }: HoldSelection, now: Instant): Step => ({
  rule: 'H7',
  ask: () => {
    if (from === undefined || to === undefined) return { facts: { 'Date range': 'none' } };
    const fault = from > to ? 'FromDate must not be after ToDate.' : 'No date may lie ahead.';
    return answer(
      { From: { instant: from }, To: { instant: to } },
      from <= to && to <= now,
      denial('InvalidParameterValueException', 'ours', `Invalid date range. ${fault}`),
    );
  },
});

const LONGEST_RECORD = 36_500;

/** [H13] */
const recordIsKept = (days: number): Step => ({
  rule: 'H13',
  ask: () =>
    answer(
      { 'Record kept for': { days: asDays(days) } },
      days >= 0 && days <= LONGEST_RECORD,
      denial(
        'InvalidParameterValueException',
        'ours',
        `RetainRecordInDays is between 0 and ${String(LONGEST_RECORD)}.`,
      ),
    ),
});

// The stored shape of a log entry. A row or a file that departs from it is damaged; a change of it needs a new
// FORMAT and an upcaster.
import { isPrincipalId } from '../domain/principal.ts';
import { isRuleId } from '../domain/rule-id.ts';
import type { ErrorType } from '../domain/verdict.ts';
import {
  type CallEntry,
  type CallOutcome,
  type ClockEntry,
  type LogEntry,
  timeAfter,
} from './log.ts';
import {
  chosenBy,
  clockTime,
  faultInWords,
  fromOne,
  jsonRecord,
  oneOf,
  record,
  text,
  textThat,
} from './stored-form.ts';

type Accepted = Extract<CallOutcome, { result: 'accepted' }>;
type JobFails = Extract<CallOutcome, { result: 'job fails' }>;
type Refused = Extract<CallOutcome, { result: 'refused' }>;

export const principalForm = textThat('one of the principals', isPrincipalId);
const ruleForm = textThat('the ID of a rule', isRuleId);

const ERROR_TYPES: Readonly<Record<ErrorType, true>> = {
  AccessDeniedException: true,
  AlreadyExistsException: true,
  InvalidParameterValueException: true,
  InvalidRequestException: true,
  InvalidResourceStateException: true,
  LimitExceeded: true,
  LimitExceededException: true,
  MalformedPolicyDocument: true,
  MissingParameterValueException: true,
  NoSuchEntity: true,
  ResourceNotFoundException: true,
  ValidationError: true,
};
const isErrorType = (name: string): name is ErrorType => Object.hasOwn(ERROR_TYPES, name);

const outcomeForm = chosenBy<CallOutcome, 'result'>('result', {
  accepted: record<Accepted>({ result: oneOf('accepted') }, {}),
  'job fails': record<JobFails>({ result: oneOf('job fails'), rule: ruleForm, message: text }, {}),
  refused: record<Refused>(
    {
      result: oneOf('refused'),
      rule: ruleForm,
      error: textThat("the name of one of AWS's errors", isErrorType),
      message: text,
    },
    {},
  ),
});

const callForm = record<CallEntry>(
  {
    kind: oneOf('call'),
    seq: fromOne,
    at: clockTime,
    principal: principalForm,
    region: text,
    operation: text,
    input: jsonRecord,
    outcome: outcomeForm,
  },
  {},
);

const clockForm = record<ClockEntry>(
  { kind: oneOf('clock'), seq: fromOne, at: clockTime, to: clockTime },
  {},
);

const entryForm = chosenBy<LogEntry, 'kind'>('kind', { call: callForm, clock: clockForm });

/** What is wrong with an entry, taken alone, in words; undefined when it is one. */
export function entryFault(value: unknown): string | undefined {
  const fault = entryForm(value);
  if (fault !== undefined) return faultInWords(fault);
  const entry = value as LogEntry;
  return timeAfter(entry) < entry.at ? 'its clock goes backwards' : undefined;
}

/** Why an entry cannot follow the one before it; undefined when it can. */
export function successionFault(before: LogEntry, entry: LogEntry): string | undefined {
  return entry.at < timeAfter(before)
    ? `its time lies before that of entry ${String(before.seq)}`
    : undefined;
}

/** The same entry as plain JSON, cut loose from the caller's objects. Throws where it is not an entry. */
export function plainEntry(entry: LogEntry): LogEntry {
  const plain: unknown = JSON.parse(JSON.stringify(entry));
  const fault = entryFault(plain);
  if (fault !== undefined) throw new TypeError(`Not an entry of a log: ${fault}.`);
  return plain as LogEntry;
}

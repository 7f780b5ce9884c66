// The conditions of policies: operators, what they compare, and what an absent key means to them.
import { parseIso } from './instant.ts';
import { asText, filledIn, isLike, isLikeArn, type PolicyKeys } from './policy-glob.ts';

export interface Condition {
  readonly operator: string;
  readonly key: string;
  readonly values: readonly string[];
}

type Comparison = (found: string, wanted: string) => boolean;

interface Operator {
  readonly compare: Comparison;
  /** A negated operator holds where none of its values fits, an absent key included. */
  readonly isNegated: boolean;
  /** Whether wildcards and their escapes are kept for the comparison. */
  readonly isPattern?: boolean;
}

const number = (compare: (found: number, wanted: number) => boolean): Comparison =>
  comparing(Number, compare);
const date = (compare: (found: number, wanted: number) => boolean): Comparison =>
  comparing(instantIn, compare);

function comparing(
  read: (text: string) => number,
  compare: (found: number, wanted: number) => boolean,
): Comparison {
  return (found, wanted) => {
    const [one, other] = [read(found), read(wanted)];
    return Number.isFinite(one) && Number.isFinite(other) && compare(one, other);
  };
}

/** A date as ISO 8601, a plain day, or seconds since the epoch. */
function instantIn(text: string): number {
  if (/^-?\d+(\.\d+)?$/.test(text)) return Number(text) * 1000;
  return parseIso(/^\d{4}-\d\d-\d\d$/.test(text) ? `${text}T00:00:00Z` : text) ?? Number.NaN;
}

const same: Comparison = (found, wanted) => found === wanted;
const sameIgnoringCase: Comparison = (found, wanted) =>
  found.toLowerCase() === wanted.toLowerCase();

const plain = (compare: Comparison): Operator => ({ compare, isNegated: false });
const not = (compare: Comparison): Operator => ({ compare, isNegated: true });
const like: Operator = {
  compare: (found, wanted) => isLike(wanted, found),
  isNegated: false,
  isPattern: true,
};
const likeArn: Operator = {
  compare: (found, wanted) => isLikeArn(wanted, found),
  isNegated: false,
  isPattern: true,
};

const OPERATORS: ReadonlyMap<string, Operator> = new Map([
  ['StringEquals', plain(same)],
  ['StringNotEquals', not(same)],
  ['StringEqualsIgnoreCase', plain(sameIgnoringCase)],
  ['StringNotEqualsIgnoreCase', not(sameIgnoringCase)],
  ['StringLike', like],
  ['StringNotLike', { ...like, isNegated: true }],
  ['NumericEquals', plain(number((found, wanted) => found === wanted))],
  ['NumericNotEquals', not(number((found, wanted) => found === wanted))],
  ['NumericLessThan', plain(number((found, wanted) => found < wanted))],
  ['NumericLessThanEquals', plain(number((found, wanted) => found <= wanted))],
  ['NumericGreaterThan', plain(number((found, wanted) => found > wanted))],
  ['NumericGreaterThanEquals', plain(number((found, wanted) => found >= wanted))],
  ['DateEquals', plain(date((found, wanted) => found === wanted))],
  ['DateNotEquals', not(date((found, wanted) => found === wanted))],
  ['DateLessThan', plain(date((found, wanted) => found < wanted))],
  ['DateLessThanEquals', plain(date((found, wanted) => found <= wanted))],
  ['DateGreaterThan', plain(date((found, wanted) => found > wanted))],
  ['DateGreaterThanEquals', plain(date((found, wanted) => found >= wanted))],
  ['Bool', plain(sameIgnoringCase)],
  ['BinaryEquals', plain(same)],
  // Nobody has an address in a sandbox: the key aws:SourceIp is always absent.
  ['IpAddress', plain(() => false)],
  ['NotIpAddress', not(() => false)],
  ['ArnEquals', likeArn],
  ['ArnLike', likeArn],
  ['ArnNotEquals', { ...likeArn, isNegated: true }],
  ['ArnNotLike', { ...likeArn, isNegated: true }],
]);

const NAME = /^(?:(ForAllValues|ForAnyValue):)?(\w+?)(IfExists)?$/;

interface Named {
  readonly quantifier: string | undefined;
  readonly base: string;
  readonly ifExists: boolean;
}

function named(operator: string): Named | undefined {
  const [, quantifier, base = '', ifExists] = NAME.exec(operator) ?? [];
  const isKnown = base === 'Null' ? operator === 'Null' : OPERATORS.has(base);
  return isKnown ? { quantifier, base, ifExists: ifExists !== undefined } : undefined;
}

export const isOperator = (name: string): boolean => named(name) !== undefined;

/** What a value of this operator must be; undefined where any text will do. */
export function valueFault(operator: string, value: string): string | undefined {
  const base = named(operator)?.base ?? '';
  if (base.startsWith('Numeric') && (value.trim() === '' || !Number.isFinite(Number(value))))
    return 'a number';
  if (base.startsWith('Date') && !Number.isFinite(instantIn(value))) return 'a date';
  if ((base === 'Bool' || base === 'Null') && !/^(true|false)$/i.test(value))
    return 'true or false';
  return undefined;
}

/** Whether the condition holds for the request. */
export function holds({ operator, key, values }: Condition, keys: PolicyKeys): boolean {
  const { quantifier, base, ifExists } = named(operator) ?? {};
  const found = keys.get(key.toLowerCase());
  if (base === 'Null')
    return values.some((value) => (value.toLowerCase() === 'true') === (found === undefined));
  const known = OPERATORS.get(base ?? '');
  if (known === undefined) return false;
  if (found === undefined && ifExists === true) return true;
  const fits = (value: string): boolean => fitsOne(known, value, values, keys);
  if (quantifier === 'ForAllValues') return (found ?? []).every(fits);
  if (quantifier === 'ForAnyValue') return (found ?? []).some(fits);
  if (found === undefined || found.length === 0) return known.isNegated;
  return known.isNegated ? found.every(fits) : found.some(fits);
}

function fitsOne(
  { compare, isNegated, isPattern = false }: Operator,
  found: string,
  values: readonly string[],
  keys: PolicyKeys,
): boolean {
  const isAmong = values.some((value) => {
    const filled = filledIn(value, keys);
    return filled !== undefined && compare(found, isPattern ? filled : asText(filled));
  });
  return isAmong !== isNegated;
}

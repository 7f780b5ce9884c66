// JMESPath's functions: what each takes and gives.
import { flatJson } from '../json-write.ts';
import { pythonFloatOf, pythonInt } from '../python-number.ts';
import { pythonText } from '../python-text.ts';
import { isList, isMap, type Value, type ValueMap } from '../value.ts';
import { compared, equal } from './comparison.ts';
import { QueryRunError } from './query-error.ts';
import {
  checkType,
  queryType,
  wrongType,
  type ExpressionReference,
  type Input,
} from './query-type.ts';

interface QueryFunction {
  /** The types of each input; an empty list takes any. The last is repeated when `many`. */
  readonly takes: readonly (readonly string[])[];
  readonly many?: true;
  readonly gives: (...inputs: never[]) => Value;
}

type Numeric = bigint | number;

const numbers: readonly string[] = ['array-number'];
const sortable: readonly string[] = ['array-string', 'array-number'];
const comparable: readonly string[] = ['array-number', 'array-string'];

const functions: Readonly<Record<string, QueryFunction>> = {
  abs: { takes: [['number']], gives: (x: Numeric) => (x < 0 ? -x : x) },
  avg: { takes: [numbers], gives: average },
  ceil: { takes: [['number']], gives: (x: Numeric) => whole(x, Math.ceil) },
  contains: { takes: [['array', 'string'], []], gives: contains },
  ends_with: {
    takes: [['string'], ['string']],
    gives: (x: string, end: string) => x.endsWith(end),
  },
  floor: { takes: [['number']], gives: (x: Numeric) => whole(x, Math.floor) },
  join: {
    takes: [['string'], ['array-string']],
    gives: (glue: string, items: readonly string[]) => items.join(glue),
  },
  keys: { takes: [['object']], gives: (map: ValueMap) => [...map.keys()] },
  length: { takes: [['string', 'array', 'object']], gives: lengthOf },
  map: {
    takes: [['expref'], ['array']],
    gives: (by: ExpressionReference, list: readonly Value[]) => list.map(by.run),
  },
  max: { takes: [comparable], gives: (list: readonly Value[]) => extreme(list, list, 1) },
  max_by: { takes: [['array'], ['expref']], gives: extremeBy('max_by', 1) },
  merge: {
    takes: [['object']],
    many: true,
    gives: (...maps: ValueMap[]) => new Map(maps.flatMap((map) => [...map])),
  },
  min: { takes: [comparable], gives: (list: readonly Value[]) => extreme(list, list, -1) },
  min_by: { takes: [['array'], ['expref']], gives: extremeBy('min_by', -1) },
  not_null: {
    takes: [[]],
    many: true,
    gives: (...values: Value[]) => values.find((value) => value !== null) ?? null,
  },
  reverse: { takes: [['array', 'string']], gives: reversed },
  sort: { takes: [sortable], gives: (list: readonly Value[]) => [...list].sort(compared) },
  sort_by: { takes: [['array'], ['expref']], gives: sortBy },
  starts_with: {
    takes: [['string'], ['string']],
    gives: (x: string, start: string) => x.startsWith(start),
  },
  sum: { takes: [numbers], gives: (list: readonly Numeric[]) => sum(list) },
  to_array: { takes: [[]], gives: (value: Value) => (isList(value) ? value : [value]) },
  to_number: { takes: [[]], gives: toNumber },
  to_string: {
    takes: [[]],
    gives: (value: Value) => (typeof value === 'string' ? value : flatJson(value, false)),
  },
  type: { takes: [[]], gives: (value: Value) => queryType(value) },
  values: { takes: [['object']], gives: (map: ValueMap) => [...map.values()] },
};

export function callFunction(name: string, inputs: readonly Input[]): Value {
  const called = Object.hasOwn(functions, name) ? functions[name] : undefined;
  if (!called) throw new QueryRunError(`Unknown function: ${name}()`);
  checkArity(name, called, inputs.length);
  inputs.forEach((input, at) => {
    const types = called.takes[Math.min(at, called.takes.length - 1)] ?? [];
    if (types.length > 0) checkType(name, input, types);
  });
  return called.gives(...(inputs as never[]));
}

function checkArity(name: string, called: QueryFunction, received: number): void {
  const expected = called.takes.length;
  const plural = expected === 1 ? 'argument' : 'arguments';
  if (called.many ? received >= expected : received === expected) return;
  const least = called.many ? 'at least ' : '';
  throw new QueryRunError(
    `Expected ${least}${expected} ${plural} for function ${name}(), received ${received}`,
  );
}

function whole(value: Numeric, round: (value: number) => number): bigint {
  return typeof value === 'bigint' ? value : BigInt(round(value));
}

function sum(list: readonly Numeric[]): Numeric {
  if (list.every((item) => typeof item === 'bigint')) return list.reduce((a, b) => a + b, 0n);
  return list.map(Number).reduce((a, b) => a + b, 0);
}

function average(list: readonly Numeric[]): Value {
  return list.length === 0 ? null : Number(sum(list)) / list.length;
}

function contains(subject: Value, search: Value): boolean {
  if (isList(subject)) return subject.some((item) => equal(item, search));
  if (typeof search !== 'string')
    throw new QueryRunError("'in <string>' requires string as left operand");
  return typeof subject === 'string' && subject.includes(search);
}

function lengthOf(value: Value): bigint {
  if (isMap(value)) return BigInt(value.size);
  return BigInt(isList(value) ? value.length : Array.from(pythonText(value)).length);
}

function reversed(value: Value): Value {
  return isList(value) ? value.toReversed() : Array.from(pythonText(value)).reverse().join('');
}

/** The first of the greatest (or least), by its key. */
function extreme(list: readonly Value[], keys: readonly Value[], sign: 1 | -1): Value {
  let best = 0;
  keys.forEach((key, at) => {
    if (compared(key, keys[best] ?? null) * sign > 0) best = at;
  });
  return list[best] ?? null;
}

function extremeBy(name: string, sign: 1 | -1) {
  return (list: readonly Value[], by: ExpressionReference): Value =>
    extreme(list, keysBy(name, list, by, ['number', 'string']), sign);
}

function keysBy(
  name: string,
  list: readonly Value[],
  by: ExpressionReference,
  allowed: readonly string[],
): Value[] {
  return list.map((item) => {
    const key = by.run(item);
    if (!allowed.includes(queryType(key))) throw wrongType(name, key, queryType(key), allowed);
    return key;
  });
}

/** The first key's type is asked of all of them. */
function sortBy(list: readonly Value[], by: ExpressionReference): Value {
  const [first] = list;
  if (first === undefined) return list;
  const type = queryType(by.run(first));
  if (type !== 'number' && type !== 'string')
    throw wrongType('sort_by', first, type, ['string', 'number']);
  const keys = keysBy('sort_by', list, by, [type]);
  return list
    .map((item, at) => ({ item, key: keys[at] ?? null }))
    .sort((a, b) => compared(a.key, b.key))
    .map(({ item }) => item);
}

function toNumber(value: Value): Value {
  if (typeof value === 'bigint' || typeof value === 'number') return value;
  if (typeof value !== 'string') return null;
  return pythonInt(value) ?? pythonFloatOf(value) ?? null;
}

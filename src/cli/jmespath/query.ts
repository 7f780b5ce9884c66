// Runs a JMESPath expression on a value.
import { isList, isMap, type Value } from '../value.ts';
import { compared, equal, isFalse, isNumber } from './comparison.ts';
import type { Expression } from './expression.ts';
import { callFunction } from './functions.ts';
import { parseQuery } from './parser.ts';
import { QueryRunError } from './query-error.ts';
import { ExpressionReference, type Input } from './query-type.ts';

export interface Query {
  /** Throws QueryRunError where a function gets what it cannot take. */
  readonly search: (value: Value) => Value;
}

/** Throws QuerySyntaxError with the words of the library that the real command line uses. */
export function compileQuery(text: string): Query {
  const expression = parseQuery(text);
  return { search: (value) => run(expression, value) };
}

function run(expression: Expression, value: Value): Value {
  const result = evaluate(expression, value);
  if (result instanceof ExpressionReference)
    throw new QueryRunError('Object of type _Expression is not JSON serializable');
  return result;
}

function evaluate(expression: Expression, value: Value): Input {
  switch (expression.kind) {
    case 'current':
    case 'identity':
      return value;
    case 'literal':
      return expression.value;
    case 'field':
      return isMap(value) ? (value.get(expression.name) ?? null) : null;
    case 'index':
      return isList(value) ? (value.at(Number(expression.index)) ?? null) : null;
    case 'slice':
      return isList(value) ? sliced(value, expression.parts) : null;
    case 'chain':
      return expression.steps.reduce<Value>((result, step) => run(step, result), value);
    case 'flatten':
      return flattened(run(expression.of, value));
    case 'not':
      return negated(run(expression.of, value));
    case 'expref':
      return new ExpressionReference(expression.of, (item) => run(expression.of, item));
    case 'or':
    case 'and': {
      const left = run(expression.left, value);
      return isFalse(left) === (expression.kind === 'or') ? run(expression.right, value) : left;
    }
    case 'comparator':
      return comparison(
        expression.operator,
        run(expression.left, value),
        run(expression.right, value),
      );
    case 'function':
      return callFunction(
        expression.name,
        expression.inputs.map((input) => evaluate(input, value)),
      );
    case 'list':
      return value === null ? null : expression.items.map((item) => run(item, value));
    case 'hash':
      return value === null
        ? null
        : new Map(expression.pairs.map((pair) => [pair.key, run(pair.value, value)]));
    default:
      return projection(expression, value);
  }
}

type Projection = Extract<
  Expression,
  { kind: 'projection' | 'value-projection' } | { kind: 'filter' }
>;

/** Each element on its own; nulls fall out. */
function projection(expression: Projection, value: Value): Value {
  const base = run(expression.left, value);
  const items = expression.kind === 'value-projection' ? valuesOf(base) : base;
  if (!isList(items)) return null;
  const kept =
    expression.kind === 'filter'
      ? items.filter((item) => !isFalse(run(expression.condition, item)))
      : items;
  return kept.map((item) => run(expression.right, item)).filter((item) => item !== null);
}

const valuesOf = (value: Value): Value => (isMap(value) ? [...value.values()] : null);

const flattened = (value: Value): Value =>
  isList(value) ? value.flatMap((item) => (isList(item) ? item : [item])) : null;

/** A zero counts as there. */
const negated = (value: Value): boolean => !isNumber(value) && isFalse(value);

function comparison(operator: string, left: Value, right: Value): Value {
  if (operator === 'eq') return equal(left, right);
  if (operator === 'ne') return !equal(left, right);
  const comparable = (value: Value) => isNumber(value) || typeof value === 'string';
  if (!comparable(left) || !comparable(right)) return null;
  const order = compared(left, right);
  if (operator === 'lt') return order < 0;
  if (operator === 'lte') return order <= 0;
  return operator === 'gt' ? order > 0 : order >= 0;
}

/** Python's slices: negative positions count from the end, a negative step goes backwards. */
function sliced(list: readonly Value[], parts: readonly (bigint | undefined)[]): Value {
  const step = Number(parts[2] ?? 1n);
  if (step === 0) throw new QueryRunError('slice step cannot be zero');
  const [low, high] = step > 0 ? [0, list.length] : [-1, list.length - 1];
  const placed = (part: bigint | undefined, fallback: number): number => {
    if (part === undefined) return fallback;
    const place = Number(part) < 0 ? Number(part) + list.length : Number(part);
    return Math.min(Math.max(place, low), high);
  };
  const start = placed(parts[0], step > 0 ? low : high);
  const end = placed(parts[1], step > 0 ? high : low);
  const result: Value[] = [];
  for (let at = start; step > 0 ? at < end : at > end; at += step) result.push(list[at] ?? null);
  return result;
}

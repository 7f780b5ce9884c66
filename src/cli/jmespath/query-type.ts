// The types of JMESPath's functions, and what a function says to a value of another type.
import { pythonRepr, pythonText } from '../python-text.ts';
import { isList, isMap, type Value } from '../value.ts';
import type { Expression } from './expression.ts';
import { QueryRunError } from './query-error.ts';

/** `&expression`: passed to a function unevaluated. */
export class ExpressionReference {
  readonly run: (value: Value) => Value;
  readonly expression: Expression;

  constructor(expression: Expression, run: (value: Value) => Value) {
    this.expression = expression;
    this.run = run;
  }
}

export type Input = Value | ExpressionReference;

export function queryType(value: Input): string {
  if (value instanceof ExpressionReference) return 'expref';
  if (value === null) return 'null';
  if (typeof value === 'boolean') return 'boolean';
  if (typeof value === 'string') return 'string';
  if (isList(value)) return 'array';
  return isMap(value) ? 'object' : 'number';
}

/** Elements are named by Python's types in complaints. */
function elementType(value: Value): string {
  if (value === null) return 'NoneType';
  if (typeof value === 'boolean') return 'bool';
  if (typeof value === 'string') return 'str';
  if (typeof value === 'bigint') return 'int';
  if (typeof value === 'number') return 'float';
  return isList(value) ? 'list' : 'dict';
}

/** Throws QueryRunError unless the input is of one of the types; `array-number` is a list of numbers. */
export function checkType(name: string, input: Input, types: readonly string[]): void {
  const tops = types.map((type) => type.split('-')[0]);
  const actual = queryType(input);
  if (tops.length > 0 && !tops.includes(actual)) throw wrongType(name, input, actual, types);
  const elements = types.flatMap((type) => type.split('-').slice(1));
  if (elements.length > 0 && isList(input)) checkElements(name, input, elements, types);
}

function checkElements(
  name: string,
  list: readonly Value[],
  elements: readonly string[],
  types: readonly string[],
): void {
  const first = list[0];
  if (first === undefined) return;
  const wanted = elements.length === 1 ? elements[0] : queryType(first);
  const odd =
    wanted !== undefined && elements.includes(wanted)
      ? list.find((element) => queryType(element) !== wanted)
      : first;
  if (odd !== undefined) throw wrongType(name, odd, elementType(odd), types);
}

export function wrongType(
  name: string,
  value: Input,
  actual: string,
  types: readonly string[],
): QueryRunError {
  const shown = value instanceof ExpressionReference ? '<expression>' : pythonText(value);
  return new QueryRunError(
    `In function ${name}(), invalid type for value: ${shown}, ` +
      `expected one of: ${pythonRepr(types)}, received: "${actual}"`,
  );
}

// Order and equality of JMESPath values as the Python library has them.
import { pythonType } from '../python-text.ts';
import { isList, isMap, type Value } from '../value.ts';
import { QueryRunError } from './query-error.ts';

/** Numbers by size, texts by code points; a number and a text have no order. */
export function compared(left: Value, right: Value): number {
  if (typeof left === 'string' && typeof right === 'string') return comparedTexts(left, right);
  if (isNumber(left) && isNumber(right)) return left < right ? -1 : left > right ? 1 : 0;
  throw new QueryRunError(
    `'<' not supported between instances of ${className(left)} and ${className(right)}`,
  );
}

const className = (value: Value): string => pythonType(value).slice('<class '.length, -1);

export const isNumber = (value: Value): value is bigint | number =>
  typeof value === 'bigint' || typeof value === 'number';

export function comparedTexts(left: string, right: string): number {
  // Without surrogates, code units are code points.
  if (!/[\uD800-\uDFFF]/.test(left + right)) return left < right ? -1 : left > right ? 1 : 0;
  const [a, b] = [Array.from(left), Array.from(right)];
  for (let at = 0; at < Math.min(a.length, b.length); at += 1) {
    const difference = (a[at]?.codePointAt(0) ?? 0) - (b[at]?.codePointAt(0) ?? 0);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}

/** `1` and `1.0` are equal, `1` and `true` are not. */
export function equal(left: Value, right: Value): boolean {
  if (isNumber(left) && isNumber(right)) return left == right; // eslint-disable-line eqeqeq -- a bigint and a number of one size
  if (isList(left) && isList(right))
    return left.length === right.length && left.every((item, at) => equal(item, right[at] ?? null));
  if (isMap(left) && isMap(right))
    return (
      left.size === right.size &&
      [...left].every(([key, member]) => right.has(key) && equal(member, right.get(key) ?? null))
    );
  return left === right;
}

/** What `||`, `&&` and filters take for false; a zero is not. */
export function isFalse(value: Value): boolean {
  if (value === null || value === false || value === '') return true;
  return (isList(value) && value.length === 0) || (isMap(value) && value.size === 0);
}

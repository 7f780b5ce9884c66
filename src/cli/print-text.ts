// `--output text`: values between tabs in the order of their keys, what is nested on rows of its own.
import { comparedTexts } from './jmespath/comparison.ts';
import { otherError } from './cli-error.ts';
import { pythonText, pythonType } from './python-text.ts';
import { isList, isMap, isScalar, type Value, type ValueMap } from './value.ts';

export function textOutput(value: Value): string {
  return written(value, undefined, undefined);
}

function written(
  value: Value,
  label: string | undefined,
  columns: readonly string[] | undefined,
): string {
  if (isMap(value)) return object(value, label, columns);
  return isList(value) ? list(value, label) : `${pythonText(value)}\n`;
}

function list(items: readonly Value[], label: string | undefined): string {
  if (items.some(isMap)) {
    const columns = scalarKeys(items);
    return items.map((item) => written(item, label, columns)).join('');
  }
  if (!items.some(isList)) return scalars(items, label);
  const nested = items.filter((item) => !isScalar(item));
  return (
    scalars(items.filter(isScalar), label) +
    nested.map((item) => written(item, label, undefined)).join('')
  );
}

function scalars(items: readonly Value[], label: string | undefined): string {
  if (items.length === 0) return '';
  const texts = items.map(pythonText);
  if (label === undefined) return `${texts.join('\t')}\n`;
  return texts.map((text) => `${label.toUpperCase()}\t${text}\n`).join('');
}

/** Rows of one list share their columns, those that any row has a plain value for. */
function scalarKeys(items: readonly Value[]): string[] {
  const keys = new Set<string>();
  for (const item of items) {
    if (!isMap(item))
      throw otherError(
        `${pythonType(item).slice('<class '.length, -1)} object has no attribute 'items'`,
      );
    for (const [key, member] of item) if (isScalar(member)) keys.add(key);
  }
  return [...keys].sort(comparedTexts);
}

function object(
  map: ValueMap,
  label: string | undefined,
  columns: readonly string[] | undefined,
): string {
  const keys = [...map.keys()].sort(comparedTexts);
  const plain = columns ?? keys.filter((key) => isScalar(map.get(key) ?? null));
  const cells = plain.map((key) => pythonText(map.get(key) ?? (map.has(key) ? null : '')));
  const nested = keys.filter((key) => !plain.includes(key));
  const row = label === undefined ? cells : [label.toUpperCase(), ...cells];
  return (
    (cells.length > 0 ? `${row.join('\t')}\n` : '') +
    nested.map((key) => written(map.get(key) ?? null, key, undefined)).join('')
  );
}

// `--output yaml` and `yaml-stream`: keys sorted, lists not indented, texts quoted only where needed.
import { comparedTexts } from './jmespath/comparison.ts';
import { indentedJson } from './json-write.ts';
import { pythonFloat } from './python-text.ts';
import { isList, isMap, isScalar, type Value, type ValueMap } from './value.ts';
import { yamlText } from './yaml-scalar.ts';

/** A lone value is printed as JSON. */
export function yamlOutput(value: Value): string {
  if (isScalar(value)) return `${indentedJson(value)}\n`;
  return `${block(sorted(value), 0)}\n`;
}

/** As it is, for people to fill in. */
export const unsortedYaml = (value: ValueMap): string => `${block(value, 0)}\n`;

/** One item of a list for each page. */
export const yamlStreamItem = (value: Value): string => `${block([sorted(value)], 0)}\n`;

/** A collection from its first character on; its further lines begin at the indent. */
function block(value: readonly Value[] | ValueMap, indent: number): string {
  const margin = `\n${' '.repeat(indent)}`;
  if (isList(value)) {
    if (value.length === 0) return '[]';
    return value.map((item) => `-${inItem(item, indent)}`).join(margin);
  }
  if (value.size === 0) return '{}';
  return [...value].map(([key, item]) => member(key, item, indent)).join(margin);
}

function sorted<V extends Value>(value: V): V;
function sorted(value: Value): Value {
  if (isList(value)) return value.map((item) => sorted(item));
  if (!isMap(value)) return value;
  const members = [...value].sort(([a], [b]) => comparedTexts(a, b));
  return new Map(members.map(([key, item]) => [key, sorted(item)]));
}

/** After a dash, or after the colon of a key that has a line of its own. */
function inItem(item: Value, indent: number): string {
  if (!isScalar(item)) return ` ${block(item, indent + 2)}`;
  return ` ${scalar(item, indent + 2, indent)}`;
}

function member(key: string, value: Value, indent: number): string {
  if (!isSimpleKey(key)) {
    const shown = yamlText(key, { column: indent + 2, indent: indent + 2, isKey: false });
    return `? ${shown}\n${' '.repeat(indent)}:${inItem(value, indent)}`;
  }
  const shown = yamlText(key, { column: indent, indent: indent + 2, isKey: true });
  if (isScalar(value))
    return `${shown}: ${scalar(value, indent + Array.from(shown).length + 2, indent)}`;
  if (isList(value))
    return value.length === 0
      ? `${shown}: []`
      : `${shown}:\n${' '.repeat(indent)}${block(value, indent)}`;
  if (value.size === 0) return `${shown}: {}`;
  return `${shown}:\n${' '.repeat(indent + 2)}${block(value, indent + 2)}`;
}

const isSimpleKey = (key: string): boolean =>
  !/[\n\u2028\u2029]/.test(key) && new TextEncoder().encode(key).length <= 128;

function scalar(value: Value, column: number, indent: number): string {
  if (value === null) return 'null';
  if (typeof value === 'string')
    return yamlText(value, { column, indent: indent + 2, isKey: false });
  return typeof value === 'number' ? yamlFloat(value) : indentedJson(value);
}

function yamlFloat(value: number): string {
  if (Number.isNaN(value)) return '.nan';
  if (!Number.isFinite(value)) return value > 0 ? '.inf' : '-.inf';
  return pythonFloat(value);
}

// What a client refuses before it sends: types, missing and unknown members, minima. Not patterns, not
// enums, not maxima: those are the service's to refuse.
import type { ModelShape } from '../api/service-model.ts';
import { parameterError } from './cli-error.ts';
import type { GivenValue } from './option-value.ts';
import { FileBytes } from './parameter-file.ts';
import { orderedText, orderedType } from './python-text.ts';
import { shapeOf, type Service } from './service.ts';
import { readMoment } from './timestamp.ts';
import { isList, isMap, type Value } from './value.ts';

/** Throws CliError with every problem on a line of its own. */
export function validateInput(
  service: Service,
  shape: ModelShape,
  input: ReadonlyMap<string, GivenValue>,
): asserts input is ReadonlyMap<string, Value> {
  const problems: string[] = [];
  structure({ service, problems }, shape, input, '');
  if (problems.length > 0)
    throw parameterError(`Parameter validation failed:\n${problems.join('\n')}`);
}

interface Report {
  readonly service: Service;
  readonly problems: string[];
}

function check(report: Report, shape: ModelShape, value: GivenValue, name: string): void {
  switch (shape.type) {
    case 'structure':
      if (!(value instanceof FileBytes) && isMap(value)) structure(report, shape, value, name);
      else report.problems.push(wrongType(name, value, ["<class 'dict'>"]));
      return;
    case 'map':
      if (!(value instanceof FileBytes) && isMap(value)) map(report, shape, value, name);
      else report.problems.push(wrongType(name, value, ["<class 'dict'>"]));
      return;
    case 'list':
      if (!(value instanceof FileBytes) && isList(value)) list(report, shape, value, name);
      else report.problems.push(wrongType(name, value, ["<class 'list'>", "<class 'tuple'>"]));
      return;
    default:
      scalar(report, shape, value, name);
  }
}

function structure(
  report: Report,
  shape: ModelShape,
  value: ReadonlyMap<string, GivenValue>,
  name: string,
): void {
  const members = shape.members ?? {};
  const shown = shownName(name);
  for (const required of shape.required ?? [])
    if (!value.has(required))
      report.problems.push(`Missing required parameter in ${shown}: "${required}"`);
  const names = Object.keys(members).join(', ');
  const known = [...value].filter(([key]) => Object.hasOwn(members, key));
  for (const key of value.keys())
    if (!Object.hasOwn(members, key))
      report.problems.push(`Unknown parameter in ${shown}: "${key}", must be one of: ${names}`);
  for (const [key, member] of known) {
    const inner = shapeOf(report.service, members[key]?.shape ?? '');
    check(report, inner, member, `${name}.${key}`);
  }
}

function map(
  report: Report,
  shape: ModelShape,
  value: ReadonlyMap<string, Value>,
  name: string,
): void {
  const key = shapeOf(report.service, shape.key?.shape ?? '');
  const inner = shapeOf(report.service, shape.value?.shape ?? '');
  for (const [member, item] of value) {
    check(report, key, member, `${name} (key: ${member})`);
    check(report, inner, item, `${name}.${member}`);
  }
}

function list(report: Report, shape: ModelShape, value: readonly Value[], name: string): void {
  tooShort(report, shape, value.length, name);
  const inner = shapeOf(report.service, shape.member?.shape ?? '');
  value.forEach((item, at) => check(report, inner, item, `${name}[${at}]`));
}

function scalar(report: Report, shape: ModelShape, value: GivenValue, name: string): void {
  const wanted = scalarTypes[shape.type] ?? [];
  if (!fits(shape.type, value)) {
    report.problems.push(wrongType(name, value, wanted));
    return;
  }
  if (shape.type === 'string' && typeof value === 'string')
    tooShort(report, shape, Array.from(value).length, name);
  if (shape.min === undefined || (typeof value !== 'bigint' && typeof value !== 'boolean')) return;
  if (Number(value) < shape.min)
    report.problems.push(
      `Invalid value for parameter ${shownName(name)}, value: ${orderedText(value)}, valid min value: ${shape.min}`,
    );
}

/** A boolean is a whole number to Python. */
function fits(type: ModelShape['type'], value: GivenValue): boolean {
  if (type === 'string') return typeof value === 'string';
  if (type === 'boolean') return typeof value === 'boolean';
  if (type === 'timestamp') return isMoment(value);
  if (type === 'double' && typeof value === 'number') return true;
  return typeof value === 'bigint' || typeof value === 'boolean';
}

const isMoment = (value: GivenValue): boolean =>
  typeof value === 'string'
    ? readMoment(value) !== undefined
    : ['bigint', 'number', 'boolean'].includes(typeof value);

const scalarTypes: Partial<Record<ModelShape['type'], readonly string[]>> = {
  string: ["<class 'str'>"],
  boolean: ["<class 'bool'>"],
  integer: ["<class 'int'>"],
  long: ["<class 'int'>"],
  double: ["<class 'float'>", "<class 'decimal.Decimal'>", "<class 'int'>"],
  timestamp: ["<class 'datetime.datetime'>", 'timestamp-string'],
};

function tooShort(report: Report, shape: ModelShape, length: number, name: string): void {
  if (shape.min === undefined || length >= shape.min) return;
  report.problems.push(
    `Invalid length for parameter ${shownName(name)}, value: ${length}, valid min length: ${shape.min}`,
  );
}

function wrongType(name: string, value: GivenValue, valid: readonly string[]): string {
  const [shown, type] =
    value instanceof FileBytes
      ? [bytesText(value.bytes), "<class 'bytes'>"]
      : [orderedText(value), orderedType(value)];
  return `Invalid type for parameter ${shownName(name)}, value: ${shown}, type: ${type}, valid types: ${valid.join(', ')}`;
}

const shownName = (name: string): string => (name === '' ? 'input' : name.replace(/^\./, ''));

/** Python's `b'…'`. */
function bytesText(bytes: Uint8Array): string {
  const shown = Array.from(bytes, (byte) => {
    if (byte === 9) return String.raw`\t`;
    if (byte === 10) return String.raw`\n`;
    if (byte === 13) return String.raw`\r`;
    const char = String.fromCharCode(byte);
    if (char === '\\') return String.raw`\\`;
    return byte >= 32 && byte < 127 ? char : `\\x${byte.toString(16).padStart(2, '0')}`;
  }).join('');
  return shown.includes("'") && !shown.includes('"')
    ? `b"${shown}"`
    : `b'${shown.replaceAll("'", String.raw`\'`)}'`;
}

// An answer of the service read by its shape: members in the model's order, nulls and strangers dropped,
// timestamps as they are printed.
import type { ModelReference, ModelShape } from '../api/service-model.ts';
import { otherError } from './cli-error.ts';
import { JsonSyntaxError, readJson } from './json-read.ts';
import { pythonRepr } from './python-text.ts';
import { shapeOf, type Operation, type Service } from './service.ts';
import { momentOf, readMoment, zonedText } from './timestamp.ts';
import { isList, isMap, type Value, type ValueMap } from './value.ts';

export interface TimestampForm {
  /** The number as it came, or ISO 8601. */
  readonly form: 'wire' | 'iso8601';
  /** Minutes east of Greenwich at an instant. */
  readonly offsetAt: (seconds: number) => number;
}

/** Empty where the operation has no output. A body that is no JSON counts as empty. */
export function readAnswer(operation: Operation, body: string, times: TimestampForm): ValueMap {
  const { output } = operation.model;
  if (output === undefined) return new Map();
  const read = readStructure({ service: operation.service, times }, output, bodyOf(body));
  return read ?? new Map();
}

/** The body as an object; a text that is no JSON becomes its message. */
export function bodyOf(body: string): Value {
  if (body === '') return new Map();
  try {
    return readJson(body);
  } catch (error) {
    if (error instanceof JsonSyntaxError) return new Map([['message', body]]);
    throw error;
  }
}

/** A structure of the service by its shape's name: also that of an error. */
export function readShape(
  service: Service,
  name: string,
  value: Value,
  times: TimestampForm,
): ValueMap {
  return readStructure({ service, times }, name, value) ?? new Map();
}

interface Reading {
  readonly service: Service;
  readonly times: TimestampForm;
}

function readStructure(reading: Reading, name: string, value: Value): ValueMap | undefined {
  const read = readValue(reading, { shape: name }, value);
  return isMap(read) ? read : undefined;
}

function readValue(reading: Reading, reference: ModelReference, value: Value): Value {
  if (value === null) return null;
  const shape = shapeOf(reading.service, reference.shape);
  if (shape.type === 'structure') return structure(reading, shape, value);
  if (shape.type === 'map') return map(reading, shape, value);
  if (shape.type === 'list' && shape.member) {
    const { member } = shape;
    return isList(value) ? value.map((item) => readValue(reading, member, item)) : value;
  }
  return shape.type === 'timestamp' ? timestamp(reading.times, value) : value;
}

function structure(reading: Reading, shape: ModelShape, value: Value): Value {
  if (!isMap(value)) throw otherError(`${kindOf(value)} object has no attribute 'get'`);
  const members = new Map<string, Value>();
  for (const [name, reference] of Object.entries(shape.members ?? {})) {
    const member = value.get(name) ?? null;
    if (member !== null) members.set(name, readValue(reading, reference, member));
  }
  return members;
}

function map(reading: Reading, shape: ModelShape, value: Value): Value {
  if (!isMap(value)) throw otherError(`${kindOf(value)} object has no attribute 'items'`);
  const inner = shape.value ?? { shape: 'string' };
  return new Map([...value].map(([key, item]) => [key, readValue(reading, inner, item)]));
}

const kindOf = (value: Value): string =>
  `'${isList(value) ? 'list' : typeof value === 'string' ? 'str' : 'int'}'`;

function timestamp(times: TimestampForm, value: Value): Value {
  if (times.form === 'wire' || typeof value === 'boolean') return value;
  const moment = typeof value === 'string' ? readMoment(value) : momentOf(Number(value));
  if (!moment) throw otherError(`Invalid timestamp ${pythonRepr(value)}`);
  return zonedText(moment, moment.offset ?? times.offsetAt(moment.seconds));
}

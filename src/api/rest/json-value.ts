// A value of a request's body, held against the model's shape. Only its kind is asked here, in the words of
// AWS's own reader of JSON; limits, enumerations and patterns are the engine's. Unknown members are passed over.
import type { Json } from '../../simulation/log.ts';
import { MODEL_SHAPES } from '../service-model.generated.ts';
import type { ModelShape } from '../service-model.ts';
import { notSerializable } from './wire-fault.ts';

type JsonObject = Readonly<Record<string, Json>>;

/** The value with what its shape knows of it. Throws `WireFault`. */
export function jsonValue(shapeName: string, value: Json): Json {
  const shape = modelShape(shapeName);
  // Null stands for absent; where it may not, the engine says so.
  if (value === null) return null;
  switch (shape.type) {
    case 'structure':
      return structureValue(shape, value);
    case 'list':
      return listValue(shape, value);
    case 'map':
      return mapValue(shape, value);
    default:
      return scalarValue(shape.type, value);
  }
}

/** The shape of that name. */
export function modelShape(name: string): ModelShape {
  const shape = Object.hasOwn(MODEL_SHAPES, name) ? MODEL_SHAPES[name] : undefined;
  if (shape === undefined) throw new Error(`The model has no shape "${name}".`);
  return shape;
}

function structureValue({ members = {} }: ModelShape, value: Json): JsonObject {
  const given = objectIn(value);
  const known = Object.entries(given).flatMap(([name, member]) => {
    const reference = Object.hasOwn(members, name) ? members[name] : undefined;
    return reference === undefined ? [] : [[name, jsonValue(reference.shape, member)] as const];
  });
  return Object.fromEntries(known);
}

function listValue({ member }: ModelShape, value: Json): Json {
  if (!Array.isArray(value)) throw unexpected(value);
  return (value as Json[]).map((each) => jsonValue(member?.shape ?? '', each));
}

function mapValue({ value: of }: ModelShape, value: Json): JsonObject {
  const entries = Object.entries(objectIn(value));
  return Object.fromEntries(entries.map(([key, each]) => [key, jsonValue(of?.shape ?? '', each)]));
}

/** What AWS calls each kind, and how such a value looks in JSON. */
const SCALARS: Readonly<
  Record<string, { readonly type: 'string' | 'number' | 'boolean'; readonly called: string }>
> = {
  string: { type: 'string', called: 'a String' },
  integer: { type: 'number', called: 'an Integer' },
  long: { type: 'number', called: 'a Long' },
  double: { type: 'number', called: 'a Double' },
  boolean: { type: 'boolean', called: 'a Boolean' },
  timestamp: { type: 'number', called: 'milliseconds since epoch' },
};

function scalarValue(kind: string, value: Json): Json {
  const scalar = SCALARS[kind];
  if (scalar === undefined) throw new Error(`The model has a shape of the unknown type "${kind}".`);
  if (typeof value === 'object') throw unexpected(value);
  if (typeof value !== scalar.type || Math.abs(Number(value)) === Infinity)
    throw notConvertible(value, scalar.called);
  return value;
}

/** The fault of a scalar of another kind. */
export const notConvertible = (value: Json, called: string): ReturnType<typeof notSerializable> =>
  notSerializable(`${kindOf(value)} can not be converted to ${called}`);

function kindOf(value: Json): string {
  if (typeof value === 'boolean') return value ? 'TRUE_VALUE' : 'FALSE_VALUE';
  return typeof value === 'number' ? 'NUMBER_VALUE' : 'STRING_VALUE';
}

/** The members of a JSON object. Throws `WireFault` where the value is none. */
export function objectIn(value: Json): JsonObject {
  if (typeof value === 'object' && value !== null && !Array.isArray(value))
    return value as JsonObject;
  throw unexpected(value);
}

function unexpected(value: Json): ReturnType<typeof notSerializable> {
  if (Array.isArray(value)) return notSerializable('Start of list found where not expected');
  if (typeof value === 'object')
    return notSerializable('Start of structure or map found where not expected.');
  return notSerializable('Unexpected value type in payload');
}

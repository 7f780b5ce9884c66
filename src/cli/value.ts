// What the command line reads, queries and prints. The real one is a Python program, and it shows: whole
// numbers have no limit and are told from others (`1` and `1.0`), and objects keep their order.
import type { Json } from '../simulation/log.ts';

export type Value = null | boolean | bigint | number | string | readonly Value[] | ValueMap;

/** An object in the order in which it was written; integer-like keys keep their place too. */
export type ValueMap = ReadonlyMap<string, Value>;

/** An object of shorthand, which Python tells from one of JSON, and names otherwise in messages. */
export class PlainMap extends Map<string, Value> {}

export const isMap = (value: unknown): value is ValueMap => value instanceof Map;

export const isList = (value: unknown): value is readonly Value[] => Array.isArray(value);

/** Neither a list nor an object. */
export const isScalar = (value: Value): value is null | boolean | bigint | number | string =>
  !isMap(value) && !isList(value);

/** The value as a call of the simulation holds it. Whole numbers beyond 2^53 lose digits there. */
export function toJson(value: Value): Json {
  if (typeof value === 'bigint') return Number(value);
  if (isList(value)) return value.map(toJson);
  if (isMap(value)) return toJsonObject(value);
  return value;
}

function toJsonObject(map: ValueMap): Record<string, Json> {
  return Object.fromEntries([...map].map(([key, member]) => [key, toJson(member)]));
}

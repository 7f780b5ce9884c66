// From the parts of a request to the operation's input: labels of the path, names of the query, members of the
// body, each where the model says that it travels.
import type { Call, Json } from '../../simulation/log.ts';
import type { ModelOperation, ModelReference } from '../service-model.ts';
import { jsonValue, modelShape, notConvertible, objectIn } from './json-value.ts';
import { notSerializable } from './wire-fault.ts';

export interface RequestParts {
  readonly labels: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly body: string;
}

/** The input of the call. Timestamps of the query stay ISO 8601, those of the body epoch seconds. Throws `WireFault`. */
export function readInput({ input }: ModelOperation, parts: RequestParts): Call['input'] {
  const members = Object.entries(input === undefined ? {} : (modelShape(input).members ?? {}));
  const isInBody = members.some(([, { location }]) => location === undefined);
  const body = isInBody ? bodyIn(parts.body) : {};
  const given = members.flatMap(([name, reference]) => {
    const value = valueOf(name, reference, parts, body);
    return value === undefined || value === null ? [] : [[name, value] as const];
  });
  return Object.fromEntries(given);
}

function valueOf(
  name: string,
  { location, locationName = name, shape }: ModelReference,
  { labels, query }: RequestParts,
  body: Readonly<Record<string, Json>>,
): Json | undefined {
  if (location === 'uri') return labels[locationName];
  if (location === undefined) {
    const value = Object.hasOwn(body, name) ? body[name] : undefined;
    return value === undefined ? undefined : jsonValue(shape, value);
  }
  const text = query.get(locationName);
  return text === null ? undefined : queryValue(modelShape(shape).type, text);
}

const NUMBER = /^[+-]?\d+(\.\d+)?$/;

function queryValue(type: string, text: string): Json {
  switch (type) {
    case 'integer':
    case 'long':
      if (!NUMBER.test(text)) throw notConvertible(text, type === 'long' ? 'a Long' : 'an Integer');
      return Number(text);
    case 'boolean':
      if (text !== 'true' && text !== 'false') throw notConvertible(text, 'a Boolean');
      return text === 'true';
    default:
      return text;
  }
}

function bodyIn(body: string): Readonly<Record<string, Json>> {
  if (body.trim() === '') return {};
  let value: Json;
  try {
    value = JSON.parse(body) as Json;
  } catch {
    throw notSerializable('The body of the request is not JSON.', 'ours');
  }
  return value === null ? {} : objectIn(value);
}

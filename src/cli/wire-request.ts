// A validated input as the request that carries it: labels in the path, the query, and a JSON body.
import type { ModelReference } from '../api/service-model.ts';
import type { Json } from '../simulation/log.ts';
import { flatJson } from './json-write.ts';
import { pythonText } from './python-text.ts';
import { inputShape, shapeOf, type Operation, type Service } from './service.ts';
import { momentOf, readMoment, wireText, type Moment } from './timestamp.ts';
import { isList, isMap, type Value, type ValueMap } from './value.ts';

export interface WireRequest {
  readonly method: string;
  /** Percent-encoded, as it stands in the request's first line, the query left out. */
  readonly path: string;
  readonly query: readonly (readonly [name: string, value: string])[];
  /** JSON; undefined where the operation has none. */
  readonly body: string | undefined;
}

export function wireRequest(operation: Operation, input: ValueMap): WireRequest {
  const { service, model } = operation;
  const members = inputShape(operation).members ?? {};
  const of = (location: ModelReference['location']) =>
    Object.entries(members).filter(([, reference]) => reference.location === location);
  const path = of('uri').reduce((uri, [member, reference]) => {
    const value = input.get(member);
    const text = value === undefined ? '' : queryText(service, reference, value);
    return uri.replace(`{${reference.locationName ?? member}}`, () => encoded(text));
  }, model.uri);
  const query = [...input].flatMap(([member, value]) => {
    const reference = members[member];
    if (reference?.location !== 'querystring') return [];
    return queryPairs(service, reference, reference.locationName ?? member, value);
  });
  const body = new Map<string, Value>();
  for (const [member, value] of input) {
    const reference = members[member];
    if (reference && reference.location === undefined)
      body.set(member, bodyValue(service, reference, value));
  }
  return {
    method: model.method,
    path,
    query,
    body: of(undefined).length > 0 ? flatJson(body) : undefined,
  };
}

/** The path and the query as they stand in the request's first line. */
export function targetOf(request: WireRequest): string {
  const query = request.query.map(([name, value]) => `${encoded(name)}=${encoded(value)}`);
  return query.length === 0 ? request.path : `${request.path}?${query.join('&')}`;
}

/** All but letters, digits and `-._~`. */
const encoded = (text: string): string =>
  encodeURIComponent(text.replace(/[\uD800-\uDFFF]/gu, '?')).replace(
    /[!'()*]/g,
    (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`,
  );

function queryPairs(
  service: Service,
  reference: ModelReference,
  name: string,
  value: Value,
): [string, string][] {
  const shape = shapeOf(service, reference.shape);
  if (isList(value) && shape.member) {
    const { member } = shape;
    return value.map((item) => [name, queryText(service, member, item)]);
  }
  return [[name, queryText(service, reference, value)]];
}

function queryText(service: Service, reference: ModelReference, value: Value): string {
  const { type } = shapeOf(service, reference.shape);
  if (type === 'timestamp') {
    const moment = momentFrom(value);
    return moment ? wireText(moment) : pythonText(value);
  }
  return typeof value === 'boolean' ? String(value) : pythonText(value);
}

/** Undefined only for what validation would have refused. */
function momentFrom(value: Value): Moment | undefined {
  return typeof value === 'string' ? readMoment(value) : momentOf(Number(value));
}

/** Timestamps of a body are whole seconds since 1970. */
function bodyValue(service: Service, reference: ModelReference, value: Value): Value {
  const shape = shapeOf(service, reference.shape);
  if (shape.type === 'timestamp') {
    const moment = momentFrom(value);
    return moment ? BigInt(moment.seconds) : value;
  }
  if (isList(value) && shape.member) {
    const { member } = shape;
    return value.map((item) => bodyValue(service, member, item));
  }
  if (!isMap(value)) return value;
  const memberOf = (key: string) => shape.members?.[key] ?? shape.value ?? { shape: 'string' };
  return new Map([...value].map(([key, item]) => [key, bodyValue(service, memberOf(key), item)]));
}

/** A call as the log and the transcripts name it. */
export interface DecodedCall {
  readonly operation: string;
  readonly input: Readonly<Record<string, Json>>;
}

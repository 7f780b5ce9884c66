// Which operation a request asks for, and with what input. An empty name makes another request than was
// meant: `GET /backup-vaults/` is ListBackupVaults, whatever the command was.
import type { ModelReference } from '../api/service-model.ts';
import type { Json } from '../simulation/log.ts';
import { readJson } from './json-read.ts';
import { inputShape, shapeOf, type Operation, type Service } from './service.ts';
import { isMap, toJson, type Value } from './value.ts';
import type { DecodedCall, WireRequest } from './wire-request.ts';

/** Undefined where no operation has such a path. */
export function decodedCall(service: Service, request: WireRequest): DecodedCall | undefined {
  for (const operation of service.operations.values()) {
    if (operation.model.method !== request.method) continue;
    const labels = labelsOf(operation.model.uri, request.path);
    if (labels) return { operation: operation.name, input: inputOf(operation, labels, request) };
  }
  return undefined;
}

/** The labels of a path; undefined where the template does not fit. No label is empty. */
function labelsOf(template: string, path: string): ReadonlyMap<string, string> | undefined {
  const parts = template.split('/');
  const given = path.split('/');
  if (parts.length !== given.length) return undefined;
  const labels = new Map<string, string>();
  for (const [at, part] of parts.entries()) {
    const text = given[at] ?? '';
    const label = /^\{(.+)\}$/.exec(part)?.[1];
    if (label === undefined ? part !== text : text === '') return undefined;
    if (label !== undefined) labels.set(label, decodeURIComponent(text));
  }
  return labels;
}

/** In the model's order. */
function inputOf(
  operation: Operation,
  labels: ReadonlyMap<string, string>,
  request: WireRequest,
): Readonly<Record<string, Json>> {
  const body = request.body === undefined ? undefined : readJson(request.body);
  const input: Record<string, Json> = {};
  for (const [member, reference] of Object.entries(inputShape(operation).members ?? {})) {
    const value = valueOf(operation.service, member, reference, labels, request, body);
    if (value !== undefined) input[member] = toJson(value);
  }
  return input;
}

function valueOf(
  service: Service,
  member: string,
  reference: ModelReference,
  labels: ReadonlyMap<string, string>,
  request: WireRequest,
  body: Value | undefined,
): Value | undefined {
  const name = reference.locationName ?? member;
  if (reference.location === 'uri') return labels.get(name);
  if (reference.location === undefined)
    return body !== undefined && isMap(body) ? body.get(member) : undefined;
  const given = request.query.filter(([key]) => key === name).map(([, value]) => value);
  if (given.length === 0) return undefined;
  const shape = shapeOf(service, reference.shape);
  const typed = (text: string) => fromText(shape.type, text);
  return shape.type === 'list' ? given : typed(given.at(-1) ?? '');
}

function fromText(type: string, text: string): Value {
  if (type === 'boolean') return text === 'true';
  return type === 'integer' || type === 'long' ? BigInt(text) : text;
}

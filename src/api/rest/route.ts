// From a method and a path to the operation that it asks for, by the model's own URIs. A slash at the end makes
// no difference: the SDK for JavaScript drops it where botocore sends it. So an empty name asks for the list.
import { MODEL_OPERATIONS } from '../service-model.generated.ts';
import { notSerializable } from './wire-fault.ts';

interface Route {
  readonly operation: string;
  /** A literal, or a label in braces. */
  readonly segments: readonly string[];
  /** A name that the query must have, such as `delete`. */
  readonly flag: string | undefined;
}

export interface Routed {
  readonly operation: string;
  readonly labels: Readonly<Record<string, string>>;
}

const isLabel = (segment: string): boolean => segment.startsWith('{');

const segmentsOf = (path: string): string[] => path.replace(/\/$/, '').split('/').slice(1);

const routesByMethod = new Map<string, Route[]>();
for (const [operation, { method, uri }] of Object.entries(MODEL_OPERATIONS)) {
  const [path = '', flag] = uri.split('?');
  const routes = routesByMethod.get(method) ?? [];
  routes.push({ operation, segments: segmentsOf(path), flag });
  routesByMethod.set(method, routes);
}
// The more a route demands, the earlier it is asked.
for (const routes of routesByMethod.values())
  routes.sort((one, other) => demands(other) - demands(one));

function demands({ segments, flag }: Route): number {
  return segments.filter((segment) => !isLabel(segment)).length + (flag === undefined ? 0 : 1);
}

/** The operation at a path as it was sent, still percent-encoded; undefined where there is none. */
export function routed(method: string, path: string, query: URLSearchParams): Routed | undefined {
  const given = segmentsOf(path);
  const route = routesByMethod
    .get(method)
    ?.find((each) => fits(each, given) && (each.flag === undefined || query.has(each.flag)));
  if (route === undefined) return undefined;
  const labels = route.segments.flatMap((segment, index) =>
    isLabel(segment) ? [[segment.slice(1, -1), decoded(given[index] ?? '')] as const] : [],
  );
  return { operation: route.operation, labels: Object.fromEntries(labels) };
}

const fits = ({ segments }: Route, given: readonly string[]): boolean =>
  segments.length === given.length &&
  segments.every((segment, index) =>
    isLabel(segment) ? given[index] !== '' : segment === given[index],
  );

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    throw notSerializable(`The path is not percent-encoded: ${segment}`, 'ours');
  }
}

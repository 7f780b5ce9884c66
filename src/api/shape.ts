// AWS's shapes as data, the types that follow from them, and the check of a value against one.
import { parseIso } from '../domain/instant.ts';

interface StringShape {
  readonly kind: 'string';
  readonly pattern?: string;
  readonly enum?: readonly string[];
  readonly min?: number;
  readonly max?: number;
}
interface NumberShape {
  readonly kind: 'integer' | 'double';
  readonly min?: number;
  readonly max?: number;
}
interface PlainShape {
  readonly kind: 'boolean' | 'timestamp';
}
interface ListShape {
  readonly kind: 'list';
  readonly of: Shape;
  readonly min?: number;
  readonly max?: number;
}
interface MapShape {
  readonly kind: 'map';
  readonly key: Shape;
  readonly value: Shape;
}
export interface StructureShape {
  readonly kind: 'structure';
  readonly required?: readonly string[];
  readonly members: Readonly<Record<string, Shape>>;
}
export type Shape = StringShape | NumberShape | PlainShape | ListShape | MapShape | StructureShape;

/** The TypeScript type of what a shape describes. Timestamps are epoch seconds, or ISO 8601 in a request. */
export type ValueOf<S> = S extends { kind: 'string'; enum: readonly (infer Name)[] }
  ? Name
  : S extends { kind: 'string' }
    ? string
    : S extends { kind: 'integer' | 'double' }
      ? number
      : S extends { kind: 'boolean' }
        ? boolean
        : S extends { kind: 'timestamp' }
          ? number | string
          : S extends { kind: 'list'; of: infer Item }
            ? readonly ValueOf<Item>[]
            : S extends { kind: 'map'; value: infer Item }
              ? Readonly<Record<string, ValueOf<Item>>>
              : S extends { kind: 'structure'; members: infer Members }
                ? StructureOf<
                    Members,
                    S extends { required: readonly (infer Name)[] } ? Name : never
                  >
                : never;

type StructureOf<Members, Required> = {
  readonly [Name in keyof Members as Name extends Required ? Name : never]: ValueOf<Members[Name]>;
} & {
  readonly [Name in keyof Members as Name extends Required ? never : Name]?: ValueOf<Members[Name]>;
};

export interface ShapeFault {
  readonly kind: 'missing' | 'invalid';
  /** The way to the member, such as `Lifecycle.DeleteAfterDays`. */
  readonly path: string;
  readonly message: string;
}

/** The first way in which a value departs from its shape; undefined when it does not. */
export function shapeFault(shape: Shape, value: unknown, path = ''): ShapeFault | undefined {
  switch (shape.kind) {
    case 'structure':
      return structureFault(shape, value, path);
    case 'list':
      return listFault(shape, value, path);
    case 'map':
      return mapFault(shape, value, path);
    case 'string':
      return stringFault(shape, value, path);
    case 'integer':
    case 'double':
      return numberFault(shape, value, path);
    case 'boolean':
      return typeof value === 'boolean' ? undefined : wrong(path, 'true or false', value);
    case 'timestamp':
      return isTimestamp(value)
        ? undefined
        : wrong(path, 'a time in epoch seconds or ISO 8601 with a zone', value);
  }
}

function structureFault(
  shape: StructureShape,
  value: unknown,
  path: string,
): ShapeFault | undefined {
  if (!isRecord(value)) return wrong(path === '' ? 'The request' : path, 'a structure', value);
  for (const name of shape.required ?? []) {
    if (!has(value, name)) {
      const to = join(path, name);
      return { kind: 'missing', path: to, message: `${to} is required and missing.` };
    }
  }
  for (const name of Object.keys(value)) {
    if (!has(value, name)) continue;
    const to = join(path, name);
    const member = Object.hasOwn(shape.members, name) ? shape.members[name] : undefined;
    if (member === undefined) {
      const known = Object.keys(shape.members).join(', ') || 'none';
      return invalid(to, `${to} is not a member here; the members are: ${known}.`);
    }
    const fault = shapeFault(member, value[name], to);
    if (fault !== undefined) return fault;
  }
  return undefined;
}

function listFault(shape: ListShape, value: unknown, path: string): ShapeFault | undefined {
  if (!Array.isArray(value)) return wrong(path, 'a list', value);
  for (const [index, item] of value.entries()) {
    const fault = shapeFault(shape.of, item, `${path}[${String(index)}]`);
    if (fault !== undefined) return fault;
  }
  return boundsFault(shape, value.length, path, 'has', 'items');
}

function mapFault(shape: MapShape, value: unknown, path: string): ShapeFault | undefined {
  if (!isRecord(value)) return wrong(path, 'a map', value);
  for (const [key, item] of Object.entries(value)) {
    const fault =
      shapeFault(shape.key, key, `${path} key`) ?? shapeFault(shape.value, item, join(path, key));
    if (fault !== undefined) return fault;
  }
  return undefined;
}

function stringFault(shape: StringShape, value: unknown, path: string): ShapeFault | undefined {
  if (typeof value !== 'string') return wrong(path, 'a string', value);
  if (shape.enum !== undefined && !shape.enum.includes(value))
    return invalid(path, `${path} must be one of: ${shape.enum.join(', ')}.`);
  if (shape.pattern !== undefined && !new RegExp(`^(?:${shape.pattern})$`).test(value))
    return invalid(path, `${path} must match the pattern ${shape.pattern}`);
  return boundsFault(shape, value.length, path, 'has', 'characters');
}

function numberFault(shape: NumberShape, value: unknown, path: string): ShapeFault | undefined {
  if (typeof value !== 'number' || !Number.isFinite(value)) return wrong(path, 'a number', value);
  if (shape.kind === 'integer' && !Number.isSafeInteger(value))
    return wrong(path, 'a whole number', value);
  return boundsFault(shape, value, path, 'is', '');
}

function boundsFault(
  { min, max }: { readonly min?: number; readonly max?: number },
  measure: number,
  path: string,
  verb: string,
  unit: string,
): ShapeFault | undefined {
  const said = `${verb} ${String(measure)} ${unit}`.trimEnd();
  if (min !== undefined && measure < min)
    return invalid(path, `${path} ${said}; at least ${String(min)} is allowed.`);
  if (max !== undefined && measure > max)
    return invalid(path, `${path} ${said}; at most ${String(max)} is allowed.`);
  return undefined;
}

const isTimestamp = (value: unknown): boolean =>
  typeof value === 'string' ? parseIso(value) !== undefined : Number.isFinite(value);

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A member set to null is absent, as on the wire. */
const has = (record: Record<string, unknown>, name: string): boolean =>
  Object.hasOwn(record, name) && record[name] !== undefined && record[name] !== null;

const join = (path: string, name: string): string => (path === '' ? name : `${path}.${name}`);

const invalid = (path: string, message: string): ShapeFault => ({ kind: 'invalid', path, message });

const wrong = (path: string, wanted: string, value: unknown): ShapeFault =>
  invalid(path, `${path} must be ${wanted}, not ${describe(value)}.`);

function describe(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'number' ? String(value) : `a ${typeof value}`;
}

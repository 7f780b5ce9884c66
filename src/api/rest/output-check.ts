// Holds responses against the model's shapes, strictly: in tests, and in the server for tests. AWS's clients pass
// over much of what is wrong here (a member that does not exist, milliseconds for seconds).
import { END_OF_TIME } from '../../domain/instant.ts';
import type { Json } from '../../simulation/log.ts';
import { MODEL_OPERATIONS, MODEL_SHAPES } from '../service-model.generated.ts';
import type { ModelShape } from '../service-model.ts';

/** AWS's own name "Storage Gateway" breaks AWS's own pattern. */
const EXCEPTION = /^ResourceTypes\[\d+\] does not match/;

/** What is wrong with the body of a response of this status; undefined where nothing is. */
export function responseFault(operation: string, status: number, body: string): string | undefined {
  const model = MODEL_OPERATIONS[operation];
  if (model === undefined) return `"${operation}" is not an operation of the model`;
  if (status >= 400) return undefined;
  if (status !== model.status)
    return `the status is ${String(status)}, not ${String(model.status)}`;
  if (model.output === undefined) return body === '' ? undefined : 'the body is not empty';
  return answerFault(operation, JSON.parse(body) as Json);
}

/** What is wrong with the answer to an operation; undefined where nothing is. */
export function answerFault(operation: string, answer: Json): string | undefined {
  const output = MODEL_OPERATIONS[operation]?.output;
  const fault = output === undefined ? undefined : outputFault(output, answer, '');
  return fault !== undefined && EXCEPTION.test(fault) ? undefined : fault;
}

/** What is wrong with the body of an error; undefined where nothing is. */
export function errorFault(type: string, body: string): string | undefined {
  return MODEL_SHAPES[type]?.exception === true
    ? outputFault(type, JSON.parse(body) as Json, '')
    : undefined;
}

function outputFault(shapeName: string, value: Json, path: string): string | undefined {
  const shape = MODEL_SHAPES[shapeName];
  if (shape === undefined) return `${path} has the unknown shape ${shapeName}`;
  if (value === null) return `${path} is null: AWS leaves out what is absent`;
  switch (shape.type) {
    case 'structure':
      return structureFault(shape, value, path);
    case 'list':
      if (!Array.isArray(value)) return `${path} is not a list`;
      return firstFault(value.entries(), ([index, each]) =>
        outputFault(shape.member?.shape ?? '', each as Json, `${path}[${String(index)}]`),
      );
    case 'map':
      if (!isObject(value)) return `${path} is not a map`;
      return firstFault(Object.entries(value), ([key, each]) =>
        outputFault(shape.value?.shape ?? '', each, `${path}.${key}`),
      );
    default:
      return scalarFault(shape, value, path);
  }
}

function structureFault(
  { members = {}, required = [] }: ModelShape,
  value: Json,
  path: string,
): string | undefined {
  if (!isObject(value)) return `${path} is not a structure`;
  const missing = required.find((name) => !Object.hasOwn(value, name));
  if (missing !== undefined) return `${path}.${missing} is missing`;
  return firstFault(Object.entries(value), ([name, each]) => {
    const member = members[name];
    const to = path === '' ? name : `${path}.${name}`;
    return member === undefined
      ? `${to} is not a member of the shape`
      : outputFault(member.shape, each, to);
  });
}

function scalarFault(shape: ModelShape, value: Json, path: string): string | undefined {
  if (shape.type === 'boolean')
    return typeof value === 'boolean' ? undefined : `${path} is no flag`;
  if (shape.type === 'string') return stringFault(shape, value, path);
  if (typeof value !== 'number') return `${path} is not a number`;
  if (shape.type === 'timestamp') return timestampFault(value, path);
  return shape.type === 'double' || Number.isSafeInteger(value)
    ? undefined
    : `${path} is not a whole number`;
}

function stringFault({ enum: words, pattern }: ModelShape, value: Json, path: string) {
  if (typeof value !== 'string') return `${path} is not text`;
  if (words !== undefined && !words.includes(value))
    return `${path} is "${value}", not in the enum`;
  return pattern === undefined || new RegExp(`^(?:${pattern})$`).test(value)
    ? undefined
    : `${path} does not match ${pattern}`;
}

function timestampFault(seconds: number, path: string): string | undefined {
  if (seconds < 0 || seconds * 1000 > END_OF_TIME) return `${path} is not in seconds since 1970`;
  return Number.isInteger(Math.round(seconds * 1e6) / 1e3)
    ? undefined
    : `${path} has more than three decimals`;
}

const isObject = (value: Json): value is Readonly<Record<string, Json>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function firstFault<Each>(
  all: Iterable<Each>,
  faultOf: (each: Each) => string | undefined,
): string | undefined {
  for (const each of all) {
    const fault = faultOf(each);
    if (fault !== undefined) return fault;
  }
  return undefined;
}

// Gives the texts of shorthand the types that the model has for them.
import type { ModelShape } from '../api/service-model.ts';
import { otherError } from './cli-error.ts';
import { pythonType } from './python-text.ts';
import { shapeOf, type Service } from './service.ts';
import { isList, isMap, PlainMap, type Value } from './value.ts';
import { wholeNumber } from './whole-number.ts';

/** A lone value where a list is asked becomes a list of one; what does not fit is left to validation. */
export function typedByModel(service: Service, shape: ModelShape, value: Value): Value {
  const inner = (name: string | undefined, member: Value): Value =>
    typedByModel(service, shapeOf(service, name ?? ''), member);
  switch (shape.type) {
    case 'structure':
      return isMap(value)
        ? mapped(value, (key, member) => {
            const reference = shape.members?.[key];
            return reference ? inner(reference.shape, member) : member;
          })
        : value;
    case 'map':
      return isMap(value)
        ? mapped(value, (_key, member) => inner(shape.value?.shape, member))
        : value;
    case 'list':
      return isList(value) ? value.map((item) => inner(shape.member?.shape, item)) : [value];
    default:
      return scalar(shape, value);
  }
}

function mapped(map: ReadonlyMap<string, Value>, typed: (key: string, member: Value) => Value) {
  return new PlainMap([...map].map(([key, member]) => [key, typed(key, member)]));
}

function scalar(shape: ModelShape, value: Value): Value {
  const type = shape.type;
  if (type === 'integer' || type === 'long') {
    if (typeof value === 'string') return wholeNumber(value);
    throw otherError(
      `int() argument must be a string, a bytes-like object or a real number, not '${className(value)}'`,
    );
  }
  if (type !== 'boolean') return value;
  if (typeof value !== 'string')
    throw otherError(`'${className(value)}' object has no attribute 'lower'`);
  const lower = value.toLowerCase();
  return lower === 'true' ? true : lower === 'false' ? false : value;
}

const className = (value: Value): string => pythonType(value).slice("<class '".length, -2);

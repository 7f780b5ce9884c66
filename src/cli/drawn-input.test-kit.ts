// Draws inputs of any operation that a client lets through.
import fc from 'fast-check';
import type { ModelReference, ModelShape } from '../api/service-model.ts';
import type { Json } from '../simulation/log.ts';
import { inputShape, SERVICES, shapeOf, type Operation, type Service } from './service.ts';

const backup = SERVICES.get('backup');
const operations = [...(backup?.operations.values() ?? [])];

/** The operation of a command's name. */
export function operationOf(command: string): Operation {
  const operation = backup?.operations.get(command);
  if (!operation) throw new Error(`no command ${command}`);
  return operation;
}

export const drawnCall: fc.Arbitrary<{ command: string; input: Record<string, Json> }> = fc
  .constantFrom(...operations)
  .chain((operation) =>
    structure(operation.service, inputShape(operation)).map((input) => ({
      command: operation.command,
      input,
    })),
  );

function structure(service: Service, shape: ModelShape): fc.Arbitrary<Record<string, Json>> {
  const members = Object.entries(shape.members ?? {}).map(
    ([name, reference]) => [name, member(service, reference)] as const,
  );
  return fc.record(Object.fromEntries(members), {
    requiredKeys: [...(shape.required ?? [])],
    noNullPrototype: true,
  });
}

const texts = fc.oneof(
  fc.string({ unit: 'grapheme-ascii', minLength: 1 }),
  fc.string({ unit: 'grapheme', minLength: 1 }),
  fc.constantFrom(
    'file://x',
    '-1',
    '--output',
    '[a',
    '{',
    ' ',
    "it's",
    'a=b,c=d',
    '7',
    'true',
    '@x',
    '--',
  ),
);

/** Labels and query texts that a URL carries whole. */
function member(service: Service, reference: ModelReference): fc.Arbitrary<Json> {
  const shape = shapeOf(service, reference.shape);
  const whole = { min: shape.min ?? -1000, max: 1_000_000 };
  switch (shape.type) {
    case 'structure':
      return structure(service, shape);
    case 'list':
      return fc.array(member(service, shape.member ?? { shape: 'string' }), {
        minLength: Math.max(shape.min ?? 0, reference.location === 'querystring' ? 1 : 0),
        maxLength: 3,
      });
    case 'map':
      return fc.dictionary(
        texts.filter((key) => key !== '__proto__'),
        member(service, shape.value ?? { shape: 'string' }),
        { maxKeys: 3, noNullPrototype: true },
      );
    case 'integer':
    case 'long':
      return fc.integer(whole);
    case 'boolean':
      return fc.boolean();
    case 'double':
      return fc.double({ noNaN: true, noDefaultInfinity: true });
    case 'timestamp':
      return reference.location === 'querystring'
        ? fc
            .date({ min: new Date('1971-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
            .map((date) => `${date.toISOString().slice(0, 19)}Z`)
        : fc.integer({ min: 0, max: 4_000_000_000 });
    default:
      return texts;
  }
}

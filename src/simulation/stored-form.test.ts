import { describe, expect, it } from 'vitest';
import {
  chosenBy,
  clockTime,
  dictionary,
  faultInWords,
  flag,
  type Form,
  jsonRecord,
  oneOf,
  record,
  text,
  wholeNumber,
} from './stored-form.ts';

interface Pet {
  readonly name: string;
  readonly age?: number;
  readonly owner?: { readonly isHome: boolean };
}

const petForm = record<Pet>(
  { name: text },
  { age: wholeNumber, owner: record<NonNullable<Pet['owner']>>({ isHome: flag }, {}) },
);

function fault(form: Form<unknown>, value: unknown): string | undefined {
  const found = form(value);
  return found === undefined ? undefined : faultInWords(found);
}

describe('a form', () => {
  it.each([
    [{ name: 'Rex' }, undefined],
    [{ name: 'Rex', age: 3, owner: { isHome: false } }, undefined],
    [null, 'it must be an object, not null'],
    [['Rex'], 'it must be an object, not a list'],
    [new Map([['name', 'Rex']]), 'it must be an object, not an object'],
    [{}, '"name" is missing'],
    [{ name: 7 }, '"name" must be text, not 7'],
    [{ name: 'x', age: -1 }, '"age" must be a whole number, not -1'],
    [{ name: 'x', age: undefined }, '"age" must be a whole number, not undefined'],
    [{ name: 'x', owner: { isHome: 'yes' } }, '"owner.isHome" must be true or false, not "yes"'],
    [{ name: 'x', tail: 1 }, '"tail" does not belong here'],
    [Object.create({ name: 'Rex' }), '"name" is missing'],
  ])('of a record, for %j', (value, expected) => {
    expect(fault(petForm, value)).toBe(expected);
  });

  it('of a choice asks the form that the value names', () => {
    type Shape = { readonly kind: 'dot' } | { readonly kind: 'line'; readonly length: number };
    const form = chosenBy<Shape, 'kind'>('kind', {
      dot: record<Extract<Shape, { kind: 'dot' }>>({ kind: oneOf('dot') }, {}),
      line: record<Extract<Shape, { kind: 'line' }>>(
        { kind: oneOf('line'), length: wholeNumber },
        {},
      ),
    });
    expect(fault(form, { kind: 'dot' })).toBeUndefined();
    expect(fault(form, { kind: 'line' })).toBe('"length" is missing');
    expect(fault(form, { kind: 'toString' })).toContain('"kind" must be "dot" or "line"');
    expect(fault(form, {})).toBe('"kind" is missing');
    expect(fault(form, 1)).toBe('it must be an object, not 1');
  });

  it('of a dictionary takes any name, and names the faulty member', () => {
    const hostile: unknown = JSON.parse('{"__proto__":"a","constructor":"b"}');
    expect(fault(dictionary(text), hostile)).toBeUndefined();
    expect(fault(dictionary(text), { a: 'b', c: 4 })).toBe('"c" must be text, not 4');
  });

  it('of JSON takes what JSON can say, and no more', () => {
    const sound = { a: [1, 'b', null, true, { c: [] }], '': {} };
    expect(fault(jsonRecord, sound)).toBeUndefined();
    for (const stranger of [undefined, NaN, Infinity, 1n, new Date(0), () => 1, new Set([1])])
      expect(fault(jsonRecord, { a: [stranger] })).toContain('"a.0" must be JSON');
  });

  it('of JSON ends at a depth, even of a ring', () => {
    const ring: { a?: unknown } = {};
    ring.a = ring;
    expect(fault(jsonRecord, ring)).toContain('is nested deeper than 100 levels');
  });

  it('of an instant ends with the clock', () => {
    expect(fault(clockTime, 253_402_300_799_999)).toBeUndefined();
    expect(fault(clockTime, 253_402_300_800_000)).toContain('must be a whole number of milli');
    expect(fault(clockTime, 0.5)).toContain('not 0.5');
  });

  it('keeps a long fault short', () => {
    expect(fault(petForm, { name: 'x', ['y'.repeat(999)]: 1 })?.length).toBeLessThan(100);
    expect(fault(oneOf('a'), 'z'.repeat(999))?.length).toBeLessThan(100);
  });
});

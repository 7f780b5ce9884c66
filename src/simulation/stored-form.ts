// What a value from outside must look like: a row that was stored, a file that is imported. A form answers
// one question, "what is wrong with this, and where in it?", and never throws.
import { END_OF_TIME, type Instant } from '../domain/instant.ts';
import type { Json } from './log.ts';

export interface Fault {
  /** The way to the member, such as `outcome.rule`; empty for the value itself. */
  readonly where: string;
  readonly what: string;
}

/** Answers the first fault, or undefined for a value of type T. The member `of` never exists. */
export type Form<T> = ((value: unknown) => Fault | undefined) & { readonly of?: T };

type RequiredKey<T> = {
  [Key in keyof T]-?: undefined extends T[Key] ? never : Key;
}[keyof T];
type RequiredForms<T> = { readonly [Key in RequiredKey<T>]: Form<T[Key]> };
type OptionalForms<T> = {
  readonly [Key in Exclude<keyof T, RequiredKey<T>>]: Form<Required<T>[Key]>;
};

/** The form of an object with exactly these members; the members can be asked one by one. */
export type RecordForm<T> = Form<T> & {
  readonly required: readonly string[];
  readonly members: ReadonlyMap<string, Form<unknown>>;
};

export function record<T>(required: RequiredForms<T>, optional: OptionalForms<T>): RecordForm<T> {
  const needed = Object.keys(required);
  const members = new Map<string, Form<unknown>>(Object.entries({ ...required, ...optional }));
  const form = (value: unknown): Fault | undefined => {
    if (!isRecord(value)) return wrong('an object', value);
    for (const name of needed)
      if (!Object.hasOwn(value, name)) return { where: name, what: 'is missing' };
    for (const name of Object.keys(value)) {
      const member = members.get(name);
      if (member === undefined) return { where: name, what: 'does not belong here' };
      const fault = member(value[name]);
      if (fault !== undefined) return within(name, fault);
    }
    return undefined;
  };
  return Object.assign(form, { required: needed, members });
}

/** One form or another, by the text in one member. */
export function chosenBy<T, Name extends keyof T & string>(
  name: Name,
  forms: { readonly [Kind in T[Name] & string]: Form<Extract<T, Record<Name, Kind>>> },
): Form<T> {
  const byKind = new Map<unknown, Form<unknown>>(Object.entries(forms));
  return (value) => {
    if (!isRecord(value)) return wrong('an object', value);
    if (!Object.hasOwn(value, name)) return { where: name, what: 'is missing' };
    const form = byKind.get(value[name]);
    if (form !== undefined) return form(value);
    return within(name, wrong(inWords(Object.keys(forms)), value[name]));
  };
}

/** An object of any members, all of one form. */
export const dictionary =
  <T>(form: Form<T>): Form<Readonly<Record<string, T>>> =>
  (value) => {
    if (!isRecord(value)) return wrong('an object', value);
    for (const [name, member] of Object.entries(value)) {
      const fault = form(member);
      if (fault !== undefined) return within(name, fault);
    }
    return undefined;
  };

/** A list of any length, all of one form. */
export const listOf =
  <T>(form: Form<T>): Form<readonly T[]> =>
  (value) => {
    if (!Array.isArray(value)) return wrong('a list', value);
    for (const [place, element] of value.entries()) {
      const fault = form(element);
      if (fault !== undefined) return within(String(place), fault);
    }
    return undefined;
  };

export const oneOf = <T extends string>(...words: readonly T[]): Form<T> =>
  test(inWords(words), (value) => (words as readonly unknown[]).includes(value));

export const textThat = <T extends string>(
  expected: string,
  is: (text: string) => text is T,
): Form<T> => test(expected, (value) => typeof value === 'string' && is(value));

export const text: Form<string> = test('text', (value) => typeof value === 'string');

export const flag: Form<boolean> = test('true or false', (value) => typeof value === 'boolean');

/** A flag that is there only where it holds. */
export const yes: Form<true> = test('true', (value) => value === true);

export const wholeNumber: Form<number> = test('a whole number', isWhole);

export const fromOne: Form<number> = test('a whole number from 1', (value) =>
  isWhole(value) && value > 0);

/** An instant at which the simulated clock can stand. */
export const clockTime: Form<Instant> =
  test(`a whole number of milliseconds from 0 to ${String(END_OF_TIME)}`, (value) =>
    isWhole(value) && value <= END_OF_TIME);

const DEEPEST = 100;

/** The members of an object, each of them JSON, whatever they are called. */
export const jsonRecord: Form<Readonly<Record<string, Json>>> = (value) =>
  isRecord(value) ? jsonFault(value, DEEPEST) : wrong('an object', value);

function jsonFault(value: unknown, depth: number): Fault | undefined {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return undefined;
  if (typeof value === 'number') return Number.isFinite(value) ? undefined : wrong('JSON', value);
  if (depth === 0) return { where: '', what: `is nested deeper than ${String(DEEPEST)} levels` };
  if (!Array.isArray(value) && !isRecord(value)) return wrong('JSON', value);
  for (const [name, member] of Object.entries(value)) {
    const fault = jsonFault(member, depth - 1);
    if (fault !== undefined) return within(name, fault);
  }
  return undefined;
}

/** The fault as a sentence without its full stop, such as `"outcome.rule" is missing`. */
export const faultInWords = ({ where, what }: Fault): string =>
  where === '' ? `it ${what}` : `"${shortened(where)}" ${what}`;

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return Object.prototype.toString.call(value) === '[object Object]';
}

function isWhole(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

function test<T>(expected: string, is: (value: unknown) => boolean): Form<T> {
  return (value) => (is(value) ? undefined : wrong(expected, value));
}

const wrong = (expected: string, found: unknown): Fault => ({
  where: '',
  what: `must be ${expected}, not ${inShort(found)}`,
});

const within = (name: string, { where, what }: Fault): Fault => ({
  where: where === '' ? name : `${name}.${where}`,
  what,
});

function inShort(value: unknown): string {
  if (value === null || value === undefined) return String(value);
  if (typeof value === 'string') return `"${shortened(value)}"`;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return Array.isArray(value) ? 'a list' : 'an object';
}

const shortened = (long: string): string => (long.length > 60 ? `${long.slice(0, 60)}…` : long);

const inWords = (words: readonly string[]): string => words.map((word) => `"${word}"`).join(' or ');

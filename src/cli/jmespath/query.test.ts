import library from 'jmespath';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readJson } from '../json-read.ts';
import { indentedJson } from '../json-write.ts';
import type { Value } from '../value.ts';
import { QueryRunError, QuerySyntaxError } from './query-error.ts';
import { compileQuery, type Query } from './query.ts';

interface Case {
  readonly expression: string;
  readonly printed?: string;
  readonly refused?: string;
  readonly failed?: string;
}

const { data, cases } = JSON.parse(readFileSync('tests/golden/jmespath.json', 'utf8')) as {
  data: string;
  cases: readonly Case[];
};

function told(expression: string): Case {
  let query: Query;
  try {
    query = compileQuery(expression);
  } catch (error) {
    if (!(error instanceof QuerySyntaxError)) throw error;
    return { expression, refused: error.message };
  }
  try {
    return { expression, printed: indentedJson(query.search(readJson(data))) };
  } catch (error) {
    if (!(error instanceof QueryRunError)) throw error;
    return { expression, failed: error.message };
  }
}

describe('JMESPath', () => {
  it('prints, refuses and fails as the library of the real command line does', () => {
    expect(cases.map(({ expression }) => told(expression))).toEqual(cases);
  });

  it('keeps the order of keys and whole numbers of any size', () => {
    const answer: Value = readJson('{"m": {"10": 1, "2": 99999999999999999999}}');
    expect(indentedJson(compileQuery('m').search(answer))).toBe(
      '{\n    "10": 1,\n    "2": 99999999999999999999\n}',
    );
    expect(indentedJson(compileQuery('keys(m)').search(answer))).toBe('[\n    "10",\n    "2"\n]');
  });
});

describe('the JavaScript library', () => {
  /** Why the command line does not stand on it, its messages apart. */
  const differs = [
    ...['keys(m)', 'values(m)'], // integer-like keys come first in JavaScript, whatever their order
    ...['to_string(`1.0`)', 'to_string(avg(N))'], // 1.0 is not 1 in Python
    'to_string(S)', // Python escapes what is not ASCII
    "length('é😀')", // one character, two UTF-16 units
    ...['a < b', "'a' < 'b'[]"], // texts have an order in Python, objects have none
  ];

  it('gives the same results but where it is known not to', () => {
    const results = cases.filter(({ printed }) => printed !== undefined);
    const others = results.filter(({ expression, printed = '' }) => {
      try {
        const result: unknown = library.search(JSON.parse(data), expression);
        return JSON.stringify(result) !== JSON.stringify(JSON.parse(printed));
      } catch {
        return true;
      }
    });
    expect(others.map(({ expression }) => expression).sort()).toEqual(differs.sort());
  });
});

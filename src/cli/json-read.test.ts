import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { JsonSyntaxError, readJson } from './json-read.ts';
import { flatJson, indentedJson } from './json-write.ts';
import { toJson } from './value.ts';

const complaint = (text: string): string => {
  try {
    readJson(text);
    return '';
  } catch (error) {
    if (!(error instanceof JsonSyntaxError)) throw error;
    return error.message;
  }
};

describe('JSON as Python reads it', () => {
  it.each([
    ['', 'Expecting value: line 1 column 1 (char 0)'],
    ['{not json', 'Expecting property name enclosed in double quotes: line 1 column 2 (char 1)'],
    ['{"a" 1}', "Expecting ':' delimiter: line 1 column 6 (char 5)"],
    ['{"a":\n1 2}', "Expecting ',' delimiter: line 2 column 3 (char 8)"],
    ['[1,]', 'Expecting value: line 1 column 4 (char 3)'],
    ['"a', 'Unterminated string starting at: line 1 column 1 (char 0)'],
    ['"a\tb"', 'Invalid control character at: line 1 column 3 (char 2)'],
    ['1 2', 'Extra data: line 1 column 3 (char 2)'],
  ])('says of %j: %s', (text, message) => {
    expect(complaint(text)).toBe(message);
  });

  it('takes all that JavaScript takes, and means the same', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = JSON.stringify(value);
        expect(toJson(readJson(text))).toEqual(JSON.parse(text));
        expect(JSON.parse(indentedJson(readJson(text)))).toEqual(JSON.parse(text));
        expect(JSON.parse(flatJson(readJson(text)))).toEqual(JSON.parse(text));
      }),
    );
  });

  it('keeps big whole numbers and tells 1.0 from 1', () => {
    expect(flatJson(readJson('[99999999999999999999, 1.0, 1, 1e2, -0]'))).toBe(
      '[99999999999999999999, 1.0, 1, 100.0, 0]',
    );
  });
});

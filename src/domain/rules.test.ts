// Holds together what says the same thing four times: the rule book for readers, the rules as data, the code
// that asks them, and the titles of the tests that prove them.
import { describe, expect, it } from 'vitest';
import book from './RULES.md?raw';
import { isRuleId, RULE_COUNT } from './rule-id.ts';
import { type Mark, RULE_IDS, RULES, ruleOf } from './rules.ts';

const MARKS: readonly Mark[] = ['documented', 'observed', 'inferred', 'unknown'];

const testFiles = import.meta.glob<string>(['../**/*.test.ts', '../../tests/**/*.ts'], {
  query: '?raw',
  import: 'default',
  eager: true,
});
const productFiles = import.meta.glob<string>(['../**/*.{ts,svelte}', '!../**/*.test.ts'], {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** The IDs at the start of a title: `'[V3] root is refused'`, `'[L1] [L2] …'`. */
const titled = Object.values(testFiles).flatMap((text) =>
  [...text.matchAll(/['"`]((?:\[[A-Z]\d+\] ?)+)/g)].flatMap(([, ids = '']) => ids.match(/\w+/g)),
);

const entries = [...book.matchAll(/^### (\w+): (.+)\n\n(.+)\n\n\*\*(\w+)\*\*: (.+)$/gm)].map(
  ([, id = '', title, sentence, mark, source]) => ({ id, title, sentence, source, mark }),
);

describe('the rule book', () => {
  it('says what rules.ts says, word for word, rule for rule', () => {
    const told = Object.fromEntries(entries.map(({ id, ...rule }) => [id, rule]));
    expect(told).toEqual(RULES);
    expect(entries).toHaveLength(RULE_IDS.length);
  });

  it('is counted where the page looks IDs up without it', () => {
    expect(RULE_IDS.filter((id) => !isRuleId(id))).toEqual([]);
    expect(RULE_COUNT).toBe(RULE_IDS.length);
  });

  it('has no heading that is not a rule of this form', () => {
    expect(book.match(/^### /gm)).toHaveLength(entries.length);
  });

  it('keeps each letter in one chapter', () => {
    const chapters = book.split(/^## /m).slice(1);
    const letters = chapters.map((chapter) => [
      ...new Set([...chapter.matchAll(/^### ([A-Z])/gm)].map(([, letter]) => letter)),
    ]);
    for (const each of letters) expect(each).toHaveLength(1);
    expect(new Set(letters.flat()).size).toBe(letters.length);
  });

  it('explains every mark', () => {
    for (const mark of MARKS) expect(book).toContain(`- **${mark}**: `);
  });
});

describe('a rule', () => {
  it.each(RULE_IDS)('%s says something, from somewhere', (id) => {
    const { title, sentence, source, mark } = ruleOf(id);
    expect(title).toMatch(/^[A-Z“].*[^.]$/);
    expect(sentence).toMatch(/^[A-Z].*\.$/);
    expect(source).not.toBe('');
    expect(MARKS).toContain(mark);
  });

  it.each(RULE_IDS)('%s stands in the title of a test', (id) => {
    expect(titled).toContain(id);
  });

  it('is what every ID in a title names', () => {
    expect(titled.filter((id) => id === null || !isRuleId(id))).toEqual([]);
  });

  it('is what every ID in the code and its comments names', () => {
    const named = Object.values(productFiles).flatMap((text) =>
      [...text.matchAll(/\[([A-Z]\d+)\]|rule: '(\w+)'/g)].map(([, one, other]) => one ?? other),
    );
    expect(named.length).toBeGreaterThan(50);
    expect(named.filter((id = '') => !isRuleId(id))).toEqual([]);
  });
});

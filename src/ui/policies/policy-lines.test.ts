import { expect, it } from 'vitest';
import { examplesFor } from './policy-examples.ts';
import { faultOfPolicy } from './policy-lines.ts';

const policy = (statement: string): string =>
  `{\n  "Version": "2012-10-17",\n  "Statement": [\n    ${statement}\n  ]\n}`;
const ALLOWED = '{ "Effect": "Allow", "Action": "backup:*", "Resource": "*" }';

it.each([
  ['{\n  "Version": "2012-10-17"\n  "Statement": []\n}', 3, /comma/],
  ['{\n  "Version" "2012-10-17"\n}', 2, /colon is missing after “Version”/],
  ['{\n  Version: 1\n}', 2, /name in double quotes/],
  ['{\n  "Version": \n}', 3, /value is missing/],
  ['{\n  "Version": "2012\n}', 2, /does not end/],
  ['{}\n{}', 2, /after the end/],
  ['{\n  "Statement": [', 2, /ends here/],
])('says on which line JSON is at fault: %#', (text, line, what) => {
  const fault = faultOfPolicy(text, 'identity');
  expect(fault?.line).toBe(line);
  expect(fault?.what).toMatch(what);
});

it('says on which line a statement is at fault', () => {
  const second = ALLOWED.replace('Allow', 'Perhaps');
  const fault = faultOfPolicy(policy(`${ALLOWED},\n    ${second}`), 'identity');
  expect(fault).toEqual({ line: 5, what: 'Statement 2: Effect must be "Allow" or "Deny".' });
});

it('finds the text that is at fault within a statement of several lines', () => {
  const text = policy(ALLOWED.replaceAll(', ', ',\n      ').replace('backup:*', 'backup'));
  expect(faultOfPolicy(text, 'identity')).toMatchObject({ line: 5 });
});

it('holds a vault’s policy to other rules than a user’s', () => {
  expect(faultOfPolicy(policy(ALLOWED), 'identity')).toBeUndefined();
  expect(faultOfPolicy(policy(ALLOWED), 'vault')).toBeDefined();
});

it.each(['vault', 'identity'] as const)('offers sound examples for a policy: %s', (kind) => {
  for (const { document, label } of examplesFor(kind, '123456789012'))
    expect(faultOfPolicy(document, kind), label).toBeUndefined();
});

import { describe, expect, it } from 'vitest';
import { holds, isOperator } from './policy-condition.ts';
import { filledIn, isLike, isLikeArn } from './policy-glob.ts';

const KEYS = new Map([
  ['aws:username', ['Operator']],
  ['aws:currenttime', ['2021-09-28T04:33:15.000Z']],
  ['backup:changeablefordays', ['3']],
  ['aws:principalarn', ['arn:aws:iam::123456789012:user/Operator']],
  ['aws:tagkeys', ['team', 'stage']],
  ['aws:securetransport', ['true']],
]);

const check = (operator: string, key: string, ...values: string[]) =>
  holds({ operator, key, values }, KEYS);

describe('a condition operator', () => {
  it.each<[string, string, string, boolean]>([
    ['StringEquals', 'aws:username', 'Operator', true],
    ['StringEquals', 'AWS:UserName', 'Operator', true],
    ['StringEquals', 'aws:username', 'operator', false],
    ['StringEquals', 'aws:username', '${aws:username}', true],
    ['StringEqualsIgnoreCase', 'aws:username', 'operator', true],
    ['StringNotEquals', 'aws:username', 'Auditor', true],
    ['StringNotEquals', 'aws:username', 'Operator', false],
    ['StringNotEqualsIgnoreCase', 'aws:username', 'OPERATOR', false],
    ['StringLike', 'aws:username', 'Op*r', true],
    ['StringLike', 'aws:username', 'Operato?', true],
    ['StringLike', 'aws:username', 'Op${*}r', false],
    ['StringNotLike', 'aws:username', 'Op*', false],
    ['NumericEquals', 'backup:ChangeableForDays', '3.0', true],
    ['NumericNotEquals', 'backup:ChangeableForDays', '3', false],
    ['NumericLessThan', 'backup:ChangeableForDays', '3', false],
    ['NumericLessThanEquals', 'backup:ChangeableForDays', '3', true],
    ['NumericGreaterThan', 'backup:ChangeableForDays', '2', true],
    ['NumericGreaterThanEquals', 'backup:ChangeableForDays', '4', false],
    ['NumericEquals', 'aws:username', '3', false],
    ['DateEquals', 'aws:CurrentTime', '2021-09-28T04:33:15Z', true],
    ['DateNotEquals', 'aws:CurrentTime', '2021-09-28T04:33:15Z', false],
    ['DateLessThan', 'aws:CurrentTime', '2021-09-29', true],
    ['DateLessThanEquals', 'aws:CurrentTime', '1632803595', true],
    ['DateGreaterThan', 'aws:CurrentTime', '2021-09-28T06:33:15+02:00', false],
    ['DateGreaterThanEquals', 'aws:CurrentTime', '2021-09-28T06:33:15+02:00', true],
    ['Bool', 'aws:SecureTransport', 'True', true],
    ['Bool', 'aws:SecureTransport', 'false', false],
    ['BinaryEquals', 'aws:username', 'Operator', true],
    ['ArnEquals', 'aws:PrincipalArn', 'arn:aws:iam::123456789012:user/*', true],
    ['ArnLike', 'aws:PrincipalArn', 'arn:*:iam::*:user/Op*', true],
    ['ArnLike', 'aws:PrincipalArn', 'arn:aws:iam:*', false],
    ['ArnNotLike', 'aws:PrincipalArn', 'arn:aws:iam::*:user/*', false],
    ['ArnNotEquals', 'aws:PrincipalArn', 'arn:aws:iam::*:role/*', true],
    ['Null', 'backup:ChangeableForDays', 'false', true],
    ['Null', 'backup:ChangeableForDays', 'true', false],
    ['Null', 'backup:MinRetentionDays', 'true', true],
  ])('[P2] %s of %s and %s: %s', (operator, key, value, expected) => {
    expect(check(operator, key, value)).toBe(expected);
  });

  it('[P2] fits one of several values, or, negated, none of them', () => {
    expect(check('StringEquals', 'aws:username', 'Auditor', 'Operator')).toBe(true);
    expect(check('StringNotEquals', 'aws:username', 'Auditor', 'Operator')).toBe(false);
  });

  it.each<[string, boolean]>([
    ['StringEquals', false],
    ['StringNotEquals', true],
    ['StringEqualsIfExists', true],
    ['NumericLessThan', false],
    ['NumericLessThanIfExists', true],
    ['ArnNotLike', true],
    ['IpAddress', false],
    ['NotIpAddress', true],
    ['Bool', false],
    ['ForAllValues:StringEquals', true],
    ['ForAnyValue:StringEquals', false],
  ])('[P2] %s with an absent key: %s', (operator, expected) => {
    expect(check(operator, 'aws:SourceIp', '1')).toBe(expected);
  });

  it('[P2] looks at several values of a key as its quantifier says', () => {
    expect(check('ForAllValues:StringEquals', 'aws:TagKeys', 'team', 'stage', 'cost')).toBe(true);
    expect(check('ForAllValues:StringEquals', 'aws:TagKeys', 'team')).toBe(false);
    expect(check('ForAnyValue:StringEquals', 'aws:TagKeys', 'team')).toBe(true);
    expect(check('ForAnyValue:StringLike', 'aws:TagKeys', 'x*')).toBe(false);
    expect(check('ForAllValues:StringNotEquals', 'aws:TagKeys', 'team')).toBe(false);
  });

  it('has a name that policies know', () => {
    for (const name of ['StringLikeIfExists', 'ForAnyValue:StringLike', 'Null'])
      expect(isOperator(name)).toBe(true);
    for (const name of ['', 'stringEquals', 'NullIfExists', 'ForSome:StringLike', 'IfExists'])
      expect(isOperator(name)).toBe(false);
  });
});

describe('a pattern', () => {
  it('matches anything, or one letter, and never slowly', () => {
    expect(isLike('a*b*c', 'axxbyyc')).toBe(true);
    expect(isLike('a*b*c', 'axxbyyd')).toBe(false);
    expect(isLike('?', '')).toBe(false);
    expect(isLike('**', '')).toBe(true);
    expect(isLike('*a'.repeat(50), 'a'.repeat(5000) + 'b')).toBe(false);
  });

  it('of an ARN keeps its wildcards within the part', () => {
    const arn = 'arn:aws:backup:us-east-1:123456789012:recovery-point:abc';
    expect(isLikeArn('*', arn)).toBe(true);
    expect(isLikeArn('arn:aws:backup:*:*:recovery-point:*', arn)).toBe(true);
    expect(isLikeArn('arn:aws:backup:*:recovery-point:abc', arn)).toBe(false);
    expect(isLikeArn('arn:aws:*', arn)).toBe(false);
  });

  it('is filled in with what the request has, or with its default', () => {
    expect(filledIn('home/${aws:username}/${$}', KEYS)).toBe('home/Operator/$');
    expect(filledIn("${aws:PrincipalTag/team, 'none'}", KEYS)).toBe('none');
    expect(filledIn('${aws:PrincipalTag/team}', KEYS)).toBeUndefined();
    expect(filledIn('${aws:TagKeys}', KEYS)).toBeUndefined();
  });
});

import { describe, expect, it } from 'vitest';
import type { DomainEvent } from '../domain/event.ts';
import { asInstant, DAY, HOUR, MINUTE, SECOND } from '../domain/instant.ts';
import { joined, type Passage, passageOf, sentenceOf, spanInWords } from './passage.ts';

const START = asInstant(Date.UTC(2021, 8, 28));
const after = (span: number) => asInstant(START + span);

const lockDate = (name: string, span: number): DomainEvent => ({
  type: 'lockDate.reached',
  at: after(span),
  vaultArn: `arn:aws:backup:us-east-1:123456789012:backup-vault:${name}`,
});
const expired = (span: number): DomainEvent => ({
  type: 'point.expired',
  at: after(span),
  pointArn: 'arn:aws:ec2:us-east-1::snapshot/snap-1',
});
const ended = (state: 'FAILED' | 'EXPIRED', span: number): DomainEvent => ({
  type: 'job.ended',
  at: after(span),
  jobId: 'one',
  end: { state, at: after(span), message: '', rule: 'J4' },
});

const passage = (span: number, ...events: readonly DomainEvent[]): Passage =>
  passageOf(START, after(span), events);

describe('what passed, in a sentence', () => {
  it('tells of locks, failed jobs and recovery points', () => {
    const events = [
      lockDate('WORM_vault', 2.5 * DAY),
      ...Array.from({ length: 4 }, () => expired(5 * DAY)),
      ended('FAILED', 6 * DAY),
    ];
    expect(sentenceOf(passage(12 * DAY, ...events))).toBe(
      '12 days passed: the lock of WORM_vault became immutable on day 3, one job failed, four recovery points expired.',
    );
  });

  it('says that nothing happened', () => {
    expect(sentenceOf(passage(HOUR))).toBe('1 hour passed: nothing happened.');
  });

  it('tells a job that failed from one that ran out of its window', () => {
    const told = sentenceOf(passage(DAY, ended('FAILED', HOUR), ended('EXPIRED', HOUR)));
    expect(told).toBe('1 day passed: one job failed, one job expired.');
  });

  it('leaves the day out on the first, and the names out where they are many', () => {
    expect(sentenceOf(passage(DAY, lockDate('a', HOUR)))).toContain(
      ': the lock of a became immutable.',
    );
    const many = ['a', 'b', 'c', 'd'].map((name) => lockDate(name, DAY));
    expect(sentenceOf(passage(DAY, ...many))).toBe('1 day passed: four locks became immutable.');
  });

  it('writes large numbers in digits', () => {
    const events = Array.from({ length: 1_200 }, () => expired(DAY));
    expect(sentenceOf(passage(2 * DAY, ...events))).toContain('1,200 recovery points expired');
  });
});

describe('a passage', () => {
  it('keeps no more of a long jump than can be shown', () => {
    const events = Array.from({ length: 10_000 }, () => expired(DAY));
    const { counts, events: kept } = passage(DAY, ...events);
    expect([counts['point.expired'], kept.length]).toEqual([10_000, 500]);
  });

  it('joins with the one after it into what one move would have given', () => {
    const early = [lockDate('a', HOUR), expired(HOUR)];
    const late = [expired(2 * DAY), ended('FAILED', 2 * DAY)];
    const first = passageOf(START, after(DAY), early);
    const second = passageOf(after(DAY), after(3 * DAY), late);
    expect(joined(first, second)).toEqual(passage(3 * DAY, ...early, ...late));
  });
});

describe('a span in words', () => {
  it.each([
    [3 * DAY, '3 days'],
    [2 * DAY + 4 * HOUR + MINUTE, '2 days 4 hours'],
    [18 * MINUTE, '18 minutes'],
    [365 * DAY + 3 * SECOND, '1 year'],
    [DAY + MINUTE, '1 day'],
    [36_500 * DAY, '100 years'],
    [0, '0 seconds'],
  ])('writes %d milliseconds as %s', (span, words) => {
    expect(spanInWords(span)).toBe(words);
  });
});

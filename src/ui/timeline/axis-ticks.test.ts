import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asInstant, DAY, HOUR } from '../../domain/instant.ts';
import { axisTicks } from './axis-ticks.ts';

const START = asInstant(Date.UTC(2021, 8, 28, 4, 33, 15));
const labels = (span: number, most = 7): readonly string[] =>
  axisTicks({ from: START, to: asInstant(START + span) }, most).map(({ label }) => label);

describe('the ticks of the axis', () => {
  it('are hours on a short stretch, with the day where it begins', () => {
    expect(labels(DAY)).toEqual(['06:00', '12:00', '18:00', '29 Sep']);
  });

  it('are Mondays on a stretch of weeks', () => {
    expect(labels(42 * DAY)).toEqual([
      '4 Oct 2021',
      '11 Oct',
      '18 Oct',
      '25 Oct',
      '1 Nov',
      '8 Nov',
    ]);
  });

  it('are months on a stretch of months, and years on a long one', () => {
    expect(labels(200 * DAY)).toEqual([
      'Oct 2021',
      'Nov 2021',
      'Dec 2021',
      'Jan 2022',
      'Feb 2022',
      'Mar 2022',
      'Apr 2022',
    ]);
    expect(labels(36_500 * DAY)).toEqual(['2040', '2060', '2080', '2100', '2120']);
  });

  it('name the year again where it changes', () => {
    const winter = asInstant(Date.UTC(2021, 11, 20));
    const ticks = axisTicks({ from: winter, to: asInstant(winter + 20 * DAY) }, 5);
    expect(ticks.map(({ label }) => label)).toEqual(['20 Dec 2021', '27 Dec', '3 Jan 2022']);
  });

  it('are in order, on the stretch, and not many more than there is room for', () => {
    const from = fc.integer({ min: 0, max: Date.UTC(9000, 0) });
    const span = fc.integer({ min: HOUR, max: 36_500 * DAY });
    fc.assert(
      fc.property(from, span, fc.integer({ min: 1, max: 20 }), (begin, length, most) => {
        const stretch = { from: asInstant(begin), to: asInstant(begin + length) };
        const instants = axisTicks(stretch, most).map(({ at }) => at);
        expect(instants).toEqual([...new Set(instants)].sort((one, other) => one - other));
        expect(instants.every((at) => at >= stretch.from && at <= stretch.to)).toBe(true);
        expect(instants.length).toBeLessThanOrEqual(most + 1);
      }),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { momentOf, readMoment, wireText, zonedText } from './timestamp.ts';
import { zoneOffset } from './time-zone.ts';

const wire = (text: string) => {
  const moment = readMoment(text);
  return moment && wireText(moment);
};

describe('an instant on the command line', () => {
  it.each([
    ['2025-01-01', '2025-01-01T00:00:00Z'],
    ['2025-1-1', '2025-01-01T00:00:00Z'],
    ['2025-01-01T01:02:03.456Z', '2025-01-01T01:02:03.456000Z'],
    ['2025-01-01T01:02:03+02:00', '2024-12-31T23:02:03Z'],
    ['20250101T101010Z', '2025-01-01T10:10:10Z'],
    ['2025-01-01 12:30 PM', '2025-01-01T12:30:00Z'],
    ['Jan 1 2025', '2025-01-01T00:00:00Z'],
    ['31/01/2025', '2025-01-31T00:00:00Z'],
    ['1735689600.5', '2025-01-01T00:00:00.500000Z'],
    ['1_0', '1970-01-01T00:00:10Z'],
  ])('reads %s', (text, expected) => {
    expect(wire(text)).toBe(expected);
  });

  it.each(['', 'yesterday', '2025-13-01', '2025-02-30', '2025-01-01T24:00:00Z', 'nan'])(
    'does not read %j',
    (text) => {
      expect(wire(text)).toBeUndefined();
    },
  );

  it('reads back what it writes', () => {
    const seconds = fc.integer({ min: -60_000_000_000, max: 250_000_000_000 });
    fc.assert(
      fc.property(seconds, fc.integer({ min: 0, max: 999_999 }), (whole, micros) => {
        const moment = { seconds: whole, micros };
        expect(readMoment(wireText(moment))).toEqual({ ...moment, offset: 0 });
      }),
    );
  });

  it('answers any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const moment = readMoment(text);
        if (moment) expect(wireText(moment)).toMatch(/^\d{4}-/);
      }),
    );
  });
});

describe('an instant in output', () => {
  it('is told in the zone of the machine', () => {
    const moment = momentOf(1735689600.25) ?? { seconds: 0, micros: 0 };
    const zoned = (zone: string) => zonedText(moment, zoneOffset(zone, moment.seconds));
    expect(zoned('UTC')).toBe('2025-01-01T00:00:00.250000+00:00');
    expect(zoned('America/Los_Angeles')).toBe('2024-12-31T16:00:00.250000-08:00');
    expect(zoned('Asia/Kathmandu')).toBe('2025-01-01T05:45:00.250000+05:45');
    expect(zoned('No/Where')).toBe('2025-01-01T00:00:00.250000+00:00');
  });

  it('is none beyond the year 9999', () => {
    expect(momentOf(1_735_689_600_123)).toBeUndefined();
  });
});

// The local zone of the machine that the command line believes to run on: `TZ` of its environment.

/** Minutes east of Greenwich at an instant; an unknown zone counts as UTC, as it does for the C library. */
export function zoneOffset(zone: string | undefined, seconds: number): number {
  if (zone === undefined || zone === '' || /^(?:UTC|GMT|Etc\/UTC)$/.test(zone)) return 0;
  try {
    const parts = formatFor(zone).formatToParts(new Date(seconds * 1000));
    const value = (type: string) => Number(parts.find((part) => part.type === type)?.value ?? '0');
    const local = Date.UTC(
      ...([value('year'), value('month') - 1, value('day')] as const),
      ...([value('hour'), value('minute'), value('second')] as const),
    );
    return Math.round((local / 1000 - seconds) / 60);
  } catch (error) {
    if (error instanceof RangeError) return 0;
    throw error;
  }
}

const formats = new Map<string, Intl.DateTimeFormat>();

function formatFor(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    ...{ year: 'numeric', month: 'numeric', day: 'numeric' },
    ...{ hour: 'numeric', minute: 'numeric', second: 'numeric' },
  });
  formats.set(zone, made);
  return made;
}

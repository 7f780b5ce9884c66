// A date and a time as two native inputs give them, kept as one text that may be half filled.

export interface UtcParts {
  readonly date: string;
  readonly time: string;
}

/** The text of a moment given in milliseconds since 1970, to the second. */
export function utcTextOf(milliseconds: number): string {
  return new Date(milliseconds).toISOString().slice(0, 19);
}

export function splitUtcText(text: string): UtcParts {
  const [date = '', time = ''] = text.replace(/(\.\d+)?Z$/, '').split('T');
  return { date, time };
}

/** Joins what the two inputs hold; empty only when both are. */
export function joinUtcText({ date, time }: UtcParts): string {
  return date === '' && time === '' ? '' : `${date}T${time}`;
}

/** Milliseconds since 1970, or undefined while a half is missing or no such moment exists. */
export function readUtcText(text: string): number | undefined {
  const { date, time } = splitUtcText(text);
  if (!/^\d{4}-\d\d-\d\d$/.test(date) || !/^\d\d:\d\d(:\d\d)?$/.test(time)) return undefined;
  const read = Date.parse(`${date}T${time}Z`);
  // Some engines read 30 February as 2 March.
  return Number.isNaN(read) || !utcTextOf(read).startsWith(date) ? undefined : read;
}

// What a snippet prints, as text: JSON, with dates as they are and errors by name.

export const printed = (values: readonly unknown[]): string => values.map(inText).join(' ');

function inText(value: unknown): string {
  if (typeof value === 'string') return value;
  if (value instanceof Error) return `${value.name}: ${value.message}`;
  if (value === undefined || typeof value === 'function' || typeof value === 'symbol')
    return String(value);
  try {
    return JSON.stringify(
      value,
      (_key, member: unknown) => {
        if (member instanceof Error) return `${member.name}: ${member.message}`;
        return typeof member === 'bigint' ? String(member) : member;
      },
      2,
    );
  } catch {
    return Object.prototype.toString.call(value);
  }
}

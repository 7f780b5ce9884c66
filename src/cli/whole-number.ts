// A whole number inside a value: a bad one ends the command as a Python error does.
import { otherError } from './cli-error.ts';
import { pythonInt } from './python-number.ts';
import { pythonRepr } from './python-text.ts';

/** Throws CliError in Python's words. */
export function wholeNumber(text: string): bigint {
  const value = pythonInt(text);
  if (value !== undefined) return value;
  throw otherError(`invalid literal for int() with base 10: ${pythonRepr(text)}`);
}

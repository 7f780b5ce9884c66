// The token that `--max-items` leaves: base64 of the service's token and of how far into its page we are.
import { JsonSyntaxError, readJson } from './json-read.ts';
import { flatJson } from './json-write.ts';
import { otherError } from './cli-error.ts';
import { pythonInt } from './python-number.ts';
import { pythonType } from './python-text.ts';
import { isList, isMap, type Value } from './value.ts';

interface PageStart {
  /** The service's own token. */
  readonly token: Value;
  /** Items of that page that were printed before. */
  readonly skip: number;
}

/** `skip` is told only where the page was cut. */
export function encodePageToken(inputToken: string, token: Value, skip?: number): string {
  const members: [string, Value][] = [[inputToken, token]];
  if (skip !== undefined) members.push(['boto_truncate_amount', BigInt(skip)]);
  return btoa(flatJson(new Map(members)));
}

/** What was no such token is handed to the service as it is. */
export function decodePageToken(inputToken: string, given: string): PageStart {
  const decoded = decodedJson(given);
  if (decoded === undefined || isList(decoded)) return oldToken(given);
  if (!isMap(decoded)) {
    const type = pythonType(decoded).slice('<class '.length, -1);
    throw otherError(`${type} object has no attribute 'pop'`);
  }
  const skip = decoded.get('boto_truncate_amount');
  return {
    token: decoded.get(inputToken) ?? null,
    skip: typeof skip === 'bigint' ? Number(skip) : 0,
  };
}

/** Python's base64 passes over what is not of its alphabet. */
function decodedJson(given: string): Value | undefined {
  const digits = given.replace(/[^A-Za-z0-9+/=]/g, '');
  const padding = digits.indexOf('=');
  const plain = padding < 0 ? digits : digits.slice(0, padding);
  const missing = (4 - (plain.length % 4)) % 4;
  if (missing === 3 || (digits.length - plain.length < missing && missing > 0)) return undefined;
  try {
    const bytes = Uint8Array.from(atob(plain), (char) => char.charCodeAt(0));
    return readJson(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes));
  } catch (error) {
    if (error instanceof JsonSyntaxError || error instanceof TypeError) return undefined;
    throw error;
  }
}

/** Before base64 came, a token was `token___skip`. */
function oldToken(given: string): PageStart {
  const parts = given.split('___');
  const skip = parts.length === 2 ? pythonInt(parts[1] ?? '') : undefined;
  if (parts.length > 1 && skip === undefined && parts.length !== 2)
    throw otherError(`Bad starting token: ${given}`);
  const token = skip === undefined ? given : (parts[0] ?? '');
  return { token: token === 'None' ? null : token, skip: Number(skip ?? 0n) };
}

// Patterns of policies: `*` stands for any characters, `?` for one; `${…}` stands for a fact of the request.
// Matching never backtracks further than the last `*`, so that no pattern can make it slow.

/** What policies ask about a request, by the name of the key in lower case. */
export type PolicyKeys = ReadonlyMap<string, readonly string[]>;

const STAR = '\uE000';
const MARK = '\uE001';
const VARIABLE = /\$\{([^}]*)\}/g;

/** The pattern with its variables filled in; undefined where the request has no such fact. */
export function filledIn(pattern: string, keys: PolicyKeys): string | undefined {
  const insides = [...pattern.matchAll(VARIABLE)].map(([, inside = '']) => inside);
  if (insides.some((inside) => valueOf(inside, keys) === undefined)) return undefined;
  return pattern.replace(VARIABLE, (_, inside: string) => valueOf(inside, keys) ?? '');
}

function valueOf(inside: string, keys: PolicyKeys): string | undefined {
  if (inside === '*') return STAR;
  if (inside === '?') return MARK;
  if (inside === '$') return '$';
  const [, name = '', fallback] = /^\s*([^,]*?)\s*(?:,\s*'(.*)'\s*)?$/.exec(inside) ?? [];
  const values = keys.get(name.toLowerCase());
  return values?.length === 1 ? values[0] : fallback;
}

/** The pattern as plain text, for operators that know no wildcards. */
export const asText = (filled: string): string =>
  filled.replaceAll(STAR, '*').replaceAll(MARK, '?');

/** Whether the text is like the pattern, whose variables are filled in. */
export function isLike(pattern: string, text: string): boolean {
  let place = 0;
  let at = 0;
  let lastStar = -1;
  let retryFrom = 0;
  while (at < text.length) {
    const sign = pattern[place];
    if (sign === '*') {
      lastStar = place;
      retryFrom = at;
      place += 1;
    } else if (sign !== undefined && standsFor(sign, text[at] ?? '')) {
      place += 1;
      at += 1;
    } else if (lastStar >= 0) {
      place = lastStar + 1;
      retryFrom += 1;
      at = retryFrom;
    } else return false;
  }
  while (pattern[place] === '*') place += 1;
  return place === pattern.length;
}

function standsFor(sign: string, letter: string): boolean {
  if (sign === STAR) return letter === '*';
  if (sign === MARK) return letter === '?';
  return sign === '?' || sign === letter;
}

/** The same part by part: in the first five parts of an ARN a wildcard ends with the part. */
export function isLikeArn(pattern: string, arn: string): boolean {
  if (pattern === '*') return true;
  const patterns = partsOf(pattern);
  const parts = partsOf(arn);
  return (
    patterns.length === parts.length &&
    patterns.every((each, index) => isLike(each, parts[index] ?? ''))
  );
}

function partsOf(arn: string): string[] {
  const parts = arn.split(':');
  return parts.length <= 6 ? parts : [...parts.slice(0, 5), parts.slice(5).join(':')];
}

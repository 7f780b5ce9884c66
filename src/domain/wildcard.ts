/**
 * Whether a text is one that the pattern takes: `*` stands for any characters, also for none. The time is
 * bounded by the product of the lengths, whatever the pattern.
 */
export function takesText(pattern: string, text: string): boolean {
  let place = 0;
  let at = 0;
  let star = -1;
  let retry = 0;
  while (at < text.length) {
    if (pattern[place] === '*') {
      star = place;
      retry = at;
      place += 1;
    } else if (pattern[place] === text[at]) {
      place += 1;
      at += 1;
    } else if (star >= 0) {
      // The last star takes one character more.
      retry += 1;
      at = retry;
      place = star + 1;
    } else return false;
  }
  return /^\**$/.test(pattern.slice(place));
}

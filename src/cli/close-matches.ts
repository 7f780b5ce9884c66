// The names that a misspelt word may have meant, as Python's difflib picks them.

/** At most three of `choices` that resemble `word` by the cutoff, the nearest first. */
export function closeMatches(word: string, choices: readonly string[], cutoff = 0.8): string[] {
  return choices
    .map((choice) => ({ choice, ratio: ratioOf(choice, word) }))
    .filter(({ ratio }) => ratio >= cutoff)
    .sort((a, b) => b.ratio - a.ratio || (a.choice < b.choice ? 1 : -1))
    .slice(0, 3)
    .map(({ choice }) => choice);
}

/** Twice the characters in common blocks over all characters. */
function ratioOf(first: string, second: string): number {
  const total = first.length + second.length;
  return total === 0 ? 1 : (2 * matchingCharacters(first, second)) / total;
}

/** The longest common block, and then the same on either side of it. */
function matchingCharacters(first: string, second: string): number {
  const block = longestBlock(first, second);
  if (block.size === 0) return 0;
  return (
    block.size +
    matchingCharacters(first.slice(0, block.first), second.slice(0, block.second)) +
    matchingCharacters(
      first.slice(block.first + block.size),
      second.slice(block.second + block.size),
    )
  );
}

/** The earliest of the longest ones. */
function longestBlock(first: string, second: string) {
  let best = { first: 0, second: 0, size: 0 };
  let previous: number[] = [];
  for (let i = 0; i < first.length; i += 1) {
    const current: number[] = [];
    for (let j = 0; j < second.length; j += 1) {
      if (first[i] !== second[j]) continue;
      const size = (previous[j - 1] ?? 0) + 1;
      current[j] = size;
      if (size > best.size) best = { first: i - size + 1, second: j - size + 1, size };
    }
    previous = current;
  }
  return best;
}

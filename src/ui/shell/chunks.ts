/** So many lines are laid out together. */
const LINES = 100;

/** The text in pieces of whole lines; none for an empty text. The last line break of each piece is left out. */
export function inChunks(text: string): string[] {
  if (text === '') return [];
  const lines = text.replace(/\n$/, '').split('\n');
  const chunks: string[] = [];
  for (let from = 0; from < lines.length; from += LINES)
    chunks.push(lines.slice(from, from + LINES).join('\n'));
  return chunks;
}

// A pasted script, cut into the steps that run one after the other, each with a result of its own. A step ends
// with its line, unless a quote, a backslash, a here-document or a block such as a loop goes on.

const OPENERS = new Set(['if', 'for', 'while', 'until', 'case', '{', 'select']);
const CLOSERS = new Set(['fi', 'done', 'esac', '}']);
/** After these a command begins. */
const BEFORE_COMMAND = new Set(['then', 'do', 'else', 'elif', '!', 'time']);

interface Reading {
  quote: '"' | "'" | undefined;
  /** Blocks and parentheses that are open. */
  depth: number;
  /** The words that end the here-documents of this line. */
  hereDocuments: { readonly end: string; readonly isIndented: boolean }[];
  goesOn: boolean;
}

/** The steps; lines that are empty or comments between steps are left out. */
export function scriptSteps(script: string): string[] {
  const steps: string[] = [];
  let step: string[] = [];
  const reading: Reading = { quote: undefined, depth: 0, hereDocuments: [], goesOn: false };
  for (const line of script.replace(/\r\n?/g, '\n').split('\n')) {
    const [hereDocument] = reading.hereDocuments;
    step.push(line);
    if (hereDocument !== undefined) {
      const text = hereDocument.isIndented ? line.replace(/^\t+/, '') : line;
      if (text === hereDocument.end) reading.hereDocuments.shift();
    } else readLine(line, reading);
    if (isOpen(reading)) continue;
    if (step.some((each) => !/^\s*(#.*)?$/.test(each))) steps.push(step.join('\n').trim());
    step = [];
  }
  const rest = step.join('\n').trim();
  return rest === '' ? steps : [...steps, rest];
}

/** Whether the text is still waiting for more: Enter then begins a new line. */
export function isUnfinished(text: string): boolean {
  const reading: Reading = { quote: undefined, depth: 0, hereDocuments: [], goesOn: false };
  for (const line of text.split('\n')) {
    const [hereDocument] = reading.hereDocuments;
    if (hereDocument === undefined) readLine(line, reading);
    else if (line === hereDocument.end) reading.hereDocuments.shift();
  }
  return isOpen(reading);
}

const isOpen = ({ quote, depth, hereDocuments, goesOn }: Reading): boolean =>
  quote !== undefined || depth > 0 || hereDocuments.length > 0 || goesOn;

function readLine(line: string, reading: Reading): void {
  reading.goesOn = false;
  let word = '';
  let isCommandNext = reading.quote === undefined;
  const endWord = (): void => {
    if (word === '') return;
    if (isCommandNext && OPENERS.has(word)) reading.depth += 1;
    if (isCommandNext && CLOSERS.has(word)) reading.depth = Math.max(0, reading.depth - 1);
    isCommandNext = isCommandNext && (BEFORE_COMMAND.has(word) || word === '{');
    word = '';
  };
  for (let place = 0; place < line.length; place += 1) {
    const character = line[place] ?? '';
    if (reading.quote !== undefined) {
      if (character === '\\' && reading.quote === '"') place += 1;
      else if (character === reading.quote) reading.quote = undefined;
      word += 'q';
    } else if (character === '\\') {
      if (place === line.length - 1) reading.goesOn = true;
      place += 1;
      word += 'q';
    } else if (character === "'" || character === '"') {
      reading.quote = character;
      word += 'q';
    } else if (character === '#' && word === '') break;
    else if (line.startsWith('<<', place) && !line.startsWith('<<<', place))
      place = readHereDocument(line, place, reading);
    else if (/[\s;&|()]/.test(character)) {
      endWord();
      if (character === '(') reading.depth += 1;
      if (character === ')') reading.depth = Math.max(0, reading.depth - 1);
      if (/[;&|(]/.test(character)) isCommandNext = true;
    } else word += character;
  }
  endWord();
  if (reading.quote === undefined && /(?:&&|\|\|?)\s*$/.test(line)) reading.goesOn = true;
}

/** Notes the word that ends it, and answers the place of its last character. */
function readHereDocument(line: string, place: number, reading: Reading): number {
  const [whole = '<<', dash, , end = ''] =
    /^<<(-?)\s*(["']?)([A-Za-z0-9_.]+)\2/.exec(line.slice(place)) ?? [];
  if (end !== '') reading.hereDocuments.push({ end, isIndented: dash === '-' });
  return place + whole.length - 1;
}

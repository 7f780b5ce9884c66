// `--output table`: boxes in boxes. What is wider than the terminal's 80 columns is turned upright.
import { comparedTexts } from './jmespath/comparison.ts';
import { otherError } from './cli-error.ts';
import { pythonText, pythonType } from './python-text.ts';
import { shownWidth } from './shown-width.ts';
import { TableSection } from './table-section.ts';
import { isList, isMap, isScalar, type Value, type ValueMap } from './value.ts';

const terminalWidth = 80;

/** Empty where there is nothing to show. */
export function tableOutput(title: string, value: Value): string {
  const sections: TableSection[] = [];
  if (!build(sections, title, value, 0)) return '';
  const isTooWide = widthOf(sections) > terminalWidth;
  return drawn(isTooWide ? sections.map(upright) : sections);
}

const widthOf = (sections: readonly TableSection[]): number =>
  sections.reduce((widest, { totalWidth }) => Math.max(widest, totalWidth), 0);

/** A section of one row reads better as one row for each member. */
function upright(section: TableSection): TableSection {
  const [row] = section.rows;
  if (section.rows.length !== 1 || !row || section.headers.length === 0) return section;
  const turned = new TableSection(section.title, section.indent);
  section.headers.forEach((header, at) => turned.addRow([header, row[at] ?? '']));
  return turned;
}

function build(
  sections: TableSection[],
  title: string | undefined,
  value: Value,
  indent: number,
): boolean {
  if (isNothing(value)) return false;
  if (title !== undefined) sections.push(new TableSection(title, indent));
  if (isList(value)) {
    if (isMap(value[0] ?? null)) objects(sections, value, indent, title ?? '');
    else for (const item of value) listItem(sections, item, indent);
  }
  if (isMap(value)) object(sections, value, indent);
  return true;
}

const isNothing = (value: Value): boolean =>
  isMap(value) ? value.size === 0 : isList(value) ? value.length === 0 : !value;

function listItem(sections: TableSection[], item: Value, indent: number): void {
  if (isScalar(item)) addRow(sections, [item]);
  else if (isList(item) && item.every(isScalar)) addRow(sections, item);
  else if (isMap(item)) addRow(sections, [...item.keys()]);
  else build(sections, undefined, item, indent);
}

function addRow(sections: readonly TableSection[], row: readonly Value[]): void {
  const section = sections.at(-1);
  const { columns } = section ?? {};
  if (columns !== undefined && columns !== row.length)
    throw otherError(`Row should have ${columns} elements, instead it has ${row.length}`);
  section?.addRow(row.map(pythonText));
}

function object(sections: TableSection[], map: ValueMap, indent: number): void {
  const keys = [...map.keys()].sort(comparedTexts);
  const plain = keys.filter((key) => isScalar(map.get(key) ?? null));
  const cells = plain.map((key) => map.get(key) ?? null);
  if (plain.length === 1) addRow(sections, [plain[0] ?? '', cells[0] ?? null]);
  else if (plain.length > 1) {
    sections.at(-1)?.addHeaders(plain);
    addRow(sections, cells);
  }
  for (const key of keys)
    if (!plain.includes(key)) build(sections, key, map.get(key) ?? null, indent + 1);
}

function objects(
  sections: TableSection[],
  items: readonly Value[],
  indent: number,
  title: string,
): void {
  const maps = items.map(asMap);
  const keysWhere = (test: (value: Value) => boolean) =>
    [
      ...new Set(
        maps.flatMap((map) => [...map.keys()].filter((key) => test(map.get(key) ?? null))),
      ),
    ].sort(comparedTexts);
  const headers = keysWhere(isScalar);
  const more = keysWhere((value) => !isScalar(value));
  sections.at(-1)?.addHeaders(headers);
  maps.forEach((map, at) => {
    if (at > 0 && more.length > 0) {
      const section = new TableSection(title, indent);
      section.addHeaders(headers);
      sections.push(section);
    }
    addRow(
      sections,
      headers.map((header) => (map.has(header) ? (map.get(header) ?? null) : '')),
    );
    for (const key of more)
      if (map.has(key)) build(sections, key, map.get(key) ?? null, indent + 1);
  });
}

/** What is no object among objects breaks the real one, and so it is told. */
function asMap(item: Value): ValueMap {
  if (isMap(item)) return item;
  if (typeof item === 'string') throw otherError("string indices must be integers, not 'str'");
  if (isList(item)) throw otherError('list indices must be integers or slices, not str');
  throw otherError(`${pythonType(item).slice('<class '.length, -1)} object is not iterable`);
}

function drawn(sections: readonly TableSection[]): string {
  const width = widthOf(sections);
  const lines = sections.flatMap((section) => {
    const frame = '|'.repeat(section.indent);
    const inner = sectionLines(section, width - section.indent * 2);
    return inner.map((line) => frame + line + frame);
  });
  return ['-'.repeat(width), ...lines, ''].join('\n');
}

function sectionLines(section: TableSection, width: number): string[] {
  const lines: string[] = [];
  if (section.title !== '') {
    lines.push(centred(section.title, width, '|'));
    if (section.headers.length === 0 && section.rows.length === 0)
      lines.push(`+${'-'.repeat(width - 2)}+`);
  }
  const widths = section.columnWidths(width);
  if (widths.length === 0) return lines;
  const rule = widths.map(
    (cell, at) => (at === 0 ? '+' : '') + '-'.repeat(cell - (at === 0 ? 2 : 1)),
  );
  const line = `${rule.join('+')}+`;
  const row = (cells: readonly string[], cell: typeof centred) =>
    cells.map((text, at) => cell(text, widths[at] ?? 0, at === 0 ? '|' : '')).join('');
  if (section.headers.length > 0) lines.push(line, row(section.headers, centred));
  if (section.rows.length > 0)
    lines.push(line, ...section.rows.map((cells) => row(cells, leftAligned)), line);
  return lines;
}

function centred(text: string, width: number, left: string): string {
  const length = shownWidth(text);
  const before = Math.max(0, Math.floor(width / 2) - Math.floor(length / 2) - 1);
  const after = Math.max(0, width - 1 - left.length - before - length);
  return `${left}${' '.repeat(before)}${text}${' '.repeat(after)}|`;
}

/** Two spaces before the text while there is room for them. */
function leftAligned(text: string, width: number, left: string): string {
  const length = shownWidth(text);
  const padding = width - (length + 3 + left.length) >= 0 ? 2 : 0;
  const after = Math.max(0, width - left.length - padding - length - 1);
  return `${left}${' '.repeat(padding)}${text}${' '.repeat(after)}|`;
}

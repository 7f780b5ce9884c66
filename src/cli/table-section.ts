// A section of a table: a title, headers and rows, and how wide each column becomes.
import { shownWidth } from './shown-width.ts';

export class TableSection {
  readonly title: string;
  readonly indent: number;
  headers: readonly string[] = [];
  readonly rows: (readonly string[])[] = [];
  private widest: number[] = [];

  constructor(title: string, indent: number) {
    this.title = title;
    this.indent = indent;
  }

  addHeaders(headers: readonly string[]): void {
    this.headers = headers;
    this.measure(headers);
  }

  addRow(row: readonly string[]): void {
    this.rows.push(row);
    this.measure(row);
  }

  /** Of a row that must not be of another length than the ones before. */
  get columns(): number | undefined {
    return this.headers.length > 0 ? this.headers.length : this.rows[0]?.length;
  }

  /** With the frame of this section and of those around it. */
  get totalWidth(): number {
    const cells = this.widest.reduce((sum, width) => sum + width + 4, 0) + 2;
    return Math.max(shownWidth(this.title) + 2, cells) + this.indent * 2;
  }

  /** The columns stretched or shrunk to a width, in proportion; what rounding leaves goes round. */
  columnWidths(width: number): number[] {
    const natural = this.widest.map((text) => text + 4);
    const scale = width / natural.reduce((sum, cell) => sum + cell, 0);
    const scaled = natural.map((cell) => roundedToEven(scale * cell));
    let surplus = scaled.reduce((sum, cell) => sum + cell, 0) - width;
    while (surplus !== 0 && scaled.length > 0) {
      const step = surplus > 0 ? -1 : 1;
      const order = surplus > 0 ? scaled.keys() : [...scaled.keys()].reverse();
      for (const at of order) {
        scaled[at] = (scaled[at] ?? 0) + step;
        surplus += step;
        if (surplus === 0) break;
      }
    }
    return scaled;
  }

  private measure(cells: readonly string[]): void {
    this.widest = cells.map((cell, at) => Math.max(this.widest[at] ?? 0, shownWidth(cell)));
  }
}

/** Python rounds a half to the even neighbour. */
function roundedToEven(value: number): number {
  const floor = Math.floor(value);
  if (value - floor !== 0.5) return Math.round(value);
  return floor % 2 === 0 ? floor : floor + 1;
}

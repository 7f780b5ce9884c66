/**
 * Keys in the order of their ordinals, of which some have left. Adding and leaving cost almost nothing,
 * and a list can go on from any ordinal, so that a page of a long list does not read the whole of it.
 */
export class Shelf {
  #ordinals: number[] = [];
  #keys: (string | undefined)[] = [];
  #present = 0;

  /** How many have not left. */
  get present(): number {
    return this.#present;
  }

  /** Ordinals come in ascending order. */
  add(ordinal: number, key: string): void {
    this.#ordinals.push(ordinal);
    this.#keys.push(key);
    this.#present += 1;
  }

  leave(ordinal: number): void {
    const place = this.#firstAfter(ordinal - 1);
    if (this.#ordinals[place] !== ordinal || this.#keys[place] === undefined) return;
    this.#keys[place] = undefined;
    this.#present -= 1;
    if (this.#present * 2 < this.#keys.length) this.#close();
  }

  /** The keys present whose ordinal is greater than the given one, in order. */
  *after(ordinal: number): Generator<string> {
    const keys = this.#keys;
    for (let place = this.#firstAfter(ordinal); place < keys.length; place += 1) {
      const key = keys[place];
      if (key !== undefined) yield key;
    }
  }

  /** All keys present, the last one first. */
  *fromTheEnd(): Generator<string> {
    const keys = this.#keys;
    for (let place = keys.length - 1; place >= 0; place -= 1) {
      const key = keys[place];
      if (key !== undefined) yield key;
    }
  }

  #firstAfter(ordinal: number): number {
    let low = 0;
    let high = this.#ordinals.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#ordinals[middle] ?? Infinity) <= ordinal) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Closes the gaps; arrays are replaced, so a walk that is under way keeps the old ones. */
  #close(): void {
    const keys = this.#keys;
    this.#ordinals = this.#ordinals.filter((_, place) => keys[place] !== undefined);
    this.#keys = keys.filter((key) => key !== undefined);
  }
}

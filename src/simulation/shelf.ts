/**
 * Keys in the order of their ordinals, of which some have left. Adding and leaving cost almost nothing,
 * and a list can go on from any ordinal, so that a page of a long list does not read the whole of it.
 */
export class Shelf {
  #ordinals: number[] = [];
  #keys: (string | undefined)[] = [];
  #places = new Map<string, number>();

  /** How many have not left. */
  get present(): number {
    return this.#places.size;
  }

  add(ordinal: number, key: string): void {
    this.#places.set(key, this.#keys.length);
    this.#ordinals.push(ordinal);
    this.#keys.push(key);
  }

  leave(key: string): void {
    const place = this.#places.get(key);
    if (place === undefined) return;
    this.#places.delete(key);
    this.#keys[place] = undefined;
    if (this.#places.size * 2 < this.#keys.length && this.#keys.length > 64) this.#close();
  }

  /** The keys present whose ordinal is greater than the given one, in order. */
  *after(ordinal: number): Generator<string> {
    const keys = this.#keys;
    for (let place = this.#firstAfter(ordinal); place < keys.length; place += 1) {
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
    const ordinals: number[] = [];
    const keys: string[] = [];
    this.#keys.forEach((key, place) => {
      if (key === undefined) return;
      this.#places.set(key, keys.length);
      ordinals.push(this.#ordinals[place] ?? 0);
      keys.push(key);
    });
    this.#ordinals = ordinals;
    this.#keys = keys;
  }
}

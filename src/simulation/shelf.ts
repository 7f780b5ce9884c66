/**
 * Keys in the order of their ordinals. What leaves is only counted, because time lets many leave at once:
 * whoever walks along the keys passes over those that are gone, and when half are gone the gaps are closed.
 * A list can go on from any ordinal, so that a page of a long list does not read the whole of it.
 */
export class Shelf {
  #ordinals: number[] = [];
  #keys: string[] = [];
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

  /** One has left. True when it is time to close the gaps. */
  leave(): boolean {
    this.#present -= 1;
    return this.#keys.length > 64 && this.#present * 2 < this.#keys.length;
  }

  /** Forgets the keys that are gone; arrays are replaced, so a walk that is under way keeps the old ones. */
  close(isThere: (key: string) => boolean): void {
    const kept = this.#keys.map(isThere);
    this.#ordinals = this.#ordinals.filter((_, place) => kept[place]);
    this.#keys = this.#keys.filter((_, place) => kept[place]);
  }

  /** The keys whose ordinal is greater than the given one, in order; some may be gone. */
  *after(ordinal: number): Generator<string> {
    const keys = this.#keys;
    for (let place = this.#firstAfter(ordinal); place < keys.length; place += 1)
      yield keys[place] ?? '';
  }

  /** All keys, the last one first; some may be gone. */
  *fromTheEnd(): Generator<string> {
    const keys = this.#keys;
    for (let place = keys.length - 1; place >= 0; place -= 1) yield keys[place] ?? '';
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
}

/**
 * Keys in the order of their ordinals, of which some have left. Adding and leaving cost almost nothing: a
 * shelf counts who left, and learns who it was when it is read next. A list can go on from any ordinal, so
 * that a page of a long list does not read the whole of it.
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

  /** One of them has left: to be called once for each. */
  leave(): void {
    this.#present -= 1;
  }

  /** Takes off those who have left, where they are more than half: a walk then reads few in vain. */
  tidy(isThere: (key: string) => boolean): void {
    if (this.#present * 2 >= this.#keys.length) return;
    // Arrays are replaced, so a walk that is under way keeps the old ones.
    const stays = this.#keys.map(isThere);
    this.#ordinals = this.#ordinals.filter((_, place) => stays[place]);
    this.#keys = this.#keys.filter((_, place) => stays[place]);
  }

  /** The keys whose ordinal is greater than the given one, in order; some may have left. */
  *after(ordinal: number): Generator<string> {
    const keys = this.#keys;
    for (let place = this.#firstAfter(ordinal); place < keys.length; place += 1) {
      const key = keys[place];
      if (key !== undefined) yield key;
    }
  }

  /** All keys, the last one first; some may have left. */
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
}

// A menu's state: what is open, which item has the focus, what has been typed to find one.
import type { IconName } from './icons.ts';
import { rove } from './roving.ts';

export interface MenuItem {
  readonly label: string;
  readonly onselect: () => void;
  readonly icon?: IconName | undefined;
  /** Quiet text under the label. */
  readonly detail?: string | undefined;
  /** Why it cannot be chosen now; the item stays in place and reachable. */
  readonly disabledReason?: string | undefined;
  readonly danger?: boolean | undefined;
  /** One of a set of choices: this one is, or is not, the present choice. */
  readonly checked?: boolean | undefined;
  /** A line above this item. */
  readonly divided?: boolean | undefined;
}

const typingPause = 700;

export class MenuState {
  open = $state(false);
  active = $state(0);
  #items: () => readonly MenuItem[];
  #typed = '';
  #typedAt = -Infinity;

  constructor(items: () => readonly MenuItem[]) {
    this.#items = items;
  }

  openAt(end: 'first' | 'last'): void {
    const checked = this.#items().findIndex((item) => item.checked);
    this.active = end === 'last' ? this.#items().length - 1 : Math.max(checked, 0);
    this.#typed = '';
    this.open = true;
  }

  close(): void {
    this.open = false;
  }

  /** Moves by arrow keys, Home, End or typed letters; true when the key was one of them. */
  press(key: string, at: number): boolean {
    const moved = rove(key, this.active, this.#items().length, 'vertical') ?? this.#find(key, at);
    if (moved === undefined) return false;
    this.active = moved;
    return true;
  }

  #find(key: string, at: number): number | undefined {
    if (key.length !== 1 || (key === ' ' && this.#typed === '')) return undefined;
    this.#typed = at - this.#typedAt > typingPause ? key : this.#typed + key;
    this.#typedAt = at;
    const items = this.#items();
    const start = this.#typed.length === 1 ? this.active + 1 : this.active;
    for (let step = 0; step < items.length; step += 1) {
      const index = (start + step) % items.length;
      if (this.#matches(items[index])) return index;
    }
    return this.active;
  }

  #matches(item: MenuItem | undefined): boolean {
    return item?.label.toLowerCase().startsWith(this.#typed.toLowerCase()) ?? false;
  }
}

// A person without a mouse. Wherever the focus goes it must be seen: with a ring, and not beneath the clock.
import { expect, type Locator, type Page } from '@playwright/test';

export class Keyboard {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text);
  }

  /** Takes the place of what a field holds. */
  async retype(text: string): Promise<void> {
    await this.press('ControlOrMeta+a');
    await this.type(text);
  }

  /** Walks with Tab to a control, and looks at every stop on the way. */
  async tabTo(target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab', most = 120): Promise<void> {
    await expect(target).toBeVisible();
    for (let stops = 0; stops < most; stops += 1) {
      await this.press(key);
      expect(await this.page.evaluate(faultOfFocus)).toBeUndefined();
      if (await target.evaluate((element) => element === document.activeElement)) return;
    }
    throw new Error(`${key} does not lead to ${String(target)}.`);
  }

  /** Walks with Tab until the focus is where it was, or out of the page. */
  async tabThrough(most = 200): Promise<number> {
    for (let stops = 1; stops <= most; stops += 1) {
      await this.press('Tab');
      expect(await this.page.evaluate(faultOfFocus)).toBeUndefined();
      if (await this.page.evaluate(() => document.activeElement === document.body)) return stops;
    }
    throw new Error('The walk does not end.');
  }
}

/** Runs in the page: why what has the focus cannot be seen to have it. */
function faultOfFocus(): string | undefined {
  const focused = document.activeElement;
  if (focused === null || focused === document.body) return undefined;
  const name = focused.getAttribute('aria-label') ?? focused.textContent.trim().slice(0, 40);
  const told = `${focused.tagName.toLowerCase()} “${name}”`;
  // A radio button or a checkbox may be drawn by its label.
  const drawn = [focused, focused.closest('label'), focused.nextElementSibling].filter(
    (element) => element !== null,
  );
  const box = (
    drawn.find((element) => element.getBoundingClientRect().width > 4) ?? focused
  ).getBoundingClientRect();
  if (box.width < 1 || box.height < 1) return `${told} has no size`;

  const isRing = (element: Element): boolean => {
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
    return (outlineStyle !== 'none' && parseFloat(outlineWidth) > 0) || boxShadow !== 'none';
  };
  // The hand of a slider is ringed, not the slider; a menu's rows change their ground.
  const isOwn = focused.matches('[type=range], [role^=menuitem], main, [tabindex="-1"]');
  if (!isOwn && !drawn.some(isRing)) return `${told} shows no focus`;

  const clock = document.querySelector('section[aria-label=Clock]');
  const isAbove = focused.closest('dialog, [popover], section[aria-label=Clock]') !== null;
  const top = clock?.getBoundingClientRect().top ?? innerHeight;
  const isTall = box.height > innerHeight / 2;
  if (!isAbove && !isTall && box.bottom > top + 1)
    return `${told} is beneath the clock: it ends at ${String(box.bottom)}, the clock begins at ${String(top)}`;
  if (!isTall && (box.top < -1 || box.bottom > innerHeight + 1)) return `${told} is out of view`;

  const isSeen = [0.1, 0.3, 0.5, 0.7, 0.9].some((share) => {
    const x = Math.min(innerWidth - 1, Math.max(0, box.left + box.width * share));
    const y = Math.min(innerHeight - 1, Math.max(0, box.top + box.height * share));
    const hit = document.elementFromPoint(x, y);
    return hit !== null && drawn.some((element) => element.contains(hit) || hit.contains(element));
  });
  return isSeen ? undefined : `${told} is covered`;
}

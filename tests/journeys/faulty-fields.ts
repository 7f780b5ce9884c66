import { expect, type Locator } from '@playwright/test';
import type { LabPage } from './lab-page.ts';

/** Types each text, sends the form, and finds the reason beside the field, which has the focus. */
export async function tryTexts(
  field: Locator,
  submit: () => Promise<void>,
  texts: Readonly<Record<string, RegExp>>,
): Promise<void> {
  for (const [text, message] of Object.entries(texts)) {
    await field.fill(text);
    await submit();
    await expect(field, text).toHaveAccessibleErrorMessage(message);
    await expect(field).toBeFocused();
  }
}

/** Nothing else has happened. */
export async function hasEntries(lab: LabPage, count: number): Promise<void> {
  await lab.showTab('Log');
  await expect(lab.panel.getByRole('listitem')).toHaveCount(count);
}

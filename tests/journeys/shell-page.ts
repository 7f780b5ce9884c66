// The shell under the screen, by what a person does with it.
import { expect, type Locator, type Page } from '@playwright/test';

export class ShellPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  get shell(): Locator {
    return this.page.getByRole('region', { name: 'Shell' });
  }

  get input(): Locator {
    return this.shell.getByRole('textbox', { name: 'Command' });
  }

  get blocks(): Locator {
    return this.shell.getByRole('article');
  }

  async open(): Promise<void> {
    await this.page.getByRole('button', { name: 'Shell', exact: true }).click();
    await expect(this.input).toBeFocused();
  }

  /** Runs a line and answers everything that its last step printed. */
  async run(line: string): Promise<string> {
    await this.input.fill(line);
    await this.input.press('Enter');
    const last = this.blocks.last();
    await expect(last).toContainText(/done|exit \d+/, { timeout: 30_000 });
    // What is out of view is not laid out, so it has no inner text.
    return (await last.locator('pre').allTextContents()).join('\n');
  }

  /** The exit code that the last block shows. */
  async exit(): Promise<number> {
    const text = await this.blocks.last().locator('header').innerText();
    return Number(/exit (\d+)/.exec(text)?.[1] ?? 0);
  }
}

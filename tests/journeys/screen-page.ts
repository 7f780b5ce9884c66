// What is on every screen, found as a person finds it: by roles, labels and the words that are seen.
import { expect, type Locator, type Page } from '@playwright/test';

export class ScreenPage {
  readonly page: Page;
  readonly main: Locator;
  readonly panel: Locator;
  readonly clock: Locator;
  readonly slider: Locator;
  readonly messages: Locator;
  readonly dialog: Locator;

  constructor(page: Page) {
    this.page = page;
    this.main = page.getByRole('main');
    this.panel = page.getByRole('complementary', { name: 'Explanations' });
    this.clock = page.getByRole('region', { name: 'Clock' });
    this.slider = this.clock.getByRole('slider');
    this.messages = page.getByRole('region', { name: 'Messages' });
    this.dialog = page.getByRole('dialog').or(page.getByRole('alertdialog'));
  }

  // Where one is

  async open(address = ''): Promise<void> {
    await this.page.goto(`./${address}`);
    await expect(this.title()).toBeVisible();
  }

  async visit(section: string): Promise<void> {
    await this.page
      .getByRole('navigation', { name: 'Console' })
      .getByRole('link', { name: section })
      .click();
    await this.isAt(section);
  }

  async isAt(title: string | RegExp): Promise<void> {
    await expect(this.title()).toHaveText(title);
  }

  async openVault(name: string): Promise<void> {
    await this.visit('Backup vaults');
    await this.main.getByRole('link', { name, exact: true }).click();
    await this.isAt(name);
  }

  title(): Locator {
    return this.main.getByRole('heading', { level: 1 });
  }

  /** The state of the vault's lock beside the title. */
  badge(words: string | RegExp): Locator {
    return this.main.getByText(words, { exact: true }).first();
  }

  /** What stands beside a label such as `Locked`. */
  fact(label: string): Locator {
    return this.main
      .getByRole('term')
      .and(this.page.getByText(label, { exact: true }))
      .locator('xpath=following-sibling::dd');
  }

  /** The screen's own, not the one that the walkthrough's strip or card offers as well. */
  link(name: string): Locator {
    return this.main
      .getByRole('link', { name, exact: true })
      .locator('xpath=self::*[not(ancestor::aside or ancestor::ol)]')
      .first();
  }

  /** A field in which one types. */
  box(name: string | RegExp): Locator {
    return this.main.getByRole('textbox', { name, exact: true });
  }

  /** A field in which one chooses. */
  list(name: string): Locator {
    return this.main.getByRole('combobox', { name, exact: true });
  }

  row(text: string | RegExp): Locator {
    return this.main.getByRole('row').filter({ hasText: text });
  }

  // What was said

  async isTold(text: string | RegExp): Promise<void> {
    await expect(this.messages.getByRole('status').filter({ hasText: text })).toBeVisible();
  }

  async isRefused(text: string | RegExp): Promise<void> {
    await expect(this.messages.getByRole('alert').filter({ hasText: text }).last()).toBeVisible();
  }

  /** Opens "Why?" from the newest error. */
  async askWhy(): Promise<void> {
    await this.messages.getByRole('alert').last().getByRole('button', { name: 'Why?' }).click();
    await expect(this.panel.getByRole('article')).toBeVisible();
  }

  async showTab(name: 'Why?' | 'States' | 'Log' | 'Code'): Promise<void> {
    await this.panel.getByRole('tab', { name }).click();
  }

  // Who and where one is

  async choose(menu: string | RegExp, item: string): Promise<void> {
    await this.page.getByRole('button', { name: menu }).click();
    const name = { name: item, exact: true };
    await this.page
      .getByRole('menuitem', name)
      .or(this.page.getByRole('menuitemradio', name))
      .click();
  }

  async actAs(principal: string): Promise<void> {
    await this.choose(/^Acting as/, principal);
    await expect(this.page.getByRole('button', { name: `Acting as ${principal}` })).toBeVisible();
  }
}

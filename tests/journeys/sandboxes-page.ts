// What a person does with sandboxes as a whole.
import { expect, type Locator } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { ScreenPage } from './screen-page.ts';

export class SandboxesPage extends ScreenPage {
  /** Gives a file to the import and opens what it becomes. */
  async openFile(name: string, content: string): Promise<void> {
    await this.importFile(`${name}.json`, content);
    await this.isTold(`“${name}” imported.`);
    await this.main.getByRole('button', { name: `Open ${name}`, exact: true }).click();
    await this.isAt('Backup vaults');
    await this.isOpen(name);
  }

  async importFile(fileName: string, content: string): Promise<void> {
    await this.manageSandboxes();
    const chooser = this.page.waitForEvent('filechooser');
    await this.main.getByRole('button', { name: 'Import from a file' }).click();
    const file = { name: fileName, mimeType: 'application/json', buffer: Buffer.from(content) };
    await (await chooser).setFiles(file);
  }

  async manageSandboxes(): Promise<void> {
    await this.choose(/^Sandbox: /, 'Manage sandboxes');
    await this.isAt('Sandboxes');
  }

  async createSandbox(name: string, startsAt?: string): Promise<void> {
    await this.manageSandboxes();
    await this.main.getByRole('button', { name: 'Create sandbox' }).click();
    await this.dialog.getByRole('textbox', { name: 'Name' }).fill(name);
    if (startsAt !== undefined) await this.fillInstant(startsAt);
    await this.dialog.getByRole('button', { name: 'Create and open' }).click();
    await this.isOpen(name);
  }

  /** A date and a time in UTC, in the dialog that asks for them. */
  async fillInstant(iso: string): Promise<void> {
    const [date = '', time = ''] = iso.split(/[TZ]/);
    await this.dialog.getByLabel('Date', { exact: true }).fill(date);
    await this.dialog.getByLabel(/^Time/).fill(time);
  }

  async isOpen(name: string): Promise<void> {
    await expect(
      this.page.getByRole('button', { name: `Sandbox: ${name}`, exact: true }),
    ).toBeVisible();
  }

  sandbox(name: string): Locator {
    return this.main
      .getByRole('listitem')
      .filter({ has: this.page.getByText(name, { exact: true }) });
  }

  /** Rename, Duplicate, Export to a file, Delete: of one sandbox in the list. */
  async withSandbox(name: string, deed: string): Promise<void> {
    await this.manageSandboxes();
    await this.main.getByRole('button', { name: `Actions for ${name}`, exact: true }).click();
    await this.page.getByRole('menuitem', { name: deed, exact: true }).click();
  }

  /** The text of the exported file. */
  async exported(name: string): Promise<string> {
    const download = this.page.waitForEvent('download');
    await this.withSandbox(name, 'Export to a file');
    return readFile(await (await download).path(), 'utf8');
  }
}

// What a person does in the laboratory, each as one verb.
import { expect, type Locator } from '@playwright/test';
import { SandboxesPage } from './sandboxes-page.ts';

export interface BackupWish {
  readonly type: string;
  readonly resource: string;
  /** In days; the form's own suggestion where it is not given. */
  readonly keep?: number | 'always';
  readonly coldAfter?: number;
}

export interface LockWish {
  readonly mode: 'governance' | 'compliance';
  readonly minimum?: number;
  readonly maximum?: number;
  readonly graceDays?: number;
}

type Step = '+1 h' | '+1 d' | '+7 d';

const HOUR = 3_600_000;
const STEPS: Readonly<Record<Step, number>> = {
  '+1 h': HOUR,
  '+1 d': 24 * HOUR,
  '+7 d': 168 * HOUR,
};

export class LabPage extends SandboxesPage {
  // Vaults

  async createVault(name: string): Promise<void> {
    await this.visit('Backup vaults');
    await this.link('Create backup vault').click();
    await this.isAt('Create backup vault');
    await this.box('Backup vault name').fill(name);
    await this.main.getByRole('button', { name: 'Create backup vault' }).click();
  }

  /** From the vault's own page. */
  async deleteVault(name: string): Promise<void> {
    await this.pickAction('Delete vault');
    await this.confirm(name, 'Delete vault');
  }

  /** An item of the Actions menu at the top of the screen. */
  async pickAction(
    item: string,
    menu = this.main.getByRole('button', { name: 'Actions' }).first(),
  ) {
    await menu.click();
    await this.page.getByRole('menuitem', { name: item, exact: true }).click();
  }

  /** Types the word, ticks what is to be understood, and does it. */
  async confirm(word: string, action: string): Promise<void> {
    const box = this.dialog.getByRole('checkbox');
    if ((await box.count()) > 0) await box.check();
    await this.dialog.getByLabel(/^To confirm, type/).fill(word);
    await this.dialog.getByRole('button', { name: action }).click();
    await expect(this.dialog).toBeHidden();
  }

  // Locks

  async manageLock(vault: string): Promise<void> {
    await this.openVault(vault);
    await this.link('Manage vault lock').click();
    await this.isAt('Manage vault lock');
  }

  async fillLock({ mode, minimum, maximum, graceDays }: LockWish): Promise<void> {
    const words = { governance: 'Governance mode', compliance: 'Compliance mode' };
    await this.main.getByRole('radio', { name: words[mode] }).check();
    await this.box(/^Minimum retention period/).fill(String(minimum ?? ''));
    await this.box(/^Maximum retention period/).fill(String(maximum ?? ''));
    if (graceDays !== undefined) await this.box('Grace time').fill(String(graceDays));
  }

  /** Puts the lock, typed confirmation included. The form is the one that `manageLock` opens. */
  async putLock(vault: string, wish: LockWish, action = 'Create vault lock'): Promise<void> {
    await this.sendLock(vault, wish, action);
    if (wish.mode === 'compliance') await this.confirm('confirm', action);
  }

  /** An immutable lock asks for no confirmation: nothing new can become irrevocable. */
  async sendLock(vault: string, wish: LockWish, action: string): Promise<void> {
    await this.manageLock(vault);
    await this.fillLock(wish);
    await this.main.getByRole('button', { name: action }).click();
  }

  async removeLock(vault: string): Promise<void> {
    await this.manageLock(vault);
    await this.main.getByRole('button', { name: 'Delete vault lock' }).click();
    await this.confirm('confirm', 'Delete vault lock');
  }

  // Backups

  async backUp(vault: string, wish: BackupWish): Promise<void> {
    await this.openVault(vault);
    await this.link('Create on-demand backup').click();
    await this.isAt('Create on-demand backup');
    await this.list('Resource type').selectOption(wish.type);
    await this.list('Resource').selectOption({ label: wish.resource });
    await this.fillLifecycle(wish);
    await this.main.getByRole('button', { name: 'Create on-demand backup' }).click();
  }

  async fillLifecycle({ keep, coldAfter }: Pick<BackupWish, 'keep' | 'coldAfter'>): Promise<void> {
    if (keep === 'always') await this.main.getByRole('radio', { name: 'Always' }).check();
    else if (keep !== undefined) await this.box('Deleted after').fill(String(keep));
    if (coldAfter === undefined) return;
    await this.main.getByRole('checkbox', { name: 'Move to cold storage' }).check();
    await this.box('Move to cold storage after').fill(String(coldAfter));
  }

  // Recovery points

  /** Opens the page of a vault's newest recovery point of a resource. */
  async openPoint(vault: string, resource: string): Promise<void> {
    await this.openVault(vault);
    await this.row(resource).first().getByRole('link').click();
    await expect(this.main.getByRole('heading', { name: 'Backup summary' })).toBeVisible();
  }

  /** Selects it in the vault's table, then Actions, Delete, and the typed word. */
  async deletePoint(vault: string, resource: string): Promise<void> {
    await this.openVault(vault);
    await this.row(resource).first().getByRole('checkbox').check();
    await this.pickAction('Delete', this.pointActions());
    await this.confirm('delete', 'Delete recovery point');
  }

  pointActions(): Locator {
    return this.main.getByRole('region', { name: 'Recovery points' }).getByRole('button', {
      name: 'Actions',
    });
  }

  async editLifecycle(
    vault: string,
    resource: string,
    wish: Pick<BackupWish, 'keep' | 'coldAfter'>,
  ): Promise<void> {
    await this.openPoint(vault, resource);
    await this.link('Edit').click();
    await this.isAt('Edit lifecycle');
    await this.fillLifecycle(wish);
    await this.main.getByRole('button', { name: 'Save' }).click();
  }

  // The log

  logEntry(number: number): Locator {
    return this.panel
      .getByRole('listitem')
      .filter({ has: this.page.getByText(String(number), { exact: true }) });
  }

  async goBackTo(number: number): Promise<void> {
    await this.showTab('Log');
    await this.logEntry(number).locator('summary').click();
    await this.logEntry(number).getByRole('button', { name: 'Go back to here' }).click();
    await this.dialog.getByRole('button', { name: 'Make the copy and open it' }).click();
  }

  // Time

  /** The instant that the clock shows, in milliseconds. */
  async shown(): Promise<number> {
    return Date.parse((await this.clock.getByRole('time').getAttribute('datetime')) ?? '');
  }

  async moveClock(step: Step): Promise<void> {
    const before = await this.shown();
    await this.clock.getByRole('button', { name: step, exact: true }).click();
    await expect.poll(() => this.shown()).toBe(before + STEPS[step]);
  }

  /** Where the slider's hand can be, in pixels of the page. */
  async track(): Promise<{ left: number; right: number; middle: number }> {
    const box = await this.slider.boundingBox();
    if (box === null) throw new Error('The slider is not shown.');
    // Half a hand is kept free at each end.
    const half = 10;
    return { left: box.x + half, right: box.x + box.width - half, middle: box.y + box.height / 2 };
  }

  async moveClockTo(isoDate: string): Promise<void> {
    await this.clock.getByRole('button', { name: 'Pick a date' }).click();
    await this.fillInstant(isoDate);
    await this.dialog.getByRole('button', { name: 'Go there' }).click();
    await expect(this.dialog).toBeHidden();
    expect(await this.shown()).toBe(Date.parse(isoDate));
  }
}

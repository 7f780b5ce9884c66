import { screen, waitFor, within } from '@testing-library/svelte';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, expect, it } from 'vitest';
import { DAY, HOUR, plus } from '../../domain/instant.ts';
import type { Desk } from '../desk.svelte.ts';
import { backUp, deskWithVault, NAME, pointOf } from '../points/backed-up.test-kit.ts';
import PointPage from '../points/PointPage.svelte';
import { given, passTo, showScreen } from '../screen.test-kit.ts';
import HoldForm from './HoldForm.svelte';
import HoldList from './HoldList.svelte';
import HoldPage from './HoldPage.svelte';

let desk: Desk;

beforeEach(async () => {
  desk = await deskWithVault();
});

const box = (name: string): HTMLElement => screen.getByRole('textbox', { name });
const press = (name: string): Promise<void> =>
  userEvent.click(screen.getByRole('button', { name }));
const holdId = (): string => [...desk.session.world.holds.keys()][0] ?? '';

/** A hold on the vault, in force, over a backup kept for two days. */
async function held(): Promise<void> {
  await backUp(desk, 1);
  await given(desk, 'CreateLegalHold', {
    Title: 'Matter 4711',
    Description: 'Asked for by counsel',
    RecoveryPointSelection: { VaultNames: [NAME] },
  });
  await passTo(desk, plus(desk.session.now, HOUR));
}

it('adds a hold on a vault, says what it takes in, and goes to its page', async () => {
  await backUp(desk, 2);
  showScreen(desk, HoldForm, {});
  await userEvent.type(box('Legal hold title'), 'Audit');
  await userEvent.type(box('Legal hold description'), 'Everything here');
  await userEvent.click(screen.getByRole('radio', { name: 'Backup vaults' }));
  await userEvent.click(screen.getByRole('checkbox', { name: NAME }));
  expect(screen.getByText(/^It would take in 2 recovery points now/)).toBeTruthy();
  await press('Add legal hold');
  await waitFor(() => {
    expect(location.hash).toBe(`#/holds/${holdId()}`);
  });
  expect(desk.session.world.holds.get(holdId())).toMatchObject({
    title: 'Audit',
    selection: { vaultNames: [NAME] },
  });
});

it('takes the person to the first fault, and calls nothing', async () => {
  showScreen(desk, HoldForm, {});
  await userEvent.click(screen.getByRole('radio', { name: 'Types and resources' }));
  const before = desk.session.head;
  await press('Add legal hold');
  await waitFor(() => {
    expect(document.activeElement).toBe(box('Legal hold title'));
  });
  expect(screen.getByText('Choose a type or a resource.')).toBeTruthy();
  expect(desk.session.head).toBe(before);
});

it('[H7] leaves a range that lies ahead for AWS to refuse', async () => {
  showScreen(desk, HoldForm, {});
  await userEvent.type(box('Legal hold title'), 'Audit');
  await userEvent.type(box('Legal hold description'), 'x');
  await userEvent.click(screen.getByRole('checkbox', { name: /date range/ }));
  for (const legend of ['From', 'To']) {
    const range = within(screen.getByRole('group', { name: legend }));
    await userEvent.type(range.getByLabelText('Date'), '2030-01-01');
    await userEvent.type(range.getByLabelText(/^Time/), '00:00:00');
  }
  await press('Add legal hold');
  await waitFor(() => {
    expect(desk.flashes.at(-1)).toMatchObject({ code: 'InvalidParameterValueException' });
  });
  expect(box('Legal hold title')).toHaveProperty('value', 'Audit');
});

it('[H2] tells on both pages that the hold keeps a point whose retention is over', async () => {
  await held();
  await passTo(desk, plus(desk.session.now, 4 * DAY));
  showScreen(desk, HoldPage, { holdId: holdId() });
  expect(screen.getByText('over: kept by the hold')).toBeTruthy();
  showScreen(desk, PointPage, { vaultName: NAME, pointArn: pointOf(desk, 'RDS') });
  const holds = within(screen.getByRole('region', { name: 'Legal holds (1)' }));
  expect(holds.getByRole('link', { name: 'Matter 4711' })).toBeTruthy();
  expect(holds.getByText(/It stays when its retention is over/)).toBeTruthy();
});

it('[H3] asks for a reason and a typed word before it releases', async () => {
  await held();
  await passTo(desk, plus(desk.session.now, 4 * DAY));
  showScreen(desk, HoldPage, { holdId: holdId() });
  await press('Release legal hold');
  const dialog = within(screen.getByRole('alertdialog'));
  expect(dialog.getByText(/^One of them is past the end of the retention/)).toBeTruthy();
  await userEvent.type(dialog.getByRole('textbox', { name: /^To confirm/ }), 'confirm');
  await userEvent.click(dialog.getByRole('button', { name: 'Release legal hold' }));
  expect(await dialog.findByText('Say why the hold is released.')).toBeTruthy();
  await userEvent.type(dialog.getByRole('textbox', { name: 'Release description' }), 'Settled');
  await userEvent.click(dialog.getByRole('button', { name: 'Release legal hold' }));
  await waitFor(() => {
    expect(desk.session.world.holds.get(holdId())?.cancellation).toMatchObject({
      description: 'Settled',
    });
  });
  expect(await screen.findByText('This hold is released')).toBeTruthy();
});

it('lists the holds of the Region, and teaches where there is none', async () => {
  await held();
  showScreen(desk, HoldList, {});
  expect(screen.getByRole('cell', { name: `All resources in ${NAME}` })).toBeTruthy();
  await desk.session.moveToRegion('eu-west-1');
  expect(await screen.findByText('No legal holds in eu-west-1')).toBeTruthy();
});

it('says of an ID that it is nobody’s', () => {
  showScreen(desk, HoldPage, { holdId: '<b>x</b>' });
  expect(screen.getByText('No legal hold of this Region has the ID <b>x</b>')).toBeTruthy();
});

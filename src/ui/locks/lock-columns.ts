import type { Vault } from '../../domain/vault.ts';
import { exactText } from '../format.ts';
import { lockStateLook } from '../parts/lock-state.ts';
import type { Column } from '../parts/table-view.ts';
import { lockWindowText } from './lock-words.ts';

/** The list of vault locks. The cells draw more than the texts say: the countdown moves with the clock. */
export const lockColumns: readonly Column<Vault>[] = [
  { key: 'name', label: 'Backup vault', text: (vault) => vault.name },
  { key: 'mode', label: 'Vault lock mode', text: ({ lock }) => lockStateLook[lock.state].words },
  {
    key: 'window',
    label: 'Retention window',
    text: ({ lock }) => lockWindowText(lock),
    sortBy: ({ lock }) => lock.minimumRetention ?? 0,
  },
  {
    key: 'lockDate',
    label: 'Lock date',
    text: ({ lock }) => (lock.lockDate === undefined ? 'None' : exactText(lock.lockDate)),
    sortBy: ({ lock }) => lock.lockDate ?? Number.POSITIVE_INFINITY,
  },
  { key: 'manage', label: 'Action', text: () => 'Manage', sortable: false },
];

import { LOCK_STATES } from '../../domain/lock.ts';
import type { Vault } from '../../domain/vault.ts';
import { countPointsIn, type World } from '../../simulation/world.ts';
import { instantText } from '../format.ts';
import { lockWindowText } from '../locks/lock-words.ts';
import { lockStateLook } from '../parts/lock-state.ts';
import type { Column } from '../parts/table-view.ts';

/** The list of backup vaults, over the world as it stands. */
export const vaultColumns = (world: World): readonly Column<Vault>[] => [
  { key: 'name', label: 'Name', text: (vault) => vault.name },
  { key: 'type', label: 'Type', text: (vault) => vaultTypeText(vault) },
  {
    key: 'lock',
    label: 'Lock',
    text: ({ lock }) => lockStateLook[lock.state].words,
    sortBy: ({ lock }) => LOCK_STATES.indexOf(lock.state),
  },
  {
    key: 'window',
    label: 'Retention window',
    text: ({ lock }) => lockWindowText(lock),
    sortBy: ({ lock }) => lock.minimumRetention ?? 0,
  },
  {
    key: 'points',
    label: 'Recovery points',
    text: ({ arn }) => countPointsIn(world, arn).toLocaleString('en'),
    sortBy: ({ arn }) => countPointsIn(world, arn),
    align: 'end',
  },
  {
    key: 'created',
    label: 'Created',
    text: ({ createdAt }) => instantText(createdAt),
    sortBy: ({ createdAt }) => createdAt,
  },
];

/** The type of a vault, in the console's words. */
export const vaultTypeText = ({ airGap }: Vault): string =>
  airGap === undefined ? 'Backup vault' : 'Logically air-gapped';

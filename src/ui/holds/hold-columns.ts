import type { Instant } from '../../domain/instant.ts';
import { holdStatusAt, type LegalHold } from '../../domain/legal-hold.ts';
import { instantText } from '../format.ts';
import type { Column } from '../parts/table-view.ts';
import { datesText, holdLook, resourcesText, vaultsText } from './hold-look.ts';

/** The table of legal holds as it stands at an instant. */
export const holdColumnsAt = (now: Instant): readonly Column<LegalHold>[] => [
  { key: 'title', label: 'Title', text: ({ title }) => title },
  { key: 'status', label: 'Status', text: (hold) => holdLook[holdStatusAt(hold, now)].words },
  { key: 'scope', label: 'Holds', text: ({ selection }) => scopeText(selection) },
  { key: 'dates', label: 'Created between', text: ({ selection }) => datesText(selection) },
  {
    key: 'created',
    label: 'Created',
    text: ({ createdAt }) => instantText(createdAt),
    sortBy: ({ ordinal }) => ordinal,
  },
];

/** `All resources in WORM_vault` */
const scopeText = (selection: LegalHold['selection']): string =>
  `${resourcesText(selection)} in ${selection.vaultNames === undefined ? 'all vaults' : vaultsText(selection)}`;

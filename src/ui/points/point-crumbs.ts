import { nameInArn } from '../../domain/resource-types.ts';
import { addressOf } from '../route.ts';

/** Where a recovery point's screens are; `edit` adds the form's own crumb. */
export function pointCrumbs(
  vault: string,
  point: string,
  edit?: string,
): { label: string; href?: string | undefined }[] {
  return [
    { label: 'Backup vaults', href: addressOf({ screen: 'vaults' }) },
    { label: vault, href: addressOf({ screen: 'vault', vault }) },
    {
      label: nameInArn(point),
      href: edit === undefined ? undefined : addressOf({ screen: 'point', vault, point }),
    },
    ...(edit === undefined ? [] : [{ label: edit }]),
  ];
}

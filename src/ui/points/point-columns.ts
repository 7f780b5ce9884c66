import type { Instant } from '../../domain/instant.ts';
import {
  calculatedOf,
  type RecoveryPoint,
  statusAt,
  storageAt,
} from '../../domain/recovery-point.ts';
import { nameInArn } from '../../domain/resource-types.ts';
import { instantText } from '../format.ts';
import { deletedAfterText } from '../lifecycle/lifecycle-words.ts';
import type { Column } from '../parts/table-view.ts';
import { pointLook } from './point-look.ts';

/** The table of a vault's recovery points as it stands at an instant. */
export const pointColumnsAt = (now: Instant): readonly Column<RecoveryPoint>[] => [
  {
    key: 'resource',
    label: 'Resource',
    text: ({ resourceName, resourceType }) => `${resourceName} ${resourceType}`,
  },
  { key: 'id', label: 'Recovery point ID', text: ({ arn }) => nameInArn(arn) },
  { key: 'status', label: 'Status', text: (point) => pointLook[statusAt(point, now)].words },
  {
    key: 'created',
    label: 'Created',
    text: ({ createdAt }) => instantText(createdAt),
    sortBy: ({ createdAt }) => createdAt,
  },
  {
    key: 'after',
    label: 'Deleted after',
    text: ({ lifecycle }) => deletedAfterText(lifecycle),
    sortBy: ({ lifecycle }) => lifecycle.deleteAfter ?? Number.POSITIVE_INFINITY,
  },
  {
    key: 'deletes',
    label: 'Deletes at',
    text: (point) => textOf(calculatedOf(point).deleteAt),
    sortBy: (point) => calculatedOf(point).deleteAt ?? Number.POSITIVE_INFINITY,
  },
  {
    key: 'storage',
    label: 'Storage',
    text: (point) => (storageAt(point, now) === 'COLD' ? 'Cold' : 'Warm'),
  },
];

const textOf = (at: Instant | undefined): string => (at === undefined ? 'Never' : instantText(at));

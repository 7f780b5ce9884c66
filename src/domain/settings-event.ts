import type { Instant } from './instant.ts';
import type { GlobalSettings, RegionSettings } from './settings.ts';
import type { Notifications } from './vault.ts';

/** What happens to settings and to the notifications of vaults. */
export type SettingsEvent =
  | {
      readonly type: 'regionSettings.updated';
      readonly at: Instant;
      readonly settings: RegionSettings;
    }
  | {
      readonly type: 'globalSettings.updated';
      readonly at: Instant;
      readonly settings: GlobalSettings;
    }
  | {
      readonly type: 'notifications.put';
      readonly at: Instant;
      readonly vaultArn: string;
      readonly notifications: Notifications;
    }
  | { readonly type: 'notifications.deleted'; readonly at: Instant; readonly vaultArn: string };

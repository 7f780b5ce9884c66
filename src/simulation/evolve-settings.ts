// What events about settings and notifications change.
import type { SettingsEvent } from '../domain/settings-event.ts';
import type { Mutable } from './upkeep.ts';

export function evolveSettings(world: Mutable, event: SettingsEvent): void {
  if (event.type === 'regionSettings.updated') {
    world.regionSettings.set(event.settings.region, event.settings);
    return;
  }
  if (event.type === 'globalSettings.updated') {
    world.globalSettings.set(event.settings.account, event.settings);
    return;
  }
  const vault = world.vaults.get(event.vaultArn);
  if (vault === undefined) return;
  const { notifications: _before, ...rest } = vault;
  const notifications =
    event.type === 'notifications.put' ? { notifications: event.notifications } : {};
  world.vaults.set(vault.arn, { ...rest, ...notifications });
}

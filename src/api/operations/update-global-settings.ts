import { decideUpdateGlobalSettings } from '../../domain/decide-settings.ts';
import { operation } from '../operation.ts';

export const updateGlobalSettings = operation<'UpdateGlobalSettings'>({
  name: 'UpdateGlobalSettings',
  decide: ({ world, caller }, { GlobalSettings = {} }) =>
    decideUpdateGlobalSettings({
      caller,
      before: world.globalSettings.get(caller.account),
      flags: GlobalSettings,
    }),
});

import { decideUpdateRegionSettings } from '../../domain/decide-settings.ts';
import { operation } from '../operation.ts';

/** Opts resource types in or out: what is out is not backed up on demand, nor by its tags ([O1]). */
export const updateRegionSettings = operation<'UpdateRegionSettings'>({
  name: 'UpdateRegionSettings',
  decide: ({ world, caller }, input) =>
    decideUpdateRegionSettings({
      caller,
      before: world.regionSettings.get(caller.region),
      optIn: input.ResourceTypeOptInPreference ?? {},
      managed: input.ResourceTypeManagementPreference ?? {},
    }),
});

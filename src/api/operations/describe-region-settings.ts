import { MANAGED, optInsOf } from '../../domain/settings.ts';
import { mayAsk } from '../../domain/step.ts';
import { decide } from '../../domain/verdict.ts';
import { operation } from '../operation.ts';

/** The opt-ins of the Region: a new sandbox has every type opted in. */
export const describeRegionSettings = operation<'DescribeRegionSettings'>({
  name: 'DescribeRegionSettings',
  decide: ({ caller }) => decide([mayAsk(caller, 'DescribeRegionSettings', '*')], () => []),
  answer: ({ world, caller }) => ({
    ResourceTypeOptInPreference: optInsOf(world.regionSettings.get(caller.region)),
    ResourceTypeManagementPreference: MANAGED,
  }),
});

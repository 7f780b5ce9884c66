import { toEpochSeconds } from '../../domain/instant.ts';
import { GLOBAL_SETTINGS } from '../../domain/settings.ts';
import { mayAsk } from '../../domain/step.ts';
import { decide } from '../../domain/verdict.ts';
import { operation } from '../operation.ts';

/** The settings of the organization, whose management account this one is ([O4]). */
export const describeGlobalSettings = operation<'DescribeGlobalSettings'>({
  name: 'DescribeGlobalSettings',
  decide: ({ caller }) => decide([mayAsk(caller, 'DescribeGlobalSettings', '*')], () => []),
  answer: ({ world, caller }) => {
    const settings = world.globalSettings.get(caller.account);
    const values = GLOBAL_SETTINGS.map((name) => [name, settings?.flags[name] ?? 'false']);
    return {
      GlobalSettings: Object.fromEntries(values) as Record<string, string>,
      LastUpdateTime: toEpochSeconds(settings?.updatedAt ?? world.genesis.startsAt),
    };
  },
});

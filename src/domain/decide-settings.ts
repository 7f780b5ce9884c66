import type { Caller } from './caller.ts';
import type { DomainEvent } from './event.ts';
import { resourceTypeNamed } from './resource-types.ts';
import { GLOBAL_SETTINGS, type GlobalSettings, MANAGED, type RegionSettings } from './settings.ts';
import { answer, denial, mayAsk } from './step.ts';
import { decide, type Step, type Verdict } from './verdict.ts';

type Flags = Readonly<Record<string, boolean>>;

export interface RegionSettingsFacts {
  readonly caller: Caller;
  readonly before: RegionSettings | undefined;
  readonly optIn: Flags;
  readonly managed: Flags;
}

/** Whether opt-ins may be set; the types that are not named keep theirs. */
export function decideUpdateRegionSettings(facts: RegionSettingsFacts): Verdict<DomainEvent> {
  const { caller, before, optIn, managed } = facts;
  const { region, now } = caller;
  return decide(
    [
      mayAsk(caller, 'UpdateRegionSettings', '*'),
      typesAreKnown({ ...optIn, ...managed }),
      managementStays(managed),
    ],
    () =>
      Object.keys(optIn).length === 0
        ? []
        : [
            {
              type: 'regionSettings.updated',
              at: now,
              settings: { region, optIn: { ...before?.optIn, ...optIn } },
            },
          ],
  );
}

export interface GlobalSettingsFacts {
  readonly caller: Caller;
  readonly before: GlobalSettings | undefined;
  readonly flags: Readonly<Record<string, string>>;
}

/** Whether settings of the organization may be set; those that are not named stay. */
export function decideUpdateGlobalSettings(facts: GlobalSettingsFacts): Verdict<DomainEvent> {
  const { caller, before, flags } = facts;
  const { account, now } = caller;
  return decide([mayAsk(caller, 'UpdateGlobalSettings', '*'), settingsAreKnown(flags)], () =>
    Object.keys(flags).length === 0
      ? []
      : [
          {
            type: 'globalSettings.updated',
            at: now,
            settings: { account, flags: { ...before?.flags, ...flags }, updatedAt: now },
          },
        ],
  );
}

/** [O2] */
const typesAreKnown = (flags: Flags): Step => ({
  rule: 'O2',
  ask: () => {
    const stranger = Object.keys(flags).find((name) => resourceTypeNamed(name) === undefined);
    return answer(
      { 'Resource types': Object.keys(flags).join(', ') },
      stranger === undefined,
      denial(
        'InvalidParameterValueException',
        'ours',
        `"${stranger ?? ''}" is not a resource type that AWS Backup supports.`,
      ),
    );
  },
});

/** [O3] */
const managementStays = (managed: Flags): Step => ({
  rule: 'O3',
  ask: () => {
    const changed = Object.entries(managed).find(
      ([name, isManaged]) => isManaged !== (MANAGED[name] ?? false),
    );
    return answer(
      { 'Full management': Object.keys(managed).join(', ') },
      changed === undefined,
      denial(
        'InvalidParameterValueException',
        'ours',
        `This laboratory does not change how ${changed?.[0] ?? ''} is managed.`,
      ),
    );
  },
});

/** [O4] */
const settingsAreKnown = (flags: GlobalSettingsFacts['flags']): Step => ({
  rule: 'O4',
  ask: () => {
    const wrong = Object.entries(flags).find(
      ([name, value]) =>
        !(GLOBAL_SETTINGS as readonly string[]).includes(name) || !/^(true|false)$/.test(value),
    );
    return answer(
      { Settings: Object.keys(flags).join(', ') },
      wrong === undefined,
      denial(
        'InvalidParameterValueException',
        'ours',
        `${wrong?.join('=') ?? ''} is not a global setting: there are ${GLOBAL_SETTINGS.join(', ')}, each of them true or false.`,
      ),
    );
  },
});

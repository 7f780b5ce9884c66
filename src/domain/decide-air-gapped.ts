import {
  type CreateVaultFacts,
  keyIsAnArn,
  nameIsFree,
  retryIsRecognised,
  tagsFit,
  thereIsRoom,
} from './decide-vault.ts';
import type { DomainEvent } from './event.ts';
import { LONGEST_RETENTION } from './lifecycle.ts';
import { answer, denial, mayAsk } from './step.ts';
import { decide, type Step, type Verdict } from './verdict.ts';

/** The shortest minimum that a logically air-gapped vault may have ([G2]). */
const SHORTEST_MINIMUM = 7;

/** Whether a logically air-gapped vault may be made; it is immutable from its birth ([G1]). */
export function decideCreateAirGapped(facts: CreateVaultFacts): Verdict<DomainEvent> {
  const { caller, wanted, isRetry } = facts;
  return decide(
    [
      mayAsk(caller, 'CreateLogicallyAirGappedBackupVault', wanted.arn, {
        requestTags: wanted.tags,
        keys: {
          'backup:MinRetentionDays': wanted.lock.minimumRetention,
          'backup:MaxRetentionDays': wanted.lock.maximumRetention,
        },
      }),
      boundsFit(facts),
      keyIsAnArn(wanted.encryptionKeyArn),
      tagsFit(wanted.tags),
      ...(isRetry ? [retryIsRecognised(wanted)] : [nameIsFree(facts), thereIsRoom(facts)]),
    ],
    () => (isRetry ? [] : [{ type: 'vault.created', at: caller.now, vault: wanted }]),
  );
}

/** [G2] */
const boundsFit = ({ wanted: { lock } }: CreateVaultFacts): Step => ({
  rule: 'G2',
  ask: () => {
    const { minimumRetention: minimum = 0, maximumRetention: maximum = 0 } = lock;
    const fault = boundsFault(minimum, maximum);
    return answer(
      { MinRetentionDays: minimum, MaxRetentionDays: maximum },
      fault === undefined,
      denial('InvalidParameterValueException', 'ours', fault ?? ''),
    );
  },
});

function boundsFault(minimum: number, maximum: number): string | undefined {
  if (!isWithin(minimum))
    return `MinRetentionDays of a logically air-gapped vault must be a whole number from ${String(SHORTEST_MINIMUM)} to ${String(LONGEST_RETENTION)}.`;
  if (!isWithin(maximum))
    return `MaxRetentionDays of a logically air-gapped vault must be a whole number from ${String(SHORTEST_MINIMUM)} to ${String(LONGEST_RETENTION)}.`;
  if (minimum > maximum) return 'MinRetentionDays must not be greater than MaxRetentionDays.';
  return undefined;
}

const isWithin = (days: number): boolean =>
  Number.isInteger(days) && days >= SHORTEST_MINIMUM && days <= LONGEST_RETENTION;

import type { Caller } from './caller.ts';
import type { DomainEvent } from './event.ts';
import type { Instant } from './instant.ts';
import { readPolicy } from './policy-document.ts';
import { answer, denial, mayAskVault, present, vaultExists } from './step.ts';
import type { Vault } from './vault.ts';
import { decide, type Step, type Verdict } from './verdict.ts';

export interface AccessFacts {
  readonly caller: Caller;
  readonly vaultName: string;
  readonly vault: Vault | undefined;
}

const mayAskIt = ({ caller, vaultName, vault }: AccessFacts, operation: string): Step =>
  mayAskVault(caller, operation, vaultName, vault);

export interface PutAccessFacts extends AccessFacts {
  readonly policy: string | undefined;
}

/** Whether the vault's access policy may be replaced; the one that is there has a say in it ([P6]). */
export function decidePutAccess(facts: PutAccessFacts): Verdict<DomainEvent> {
  const { caller, vaultName, vault, policy } = facts;
  return decide(
    [
      mayAskIt(facts, 'PutBackupVaultAccessPolicy'),
      policyIsGiven(policy),
      policyIsSound(policy ?? ''),
      vaultExists(vault, vaultName),
    ],
    () => [
      {
        type: 'accessPolicy.put',
        at: caller.now,
        vaultArn: present(vault).arn,
        policy: policy ?? '',
      },
    ],
  );
}

/** Whether the access policy may be removed; where there is none, nothing happens. */
export const decideDeleteAccess = (facts: AccessFacts): Verdict<DomainEvent> =>
  decide(
    [mayAskIt(facts, 'DeleteBackupVaultAccessPolicy'), vaultExists(facts.vault, facts.vaultName)],
    () => removalOf(present(facts.vault), facts.caller.now),
  );

const removalOf = ({ accessPolicy, arn }: Vault, at: Instant): DomainEvent[] =>
  accessPolicy === undefined ? [] : [{ type: 'accessPolicy.deleted', at, vaultArn: arn }];

export const decideGetAccess = (facts: AccessFacts): Verdict<DomainEvent> =>
  decide(
    [
      mayAskIt(facts, 'GetBackupVaultAccessPolicy'),
      vaultExists(facts.vault, facts.vaultName),
      vaultHas('access policy', () => present(facts.vault).accessPolicy !== undefined),
    ],
    () => [],
  );

/** [E6] */
export const vaultHas = (what: string, isThere: () => boolean): Step => ({
  rule: 'E6',
  ask: () =>
    answer(
      { 'Asked for': what, Exists: isThere() },
      isThere(),
      denial('ResourceNotFoundException', 'ours', `The backup vault has no ${what}.`),
    ),
});

/** [S1] AWS's model does not require the member, and the call is about nothing else. */
const policyIsGiven = (policy: string | undefined): Step => ({
  rule: 'S1',
  ask: () =>
    answer(
      { Member: 'Policy' },
      policy !== undefined,
      denial('MissingParameterValueException', 'ours', 'Policy is missing.'),
    ),
});

/** [P5] */
const policyIsSound = (policy: string): Step => ({
  rule: 'P5',
  ask: () => {
    const { fault } = readPolicy(policy, 'vault');
    return answer(
      { Policy: fault?.what ?? 'well formed' },
      fault === undefined,
      denial(
        'InvalidParameterValueException',
        'ours',
        `The access policy is not valid: ${fault?.what ?? ''}`,
      ),
    );
  },
});

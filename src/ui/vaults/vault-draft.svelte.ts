// What a person has filled in about a new vault, what is wrong with it, and the call that it makes.
import type { InputOf } from '../../api/operation.ts';
import type { TagProblem, TagRow } from '../parts/tag-rows.ts';
import { areSound, problemsIn, tagsOf } from '../tags/tag-draft.svelte.ts';

export interface VaultFaults {
  readonly name?: string | undefined;
  readonly keyArn?: string | undefined;
}

export class VaultDraft {
  name = $state('');
  key: 'default' | 'own' = $state('default');
  keyArn = $state('');
  tags: readonly TagRow[] = $state.raw([]);
  /** Faults are shown once the form has been sent, not while it is first filled in. */
  isTried = $state(false);

  get faults(): VaultFaults {
    return {
      name: nameFault(this.name),
      keyArn: this.key === 'own' ? keyFault(this.keyArn) : undefined,
    };
  }

  get shownFaults(): VaultFaults {
    return this.isTried ? this.faults : {};
  }

  get tagProblems(): readonly TagProblem[] {
    return this.isTried ? problemsIn(this.tags) : [];
  }

  get isSound(): boolean {
    const { name, keyArn } = this.faults;
    return name === undefined && keyArn === undefined && areSound(this.tags);
  }

  get input(): InputOf<'CreateBackupVault'> {
    const tags = tagsOf(this.tags);
    return {
      BackupVaultName: this.name,
      ...(this.key === 'own' ? { EncryptionKeyArn: this.keyArn.trim() } : {}),
      ...(Object.keys(tags).length === 0 ? {} : { BackupVaultTags: tags }),
    };
  }
}

function nameFault(name: string): string | undefined {
  if (name === '') return 'A vault needs a name.';
  const stray = /[^a-zA-Z0-9_-]/u.exec(name)?.[0];
  if (stray === undefined) return lengthFault(name.length);
  return `Only letters from a to z, digits, hyphens and underscores are allowed, not ${stray === ' ' ? 'a space' : `“${stray}”`}.`;
}

const lengthFault = (length: number): string | undefined =>
  length < 2 || length > 50 ? `A name has 2 to 50 characters; this one has ${length}.` : undefined;

/** An alias passes: that AWS refuses it is worth seeing ([B8]). */
function keyFault(arn: string): string | undefined {
  if (arn.trim() === '') return 'Type the ARN of the key, or choose the default key.';
  return arn.trim().startsWith('arn:') ? undefined : 'An ARN begins with “arn:”.';
}

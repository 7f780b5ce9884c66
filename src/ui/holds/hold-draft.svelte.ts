// A legal hold while it is filled in: what it takes in, what is wrong with it, and the call that it makes.
import type { InputOf } from '../../api/operation.ts';
import { asInstant } from '../../domain/instant.ts';
import { type HoldSelection, LONGEST_HOLD_TEXT } from '../../domain/legal-hold.ts';
import type { TagProblem, TagRow } from '../parts/tag-rows.ts';
import { readUtcText, utcTextOf } from '../parts/utc-text.ts';
import { areSound, problemsIn, tagsOf } from '../tags/tag-draft.svelte.ts';

export type HoldScope = 'all' | 'vaults' | 'resources';

export interface HoldFaults {
  readonly title?: string | undefined;
  readonly description?: string | undefined;
  readonly vaults?: string | undefined;
  readonly resources?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

export class HoldDraft {
  title = $state('');
  description = $state('');
  scope: HoldScope = $state('all');
  vaults: readonly string[] = $state.raw([]);
  /** Resource types and ARNs. */
  resources: readonly string[] = $state.raw([]);
  hasDates = $state(false);
  /** As `readUtcText` reads them. */
  from = $state('');
  to = $state('');
  tags: readonly TagRow[] = $state.raw([]);
  /** Faults are shown once the form has been sent, not while it is first filled in. */
  isTried = $state(false);

  get faults(): HoldFaults {
    return {
      title: textFault('title', this.title),
      description: textFault('description', this.description),
      vaults: this.scope === 'vaults' && this.vaults.length === 0 ? 'Choose a vault.' : undefined,
      resources:
        this.scope === 'resources' && this.resources.length === 0
          ? 'Choose a type or a resource.'
          : undefined,
      ...this.#dateFaults,
    };
  }

  get shownFaults(): HoldFaults {
    return this.isTried ? this.faults : {};
  }

  get tagProblems(): readonly TagProblem[] {
    return this.isTried ? problemsIn(this.tags) : [];
  }

  get isSound(): boolean {
    return Object.values(this.faults).every((fault) => fault === undefined) && areSound(this.tags);
  }

  /** What it takes in, as far as it is filled in. */
  get selection(): HoldSelection {
    const from = this.hasDates ? readUtcText(this.from) : undefined;
    const to = this.hasDates ? readUtcText(this.to) : undefined;
    return {
      ...(this.scope === 'vaults' ? { vaultNames: this.vaults } : {}),
      ...(this.scope === 'resources' ? { resources: this.resources } : {}),
      ...(from === undefined ? {} : { from: asInstant(from) }),
      ...(to === undefined ? {} : { to: asInstant(to) }),
    };
  }

  get input(): InputOf<'CreateLegalHold'> {
    const selection = requestOf(this);
    const tags = tagsOf(this.tags);
    return {
      Title: this.title,
      Description: this.description,
      ...(Object.keys(selection).length === 0 ? {} : { RecoveryPointSelection: selection }),
      ...(Object.keys(tags).length === 0 ? {} : { Tags: tags }),
    };
  }

  get #dateFaults(): Pick<HoldFaults, 'from' | 'to'> {
    if (!this.hasDates) return {};
    const fault = 'Enter a date and a time.';
    return {
      from: readUtcText(this.from) === undefined ? fault : undefined,
      to: readUtcText(this.to) === undefined ? fault : undefined,
    };
  }
}

function requestOf({ scope, vaults, resources, hasDates, from, to }: HoldDraft) {
  return {
    ...(scope === 'vaults' ? { VaultNames: [...vaults] } : {}),
    ...(scope === 'resources' ? { ResourceIdentifiers: [...resources] } : {}),
    ...(hasDates ? { DateRange: { FromDate: isoOf(from), ToDate: isoOf(to) } } : {}),
  };
}

/** What is half filled is never sent. */
const isoOf = (text: string): string => `${utcTextOf(readUtcText(text) ?? 0)}Z`;

function textFault(name: string, text: string): string | undefined {
  if (text.trim() === '') return `A legal hold needs a ${name}.`;
  return text.length > LONGEST_HOLD_TEXT
    ? `At most ${LONGEST_HOLD_TEXT} characters; these are ${text.length}.`
    : undefined;
}

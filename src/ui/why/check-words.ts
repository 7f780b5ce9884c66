// What a check can say: the rule book tells what is always so, these words what was so this time.
import type { Instant } from '../../domain/instant.ts';
import type { RuleId } from '../../domain/rules.ts';
import type { FactReader } from './fact-text.ts';

/** When and as whom it was asked. */
export interface Asked {
  readonly at: Instant;
  readonly who: string;
}

interface CheckWords {
  /** What the check is called when it failed; the rule book's title is for when it passed. */
  readonly failed: string;
  readonly whenPassed: (facts: FactReader, asked: Asked) => string;
  readonly whenFailed: (facts: FactReader, asked: Asked) => string;
}

export type CheckWordsByRule = Partial<Readonly<Record<RuleId, CheckWords>>>;

// What AWS's model says of a request in words only, so that no shape holds it: asked right after the shape.
import type { DomainEvent } from '../domain/event.ts';
import { answer, denial } from '../domain/step.ts';
import { type Step, type Verdict, walk } from '../domain/verdict.ts';

/** The decision, if the request keeps to what is said of it. */
export function afterWords(step: Step, decide: () => Verdict<DomainEvent>): Verdict<DomainEvent> {
  const { path, refusal } = walk([step]);
  if (refusal === undefined) return decide();
  return { path, refusal, events: [], wayOut: { alternatives: [] } };
}

/** [S2] AWS answers with DeleteAfterEvent but does not take it. */
export const eventIsNotGiven = (
  lifecycle: { readonly DeleteAfterEvent?: string } | undefined,
): Step => ({
  rule: 'S2',
  ask: () =>
    answer(
      { 'Lifecycle.DeleteAfterEvent': lifecycle?.DeleteAfterEvent ?? 'absent' },
      lifecycle?.DeleteAfterEvent === undefined,
      denial(
        'InvalidParameterValueException',
        'ours',
        'Lifecycle.DeleteAfterEvent is not valid as an input.',
      ),
    ),
});

/** [S2] */
export const requestIdIsAllowed = (requestId: string | undefined): Step => ({
  rule: 'S2',
  ask: () =>
    answer(
      { CreatorRequestId: requestId ?? 'absent' },
      requestId === undefined || /^[\w.-]{1,50}$/.test(requestId),
      denial(
        'InvalidParameterValueException',
        'ours',
        'CreatorRequestId must have 1 to 50 letters, digits, hyphens, underscores or dots.',
      ),
    ),
});

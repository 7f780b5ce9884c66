import type { Attempt } from './attempts.ts';

/** One attempt, or several that were made so close together that their crosses would lie on each other. */
export type AttemptGroup = readonly [Attempt, ...Attempt[]];

export function groupsOf(
  attempts: readonly Attempt[],
  placeOf: (attempt: Attempt) => number,
  gap: number,
): readonly AttemptGroup[] {
  const groups: [Attempt, ...Attempt[]][] = [];
  for (const attempt of attempts) {
    const group = groups.at(-1);
    if (group !== undefined && placeOf(attempt) - placeOf(group[0]) < gap) group.push(attempt);
    else groups.push([attempt]);
  }
  return groups;
}

// Whom a selection of a backup plan picks ([N13]).
import type { Selection, TagCondition } from './backup-plan.ts';
import type { Resource } from './resource.ts';
import type { Tags } from './vault.ts';
import { takesText } from './wildcard.ts';

/** Whether the selection picks this resource. */
export const picks = (selection: Selection, { arn, tags }: Resource): boolean => {
  const { resources, notResources } = listsOf(selection);
  return (
    (resources(arn) || selection.anyOfTags.some((condition) => holds(condition, tags))) &&
    !notResources(arn) &&
    selection.conditions.every((condition) => holds(condition, tags))
  );
};

/** The ARNs that a selection names without a wildcard. */
export const namedIn = ({ resources }: Selection): string[] =>
  resources.filter((arn) => !arn.includes('*'));

function holds({ operator, key, value }: TagCondition, tags: Tags): boolean {
  const name = key.replace(/^aws:ResourceTag\//, '');
  const found = Object.hasOwn(tags, name) ? tags[name] : undefined;
  switch (operator) {
    case 'equals':
      return found === value;
    case 'not equals':
      return found !== value;
    case 'like':
      return found !== undefined && takesText(value, found);
    case 'not like':
      return found === undefined || !takesText(value, found);
  }
}

type Takes = (arn: string) => boolean;
interface Lists {
  readonly resources: Takes;
  readonly notResources: Takes;
}

/** A selection is asked again and again, for each resource at each run. */
const known = new WeakMap<Selection, Lists>();

function listsOf(selection: Selection): Lists {
  const before = known.get(selection);
  if (before !== undefined) return before;
  const made = {
    resources: takerOf(selection.resources),
    notResources: takerOf(selection.notResources),
  };
  known.set(selection, made);
  return made;
}

function takerOf(list: readonly string[]): Takes {
  const exact = new Set(list.filter((arn) => !arn.includes('*')));
  const patterns = list.filter((arn) => arn.includes('*'));
  return (arn) => exact.has(arn) || patterns.some((pattern) => takesText(pattern, arn));
}

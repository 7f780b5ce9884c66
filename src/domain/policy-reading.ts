// What the readers of a policy's parts share: where faults go, and lists that may be a single text.
import { type Condition, isOperator, valueFault } from './policy-condition.ts';

/** Identity policies belong to a user; a vault's access policy is a resource-based policy. */
export type PolicyKind = 'identity' | 'vault';

/** What is wrong, exactly; and what IAM says of it where that is known. */
export interface PolicyFault {
  readonly what: string;
  readonly aws: string;
}

export type JsonObject = Readonly<Record<string, unknown>>;

export interface Reading {
  readonly kind: PolicyKind;
  /** What is wrong, and IAM's words for it where they are not the general ones. */
  readonly fault: (what: string, aws?: string) => void;
}

/** IAM's words for what it has no others for. */
export const wrong = (what: string, aws = 'Syntax errors in policy.'): PolicyFault => ({
  what,
  aws,
});

/** One text or a list of texts. */
export function textsIn(value: unknown, where: string, { fault }: Reading): string[] {
  if (value === undefined) return [];
  const list: readonly unknown[] = Array.isArray(value) ? value : [value];
  if (!list.every((each) => typeof each === 'string')) fault(`${where} must be text.`);
  return list.map(String);
}

/** [operator] [key] values, each of which must hold. */
export function conditionsIn(value: unknown, where: string, reading: Reading): Condition[] {
  if (value === undefined) return [];
  return membersOf(value, `${where}: Condition`, reading).flatMap(([operator, keys]) => {
    if (!isOperator(operator))
      reading.fault(`${where}: there is no condition operator "${operator}".`);
    return membersOf(keys, `${where}: ${operator}`, reading).map(([key, given]) => {
      if (!/^[\w-]+:./.test(key))
        reading.fault(
          `${where}: the condition key "${key}" is not of the form service:Key.`,
          'Actions/Conditions must be prefaced by a vendor, e.g., iam, sdb, ec2, etc.',
        );
      return { operator, key, values: valuesIn(given, operator, where, reading) };
    });
  });
}

function valuesIn(given: unknown, operator: string, where: string, reading: Reading): string[] {
  const list: readonly unknown[] = Array.isArray(given) ? given : [given];
  const isPlain = list.every((each) => ['string', 'number', 'boolean'].includes(typeof each));
  if (!isPlain || list.length === 0)
    reading.fault(`${where}: the values of ${operator} must be text, numbers or true and false.`);
  const values = list.map(String);
  for (const each of isPlain ? values : []) {
    const wanted = each.includes('${') ? undefined : valueFault(operator, each);
    if (wanted !== undefined)
      reading.fault(`${where}: a value of ${operator} must be ${wanted}, not "${each}".`);
  }
  return values;
}

function membersOf(value: unknown, where: string, { fault }: Reading): [string, unknown][] {
  if (typeof value === 'object' && value !== null && !Array.isArray(value))
    return Object.entries(value);
  fault(`${where} must be an object.`);
  return [];
}

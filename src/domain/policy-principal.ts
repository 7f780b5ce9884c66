// The Principal of a resource-based policy: whom a statement is about.
import { type JsonObject, type Reading, textsIn } from './policy-reading.ts';

export interface Principals {
  readonly isNot: boolean;
  /** ARNs, account numbers, or `*`; services and the like are never a person of the account. */
  readonly names: readonly string[];
}

/** Who asks. */
export interface Person {
  readonly arn: string;
  readonly account: string;
  readonly isRoot: boolean;
}

const KINDS = ['AWS', 'Service', 'Federated', 'CanonicalUser'];
const AWS_NAME =
  /^(\*|\d{12}|arn:aws[\w-]*:(iam|sts)::\d{12}:(root|(user|role|assumed-role)\/.+))$/;

export function principalsIn(given: JsonObject, where: string, reading: Reading): Principals {
  const isNot = Object.hasOwn(given, 'NotPrincipal');
  if (isNot && Object.hasOwn(given, 'Principal'))
    reading.fault(`${where} has both Principal and NotPrincipal.`);
  const value = given[isNot ? 'NotPrincipal' : 'Principal'];
  if (value === '*') return { isNot, names: ['*'] };
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    reading.fault(`${where} needs a Principal: "*" or an object such as {"AWS": "…"}.`);
    return { isNot, names: [] };
  }
  const entries = Object.entries(value);
  if (entries.length === 0) reading.fault(`${where}: Principal names nobody.`);
  return { isNot, names: entries.flatMap(([kind, names]) => named(kind, names, where, reading)) };
}

function named(kind: string, value: unknown, where: string, reading: Reading): string[] {
  if (!KINDS.includes(kind)) reading.fault(`${where}: there is no kind of principal "${kind}".`);
  const names = textsIn(value, `${where}: Principal ${kind}`, reading);
  if (names.length === 0) reading.fault(`${where}: Principal ${kind} names nobody.`);
  if (kind !== 'AWS') return [];
  for (const name of names)
    if (!AWS_NAME.test(name))
      reading.fault(`${where}: the principal "${name}" is neither an ARN nor an account.`);
  return names;
}

const accountIn = (name: string): string | undefined =>
  /^\d{12}$/.test(name) ? name : /^arn:aws[\w-]*:iam::(\d{12}):root$/.exec(name)?.[1];

/**
 * Whether a statement is about this person. An account stands for everybody in it where something is denied;
 * where something is allowed it leaves the permission to the policies of the account's users.
 */
export function isAbout({ isNot, names }: Principals, who: Person, effect: string): boolean {
  const isNamed = names.some((name) => {
    if (name === '*' || name === who.arn) return true;
    const isOfAccount = accountIn(name) === who.account;
    return isOfAccount && (who.isRoot || effect === 'Deny' || isNot);
  });
  return isNamed !== isNot;
}

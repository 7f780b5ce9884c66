// A policy document, read from its JSON: what it says, or the first thing that is wrong with it.
import type { Condition } from './policy-condition.ts';
import {
  conditionsIn,
  type JsonObject,
  type PolicyFault,
  type PolicyKind,
  type Reading,
  textsIn,
  wrong,
} from './policy-reading.ts';
import { principalsIn, type Principals } from './policy-principal.ts';

export interface Statement {
  readonly sid: string | undefined;
  readonly effect: 'Allow' | 'Deny';
  readonly actions: Names;
  readonly resources: Names;
  /** Absent in identity policies: they are about the user whom they belong to. */
  readonly principals: Principals | undefined;
  readonly conditions: readonly Condition[];
}

/** What is named or, where `isNot`, everything else. */
export interface Names {
  readonly isNot: boolean;
  readonly names: readonly string[];
}

export interface PolicyDocument {
  readonly statements: readonly Statement[];
}

export type ReadPolicy =
  | { readonly document: PolicyDocument; readonly fault?: undefined }
  | { readonly document?: undefined; readonly fault: PolicyFault };

/** Reads a policy document; never throws, whatever the text. */
export function readPolicy(text: string, kind: PolicyKind): ReadPolicy {
  const faults: PolicyFault[] = [];
  const reading: Reading = { kind, fault: (what, aws) => void faults.push(wrong(what, aws)) };
  const document = documentIn(parsed(text), reading);
  const [fault] = faults;
  return fault === undefined ? { document } : { fault };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function documentIn(value: unknown, reading: Reading): PolicyDocument {
  if (!isObject(value)) {
    reading.fault('The policy is not a JSON object.');
    return { statements: [] };
  }
  strangersIn(value, ['Version', 'Id', 'Statement'], 'The policy', reading);
  versionIn(value['Version'], reading);
  const { Statement: given } = value as { Statement?: unknown };
  const listed = Array.isArray(given) ? (given as unknown[]) : given === undefined ? [] : [given];
  if (listed.length === 0) reading.fault('The policy has no Statement.');
  const statements = listed.map((each, index) =>
    statementIn(each, `Statement ${String(index + 1)}`, reading),
  );
  sidsDiffer(statements, reading);
  return { statements };
}

function versionIn(version: unknown, { kind, fault }: Reading): void {
  if (version === '2012-10-17') return;
  if (version !== undefined && version !== '2008-10-17') fault('Version must be "2012-10-17".');
  else if (kind === 'identity')
    fault(
      'Version must be "2012-10-17".',
      'Policy document must be version 2012-10-17 or greater.',
    );
}

const MEMBERS = ['Sid', 'Effect', 'Action', 'NotAction', 'Resource', 'NotResource', 'Condition'];

function statementIn(value: unknown, where: string, reading: Reading): Statement {
  const { kind, fault } = reading;
  if (!isObject(value)) fault(`${where} is not an object.`);
  const given = isObject(value) ? value : {};
  const principal = ['Principal', 'NotPrincipal'];
  const hasPrincipal = principal.some((name) => Object.hasOwn(given, name));
  strangersIn(given, [...MEMBERS, ...principal], where, reading);
  if (kind === 'identity' && hasPrincipal)
    fault(
      `${where} names a principal, which only a resource-based policy does.`,
      'Policy document should not specify a principal.',
    );
  const { Sid: sid, Effect: effect } = given as { Sid?: unknown; Effect?: unknown };
  if (effect !== 'Allow' && effect !== 'Deny') fault(`${where}: Effect must be "Allow" or "Deny".`);
  return {
    sid: sidIn(sid, where, reading),
    effect: effect === 'Allow' ? 'Allow' : 'Deny',
    actions: namesIn(given, 'Action', where, reading),
    resources: namesIn(given, 'Resource', where, reading),
    principals: kind === 'vault' ? principalsIn(given, where, reading) : undefined,
    conditions: conditionsIn(given['Condition'], where, reading),
  };
}

function sidIn(sid: unknown, where: string, { kind, fault }: Reading): string | undefined {
  if (sid === undefined) return undefined;
  if (typeof sid !== 'string') fault(`${where}: Sid must be text.`);
  else if (kind === 'identity' && !/^[0-9A-Za-z]*$/.test(sid))
    fault(
      `${where}: Sid has letters and digits only.`,
      'Statement IDs (SID) must be alpha-numeric. Check that your input satisfies the regular expression [0-9A-Za-z]*',
    );
  return typeof sid === 'string' ? sid : undefined;
}

function sidsDiffer(statements: readonly Statement[], { fault }: Reading): void {
  const sids = statements.map(({ sid }) => sid).filter((sid) => sid !== undefined && sid !== '');
  if (new Set(sids).size < sids.length)
    fault(
      'Two statements have the same Sid.',
      'Statement IDs (SID) in a single policy must be unique.',
    );
}

function namesIn(
  given: JsonObject,
  name: 'Action' | 'Resource',
  where: string,
  reading: Reading,
): Names {
  const not = `Not${name}`;
  const isNot = Object.hasOwn(given, not);
  const member = isNot ? not : name;
  if (isNot && Object.hasOwn(given, name)) reading.fault(`${where} has both ${name} and ${not}.`);
  const names = textsIn(given[member], `${where}: ${member}`, reading);
  if (names.length === 0)
    reading.fault(
      `${where} has neither ${name} nor ${not}.`,
      `Policy statement must contain ${name.toLowerCase()}s.`,
    );
  for (const each of names) (name === 'Action' ? actionIs : resourceIs)(each, where, reading);
  return { isNot, names };
}

function actionIs(action: string, where: string, { kind, fault }: Reading): void {
  if (action !== '*' && !/^[A-Za-z0-9-]+:[\w*?]+$/.test(action))
    fault(
      `${where}: the action "${action}" is not of the form service:Action.`,
      action.includes(':')
        ? undefined
        : 'Actions/Conditions must be prefaced by a vendor, e.g., iam, sdb, ec2, etc.',
    );
  // The guide: vault access policies "don't support a wildcard in the Action key".
  else if (kind === 'vault' && /[*?]/.test(action))
    fault(`${where}: a vault access policy names each action; "${action}" has a wildcard.`);
}

function resourceIs(resource: string, where: string, { fault }: Reading): void {
  if (resource !== '*' && !/^(arn|\*):([^:]*:){4}./.test(resource))
    fault(
      `${where}: the resource "${resource}" is neither an ARN nor "*".`,
      `Resource ${resource} must be in ARN format or "*".`,
    );
}

function strangersIn(
  given: JsonObject,
  known: readonly string[],
  where: string,
  { fault }: Reading,
): void {
  for (const name of Object.keys(given))
    if (!known.includes(name)) fault(`${where} has a member "${name}", which no policy has.`);
}

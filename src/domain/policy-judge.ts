// Asks the policy documents of a user and of a vault. Brought late: see `permission.ts`.
import type { Caller } from './caller.ts';
import { toIso } from './instant.ts';
import { type Asked, EXPLICIT, type Permission, withoutAllow } from './permission.ts';
import { type PolicyDocument, readPolicy } from './policy-document.ts';
import { type Deciding, evaluate, type NamedPolicy } from './policy-evaluate.ts';
import type { PolicyKeys } from './policy-glob.ts';
import type { PolicyKind } from './policy-reading.ts';
import { isUser, presetPolicyName, type Principal, principalArn, userNameOf } from './principal.ts';
import type { Tags } from './vault.ts';

/** [P2] [P3] Whether all policies that have a say give the permission, and which statement decided. */
export function judge(caller: Caller, asked: Asked): Permission {
  const { principal, account } = caller;
  const isRoot = !isUser(principal);
  const who = { arn: principalArn(principal, account), account, isRoot };
  const policies = [...policiesOfUser(caller), ...policiesOfVault(asked)];
  const { action, resourceArn: resource } = asked;
  const judgement = evaluate({ who, action, resource, keys: keysOf(caller, asked) }, policies);
  if (judgement.answer === 'nothing allows it')
    return isRoot
      ? { isGiven: true, why: '', decidedBy: 'nothing denies it to the root user' }
      : { isGiven: false, why: withoutAllow(action), decidedBy: 'no statement allows it' };
  const { by } = judgement;
  const isGiven = judgement.answer === 'allowed';
  const why = by.policy.basis === 'identity-based' ? EXPLICIT.identity : EXPLICIT.resource;
  return { isGiven, why: isGiven ? '' : why, decidedBy: inWords(by) };
}

const inWords = ({ policy, place, sid = '' }: Deciding): string =>
  `${policy.basis} policy ${policy.name}, statement ${String(place)}${sid === '' ? '' : ` (${sid})`}`;

/** [P9] The documents of a user: the preset's or what stands in its place, and what was added. */
function policiesOfUser({ principal, userPolicies = [] }: Caller): NamedPolicy[] {
  if (!isUser(principal)) return [];
  const written = userPolicies.filter((each) => each.principal === principal.id);
  const preset = presetPolicyName(principal);
  const isReplaced = written.some(({ name }) => name === preset);
  return [
    ...(isReplaced ? [] : [{ name: preset, document: presetDocument(principal) }]),
    ...written,
  ].map(({ name, document }) => policyOf(name, 'identity', document));
}

/** The preset of a user as the JSON that IAM would hold. */
export function presetDocument({ allows, denies }: Principal): string {
  const statement = (Sid: string, Effect: string, Action: readonly string[]) =>
    Action.length === 0 ? [] : [{ Sid, Effect, Action, Resource: '*' }];
  const Statement = [
    ...statement('Allowed', 'Allow', allows),
    ...statement('Denied', 'Deny', denies),
  ];
  return JSON.stringify({ Version: '2012-10-17', Statement }, undefined, 2);
}

const policiesOfVault = ({ vault }: Asked): NamedPolicy[] =>
  vault?.accessPolicy === undefined
    ? []
    : [policyOf(`of the vault ${vault.name}`, 'vault', vault.accessPolicy)];

const MOST_READ = 200;
const read = new Map<string, PolicyDocument>();

/** A document is read once: thousands of calls ask the same few. */
function policyOf(name: string, kind: PolicyKind, text: string): NamedPolicy {
  const key = `${kind} ${text}`;
  const document = read.get(key) ?? readPolicy(text, kind).document ?? { statements: [] };
  if (read.size >= MOST_READ) read.clear();
  read.set(key, document);
  return { name, basis: kind === 'vault' ? 'resource-based' : 'identity-based', document };
}

/** The condition keys that every request has, those of this one, and tags. */
function keysOf({ principal, account, region, now }: Caller, asked: Asked): PolicyKeys {
  const keys = new Map<string, readonly string[]>();
  const set = (name: string, value: string | number | readonly string[] | undefined) => {
    if (value === undefined) return;
    keys.set(
      name.toLowerCase(),
      typeof value === 'string' || typeof value === 'number' ? [String(value)] : value,
    );
  };
  set('aws:PrincipalArn', principalArn(principal, account));
  set('aws:PrincipalAccount', account);
  set('aws:PrincipalType', isUser(principal) ? 'User' : 'Account');
  set('aws:username', isUser(principal) ? userNameOf(principal) : undefined);
  set('aws:PrincipalIsAWSService', 'false');
  set('aws:ViaAWSService', 'false');
  set('aws:SecureTransport', 'true');
  set('aws:RequestedRegion', region);
  set('aws:ResourceAccount', account);
  set('aws:CurrentTime', toIso(now));
  set('aws:EpochTime', Math.floor(now / 1000));
  const { requestTags } = asked;
  for (const [key, value] of tagsIn(asked.resourceTags)) set(`aws:ResourceTag/${key}`, value);
  for (const [key, value] of tagsIn(requestTags)) set(`aws:RequestTag/${key}`, value);
  if (requestTags !== undefined) set('aws:TagKeys', Object.keys(requestTags));
  for (const [name, value] of Object.entries(asked.keys ?? {})) set(name, value);
  return keys;
}

const tagsIn = (tags: Tags = {}): [string, string][] => Object.entries(tags);

// Signatures are not verified here, and no key is a secret: the access key of a request only says as whom the
// call is made. Its secret may be anything.
import { isPrincipalId, type PrincipalId } from '../../domain/principal.ts';

/**
 * The documented mapping. The ID of a principal is an access key too, so that
 * `AWS_ACCESS_KEY_ID=auditor` works.
 */
const KEYS: Readonly<Record<string, string>> = {
  AKIAVAULTLOCKLABROOT: 'root',
  AKIAVAULTLOCKLABADMN: 'backup-administrator',
  AKIAVAULTLOCKLABOPER: 'operator',
  AKIAVAULTLOCKLABAUDT: 'auditor',
  AKIAVAULTLOCKLABOTHR: 'other-administrator',
};

const idIn = (accessKey: string): string =>
  Object.hasOwn(KEYS, accessKey) ? (KEYS[accessKey] ?? accessKey) : accessKey;

/** The principal of an access key. A key that is not known, and a request without one, count as root. */
export function principalOfKey(accessKey: string | undefined): PrincipalId {
  const id = idIn(accessKey ?? '');
  return isPrincipalId(id) ? id : 'root';
}

/** The access key with which a client acts as a principal. */
export const accessKeyOf = (principal: PrincipalId): string =>
  Object.keys(KEYS).find((key) => KEYS[key] === principal) ?? principal;

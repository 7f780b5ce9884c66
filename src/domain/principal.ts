export type PrincipalId =
  'root' | 'backup-administrator' | 'operator' | 'auditor' | 'other-administrator';

/** Somebody in the account who makes calls, with what the policy attached to them allows. */
export interface Principal {
  readonly id: PrincipalId;
  readonly name: string;
  readonly description: string;
  /** The part of the ARN after the account number. */
  readonly arnSuffix: string;
  /** Action patterns with `*`; a denial beats an allowance. */
  readonly allows: readonly string[];
  readonly denies: readonly string[];
}

const READ_ONLY = ['backup:Describe*', 'backup:List*', 'backup:Get*'];

export const PRINCIPALS: readonly Principal[] = [
  {
    id: 'root',
    name: 'root',
    description: 'The root user of the account: every action is allowed.',
    arnSuffix: 'root',
    allows: ['*'],
    denies: [],
  },
  {
    id: 'backup-administrator',
    name: 'Backup administrator',
    description: 'Allowed every backup action (backup:*).',
    arnSuffix: 'user/BackupAdministrator',
    allows: ['backup:*'],
    denies: [],
  },
  {
    id: 'operator',
    name: 'Operator',
    description: 'Starts and stops backups and restores and reads everything; deletes nothing.',
    arnSuffix: 'user/Operator',
    allows: [
      ...READ_ONLY,
      'backup:StartBackupJob',
      'backup:StopBackupJob',
      'backup:StartCopyJob',
      'backup:StartRestoreJob',
    ],
    denies: [],
  },
  {
    id: 'auditor',
    name: 'Auditor',
    description: 'Reads everything, changes nothing.',
    arnSuffix: 'user/Auditor',
    allows: READ_ONLY,
    denies: [],
  },
  {
    id: 'other-administrator',
    name: 'Administrator of everything else',
    description: 'Allowed every action of every service except AWS Backup.',
    arnSuffix: 'user/PlatformAdministrator',
    allows: ['*'],
    denies: ['backup:*'],
  },
];

const byId = new Map(PRINCIPALS.map((principal) => [principal.id, principal]));

export const isPrincipalId = (text: string): text is PrincipalId => byId.has(text as PrincipalId);

export function principalOf(id: PrincipalId): Principal {
  const principal = byId.get(id);
  if (principal === undefined) throw new Error(`There is no principal "${id}".`);
  return principal;
}

export const principalArn = (principal: Principal, account: string): string =>
  `arn:aws:iam::${account}:${principal.arnSuffix}`;

/** The root user has no policies of its own, and nothing denies it anything but policies of resources. */
export const isUser = ({ id }: Principal): boolean => id !== 'root';

/** IAM's name of the user. */
export const userNameOf = ({ arnSuffix }: Principal): string =>
  arnSuffix.slice(arnSuffix.indexOf('/') + 1);

/** The name of the policy that the user begins with. */
export const presetPolicyName = (principal: Principal): string => `${userNameOf(principal)}Policy`;

const matches =
  (action: string) =>
  (pattern: string): boolean =>
    pattern.endsWith('*') ? action.startsWith(pattern.slice(0, -1)) : action === pattern;

/** Whether the principal's policy allows the action, such as `backup:DeleteRecoveryPoint`. */
export const mayDo = (principal: Principal, action: string): boolean =>
  !isDenied(principal, action) && principal.allows.some(matches(action));

/** Whether the policy names the action in a denial, which AWS words otherwise than a missing allowance. */
export const isDenied = (principal: Principal, action: string): boolean =>
  principal.denies.some(matches(action));

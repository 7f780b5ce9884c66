// The walkthrough's steps in words: what to do on this page, and why.
import type { Walkthrough } from '../../session/walkthrough.ts';
import type { WalkthroughHint, WalkthroughStepId } from '../../session/walkthrough-step.ts';
import { instantText } from '../format.ts';

export interface StepWords {
  readonly title: string;
  readonly what: string;
  readonly why: string;
}

export function wordsFor(id: WalkthroughStepId, walkthrough: Walkthrough): StepWords {
  const vault = walkthrough.vaultName ?? 'the vault';
  const { lockDate } = walkthrough;
  const until = lockDate === undefined ? 'its lock date' : instantText(lockDate);
  switch (id) {
    case 'create vault':
      return {
        title: 'Create a backup vault',
        what: 'Call it WORM_vault, or as you like, and leave the encryption key as it is.',
        why: 'Backups are kept in vaults, and a lock belongs to a vault.',
      };
    case 'back up database':
      return {
        title: 'Back up the database for 2 days',
        what: `Create an on-demand backup of database-2 in ${vault}, deleted after 2 days.`,
        why: 'There must be something to protect.',
      };
    case 'back up files':
      return {
        title: 'Back up the file system for 14 days',
        what: `Create another of app-files in ${vault}, deleted after 14 days.`,
        why: 'Backups of a file system can move to cold storage; you will try that later.',
      };
    case 'let backups complete':
      return {
        title: 'Let time pass until both are complete',
        what: 'Simulated time stands still until you move it with the clock at the bottom: +1 h, as often as it takes.',
        why: 'A backup is a job, and a job takes its time.',
      };
    case 'change retention':
      return {
        title: 'Shorten the database’s retention to 1 day',
        what: 'Open its recovery point, choose Edit in Backup summary, set it to be deleted after 1 day, and save.',
        why: 'It works: without a lock, whoever has the permission can change a backup or delete it.',
      };
    case 'put lock':
      return {
        title: 'Lock the vault in compliance mode',
        what: `The page of ${vault} says Locked: False. Create a vault lock: compliance mode, retention from 7 to 30 days, grace time 3 days.`,
        why: 'For 3 days you can take the lock back. The protection starts at once.',
      };
    case 'try deletion':
      return {
        title: 'Try to delete a recovery point',
        what: `The page of ${vault} says Locked: True now, with its lock date. Choose a recovery point, then Actions, Delete.`,
        why: 'It is refused, to root as well: a lock protects from its first second. Why? shows how that was decided.',
      };
    case 'try long retention':
      return {
        title: 'Try a backup kept for 35 days',
        what: `Create an on-demand backup of database-2 in ${vault}, deleted after 35 days.`,
        why: 'The call is accepted and its job fails: 35 days lie outside 7 to 30. So nobody keeps a backup for 100 years by mistake.',
      };
    case 'try cold':
      return {
        title: 'Try to send a backup to cold storage',
        what: 'Edit the lifecycle of the recovery point of app-files: to cold storage after 10 days, deleted after 100.',
        why: 'It is refused: in a locked vault no lifecycle is edited, shorter, longer or to cold.',
      };
    case 'remove lock':
      return {
        title: 'Remove the lock while you can',
        what: `Until ${until}: Manage vault lock, then Delete vault lock. Or let that instant pass and see the way back closed.`,
        why: 'In the grace time a lock can be taken back, and everything in the vault becomes free again.',
      };
    case 'delete points':
      return {
        title: 'Delete the recovery points',
        what: `Choose all recovery points of ${vault}, then Actions, Delete. Deletion takes some minutes: let 1 hour pass.`,
        why: 'Without the lock nothing stands in the way any more.',
      };
    case 'delete vault':
      return {
        title: 'Delete the vault',
        what: `Delete ${vault} and type its name.`,
        why: 'A vault can be deleted when it is empty.',
      };
    case 'pass lock date':
      return {
        title: 'The lock date has passed',
        what: 'The lock is immutable now.',
        why: 'From its lock date on nobody changes or removes a lock, root and AWS included.',
      };
    case 'try removal':
      return {
        title: 'Try to remove the lock all the same',
        what: `Manage vault lock of ${vault}, then Delete vault lock.`,
        why: 'It is refused, whoever asks. The way back is closed.',
      };
    case 'let points end':
      return {
        title: 'Let the recovery points come to their end',
        what: `Move the clock on until ${vault} is empty.`,
        why: 'A lock does not stop time: what it protects leaves by its own lifecycle, and in no other way.',
      };
    case 'delete empty vault':
      return {
        title: 'Delete the empty vault',
        what: `Delete ${vault} and type its name.`,
        why: 'An empty vault may go, even with an immutable lock.',
      };
  }
}

/** Why a step that one might think done is not, and what to do about it. */
export const HINTS: Readonly<Record<WalkthroughHint, string>> = {
  'a backup did not complete':
    'One of the two backups did not complete; Jobs says why. Make it again.',
  'the backup is gone':
    'The database’s backup has come to the end of its retention and left. Make another one and edit that.',
  'it is locked already':
    'The vault is locked already, so that the edit is refused. Remove the lock first, if you still can.',
  'it is governance':
    'The lock is in governance mode, which has no lock date. Change it to compliance mode with a grace time.',
  'it is not locked': 'The vault is not locked any more. Lock it again to try this.',
  'permission came first':
    'It was refused, but for want of permission, before anybody looked at the lock. Act as root and try again.',
  'the maximum is too high':
    'The lock has no maximum below 35 days, so that this backup fits. Change the lock to 7 to 30 days first.',
};

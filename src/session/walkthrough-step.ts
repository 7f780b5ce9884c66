// The steps of the walkthrough, and when each is done.
import { countPointsIn, type World } from '../simulation/world.ts';
import type { WalkthroughBackup } from './walkthrough-backup.ts';
import type { Trail } from './walkthrough-trail.ts';

export type WalkthroughStepId =
  | 'create vault'
  | 'back up database'
  | 'back up files'
  | 'let backups complete'
  | 'change retention'
  | 'put lock'
  | 'try deletion'
  | 'try long retention'
  | 'try cold'
  | 'remove lock'
  | 'delete points'
  | 'delete vault'
  | 'pass lock date'
  | 'try removal'
  | 'let points end'
  | 'delete empty vault';

/** Why a step that one might think done is not. */
export type WalkthroughHint =
  | 'a backup did not complete'
  | 'the backup is gone'
  | 'it is locked already'
  | 'it is governance'
  | 'it is not locked'
  | 'permission came first'
  | 'the maximum is too high';

export interface WalkthroughStep {
  readonly id: WalkthroughStepId;
  readonly isDone: boolean;
  readonly hint?: WalkthroughHint;
}

/** What the steps look at. */
export interface Scene {
  readonly world: World;
  /** The vault that is walked with; undefined before there is one. */
  readonly trail: Trail | undefined;
  readonly database: WalkthroughBackup;
  readonly files: WalkthroughBackup;
}

/** The walkthrough's retention that is too long for its lock, in days. */
const LONG_RETENTION = 35;

export function stepsOf(scene: Scene): WalkthroughStep[] {
  const { trail, database, files } = scene;
  const areComplete = database.state === 'complete' && files.state === 'complete';
  const common: Tick[] = [
    ['create vault', trail !== undefined],
    ['back up database', trail?.hasDatabase],
    ['back up files', trail?.hasFiles],
    ['let backups complete', areComplete],
    ['change retention', trail?.isRetentionChanged],
    ['put lock', trail?.wasLocked],
    ['try deletion', trail?.isDeletionRefused],
    ['try long retention', trail?.isLongRetentionRefused],
    ['try cold', trail?.isEditRefused],
  ];
  return [...common, ...endingOf(scene)].map(([id, isDone = false]) => {
    const hint = isDone || trail === undefined ? undefined : hintFor(id, trail, scene);
    return { id, isDone, ...(hint === undefined ? {} : { hint }) };
  });
}

type Tick = readonly [id: WalkthroughStepId, isDone: boolean | undefined];

function endingOf(scene: Scene): Tick[] {
  const { trail, world } = scene;
  const isDeleted = trail?.deletedAt !== undefined;
  const isEmpty = trail !== undefined && (isDeleted || countPointsIn(world, trail.arn) === 0);
  if (isImmutable(scene))
    return [
      ['pass lock date', true],
      ['try removal', trail?.isRemovalRefused],
      ['let points end', isEmpty],
      ['delete empty vault', isDeleted],
    ];
  // Where the vault went before its lock date, its lock went with it.
  const isRemoved = isDeleted || trail?.removedBy !== undefined;
  return [
    ['remove lock', isRemoved],
    ['delete points', isRemoved && isEmpty],
    ['delete vault', isDeleted],
  ];
}

/** A lock that nobody removed in time, seen now or when its vault was deleted. */
export function isImmutable({ trail, world }: Pick<Scene, 'trail' | 'world'>): boolean {
  const lockDate = trail?.lock?.lockDate;
  return lockDate !== undefined && (trail?.deletedAt ?? world.now) >= lockDate;
}

function hintFor(
  id: WalkthroughStepId,
  trail: Trail,
  { database, files }: Scene,
): WalkthroughHint | undefined {
  const { lock, wasLocked } = trail;
  const isUnlockedAgain = wasLocked && lock === undefined;
  switch (id) {
    case 'let backups complete':
      return database.state === 'failed' || files.state === 'failed'
        ? 'a backup did not complete'
        : undefined;
    case 'change retention':
      if (lock !== undefined) return 'it is locked already';
      return database.state === 'complete' && database.pointArn === undefined
        ? 'the backup is gone'
        : undefined;
    case 'put lock':
      return lock === undefined ? undefined : 'it is governance';
    case 'try deletion':
    case 'try cold':
      if (isUnlockedAgain) return 'it is not locked';
      return trail.lacksPermission ? 'permission came first' : undefined;
    case 'try long retention':
      if (isUnlockedAgain) return 'it is not locked';
      return lock !== undefined && (lock.maximum ?? Infinity) >= LONG_RETENTION
        ? 'the maximum is too high'
        : undefined;
    default:
      return undefined;
  }
}

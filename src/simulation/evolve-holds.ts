// What events about legal holds change: the holds' own rows, and the recovery points that they hold.
import type { HoldEvent } from '../domain/hold-event.ts';
import { holdStatusAt, type LegalHold, selects } from '../domain/legal-hold.ts';
import { type RecoveryPoint, statusAt, withHold, withoutHold } from '../domain/recovery-point.ts';
import { type Mutable, planPoint, shelvePoint } from './upkeep.ts';
import { pointsIn } from './world.ts';

export function evolveHold(world: Mutable, event: HoldEvent): void {
  if (event.type === 'hold.created') {
    world.holds.set(event.hold.id, event.hold);
    world.nextOrdinal = event.hold.ordinal + 1;
    takeHold(world, event.hold);
    return;
  }
  const hold = world.holds.get(event.holdId);
  if (hold === undefined) return;
  if (event.type === 'hold.tagged') world.holds.set(hold.id, { ...hold, tags: event.tags });
  else {
    world.holds.set(hold.id, { ...hold, cancellation: event.cancellation });
    release(world, hold);
  }
}

/** A recovery point comes into the world, with the holds that select it on it ([H5]). */
export function bearPoint(world: Mutable, born: RecoveryPoint): void {
  let point = born;
  for (const hold of world.holds.values())
    if (isInForce(world, hold) && selects(hold, point)) point = withHold(point, entryOf(hold));
  world.points.set(point.arn, point);
  world.nextOrdinal = point.ordinal + 1;
  shelvePoint(world, point);
}

const isInForce = ({ now }: Mutable, hold: LegalHold): boolean =>
  ['CREATING', 'ACTIVE'].includes(holdStatusAt(hold, now));

const entryOf = ({ id, activeAt }: LegalHold) => ({ id, from: activeAt });

/** [H14] */
function takeHold(world: Mutable, hold: LegalHold): void {
  const entry = entryOf(hold);
  const alone = [entry];
  for (const point of pointsOfRegion(world, hold)) {
    const status = statusAt(point, hold.activeAt);
    if ((status === 'COMPLETED' || status === 'CREATING') && selects(hold, point))
      world.points.set(point.arn, withHold(point, entry, alone));
  }
}

function release(world: Mutable, hold: LegalHold): void {
  for (const point of pointsOfRegion(world, hold)) {
    if (point.heldBy?.some(({ id }) => id === hold.id) !== true) continue;
    const free = withoutHold(point, hold.id, world.now, world.genesis.seed);
    world.points.set(point.arn, free);
    planPoint(world, free);
  }
}

function* pointsOfRegion(world: Mutable, { region }: LegalHold): Generator<RecoveryPoint> {
  for (const vault of world.vaults.values())
    if (vault.region === region) yield* pointsIn(world, vault.arn);
}

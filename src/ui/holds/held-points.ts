// Which recovery points a legal hold takes in, and which of them it alone still keeps.
import { type HoldSelection, type LegalHold, selects } from '../../domain/legal-hold.ts';
import { type RecoveryPoint, statusAt } from '../../domain/recovery-point.ts';
import { pointsIn, vaultsIn, type World } from '../../simulation/world.ts';

const pointsOfRegion = (world: World, region: string): RecoveryPoint[] =>
  vaultsIn(world, region).flatMap(({ arn }) => [...pointsIn(world, arn)]);

const isHeldBy =
  (holdId: string) =>
  ({ heldBy = [] }: RecoveryPoint): boolean =>
    heldBy.some(({ id }) => id === holdId);

/** The recovery points that a hold is on, or is coming onto; none once it is released. */
export const heldPoints = (world: World, hold: LegalHold): RecoveryPoint[] =>
  pointsOfRegion(world, hold.region).filter(isHeldBy(hold.id));

/** Those whose retention is over and that no other hold is on: they go when the hold is released. */
export const keptOnlyBy = (world: World, hold: LegalHold): RecoveryPoint[] =>
  heldPoints(world, hold).filter(
    ({ heldBy = [], endsAt }) => heldBy.length === 1 && endsAt !== undefined && endsAt <= world.now,
  );

/** [H14] How many of the Region's recovery points a new hold with this selection would take in. */
export function countSelected(world: World, region: string, selection: HoldSelection): number {
  const hold = { selection, region, account: world.account } as LegalHold;
  const canBeHeld = (point: RecoveryPoint): boolean =>
    ['COMPLETED', 'CREATING'].includes(statusAt(point, world.now));
  return pointsOfRegion(world, region).filter((point) => canBeHeld(point) && selects(hold, point))
    .length;
}

/** The holds on a recovery point, those that are only coming into force included. */
export const holdsOn = (world: World, { heldBy = [] }: RecoveryPoint): LegalHold[] =>
  heldBy.flatMap(({ id }) => {
    const hold = world.holds.get(id);
    return hold === undefined ? [] : [hold];
  });

// Where the picture of the statechart puts things. The four states have places; the lines and their labels
// follow from the transitions that there are.
import type { LockState } from '../../domain/lock.ts';
import type { ChartState, ChartTransition } from './chart.ts';
import { wordsFor } from './transition-words.ts';

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface DrawnState extends ChartState, Box {}

export interface DrawnTransition {
  readonly transition: ChartTransition;
  readonly path: string;
  readonly label: string;
  readonly labelX: number;
  /** The label's baseline. */
  readonly labelY: number;
  readonly anchor: 'start' | 'middle' | 'end';
}

interface Spot {
  readonly x: number;
  readonly y: number;
}

export const WIDTH = 332;
export const HEIGHT = 272;
/** Of the labels, in the picture's units. */
export const LABEL_SIZE = 11;

const STATE_WIDTH = 112;
const STATE_HEIGHT = 48;
/** Half the room between two lines that join the same states. */
const LANE = 9;
const GAP = 5;
/** How far a line that comes back to its own state leaves it. */
const LOOP = { width: 26, height: 20 };

const CENTRES: Readonly<Record<LockState, Spot>> = {
  unlocked: { x: 58, y: 62 },
  graceTime: { x: 274, y: 62 },
  governance: { x: 58, y: 210 },
  immutable: { x: 274, y: 210 },
};

export const drawStates = (states: readonly ChartState[]): DrawnState[] =>
  states.map((each) => ({ ...each, ...boxOf(each.state) }));

export const drawTransitions = (transitions: readonly ChartTransition[]): DrawnTransition[] =>
  transitions.map((transition) => ({
    transition,
    label: wordsFor(transition).label,
    ...(transition.from === transition.to
      ? loopOf(transition.from)
      : lineOf(transition, transitions)),
  }));

function boxOf(state: LockState): Box {
  const { x, y } = CENTRES[state];
  return {
    x: x - STATE_WIDTH / 2,
    y: y - STATE_HEIGHT / 2,
    width: STATE_WIDTH,
    height: STATE_HEIGHT,
  };
}

type Drawing = Omit<DrawnTransition, 'transition' | 'label'>;

/** A straight line from edge to edge, on its own side where another goes the opposite way. */
function lineOf({ from, to }: ChartTransition, all: readonly ChartTransition[]): Drawing {
  const isPaired = all.some((other) => other.from === to && other.to === from);
  const [start, end] = [CENTRES[from], CENTRES[to]];
  const length = Math.hypot(end.x - start.x, end.y - start.y);
  const ahead = { x: (end.x - start.x) / length, y: (end.y - start.y) / length };
  const aside = { x: ahead.y, y: -ahead.x };
  const lane = isPaired ? LANE : 0;
  const shifted = (spot: Spot): Spot => ({
    x: spot.x + aside.x * lane,
    y: spot.y + aside.y * lane,
  });
  const leaves = edgeFrom(shifted(start), ahead, boxOf(from));
  const arrives = edgeFrom(shifted(end), { x: -ahead.x, y: -ahead.y }, boxOf(to));
  const middle = { x: (leaves.x + arrives.x) / 2, y: (leaves.y + arrives.y) / 2 };
  return { path: `M${text(leaves)}L${text(arrives)}`, ...labelBeside(middle, aside) };
}

function labelBeside({ x, y }: Spot, aside: Spot): Omit<Drawing, 'path'> {
  const isBeside = Math.abs(aside.x) > 0.3;
  return {
    anchor: !isBeside ? 'middle' : aside.x > 0 ? 'start' : 'end',
    labelX: x + aside.x * GAP,
    labelY: y + aside.y * (GAP + LABEL_SIZE / 2) + LABEL_SIZE * 0.35,
  };
}

/** A loop above a state of the upper row, below one of the lower. */
function loopOf(state: LockState): Drawing {
  const { x, y } = CENTRES[state];
  const isAbove = y < HEIGHT / 2;
  const sign = isAbove ? -1 : 1;
  const edge = y + (sign * STATE_HEIGHT) / 2;
  const top = edge + sign * LOOP.height;
  const left = x - STATE_WIDTH / 2 + 16;
  const right = left + LOOP.width;
  return {
    path: `M${text({ x: left, y: edge })}C${text({ x: left, y: top })} ${text({ x: right, y: top })} ${text({ x: right, y: edge + sign * 2 })}`,
    anchor: 'start',
    labelX: right + GAP,
    labelY: edge + sign * LOOP.height * 0.55 + LABEL_SIZE * 0.35,
  };
}

/** Where a line that starts inside a box leaves it, with room for the arrow's point. */
function edgeFrom(inside: Spot, ahead: Spot, box: Box): Spot {
  const byX = ahead.x === 0 ? Infinity : (sideOf(ahead.x, box.x, box.width) - inside.x) / ahead.x;
  const byY = ahead.y === 0 ? Infinity : (sideOf(ahead.y, box.y, box.height) - inside.y) / ahead.y;
  const way = Math.min(byX, byY) + 2;
  return { x: inside.x + ahead.x * way, y: inside.y + ahead.y * way };
}

const sideOf = (direction: number, low: number, size: number): number =>
  direction > 0 ? low + size : low;

const text = ({ x, y }: Spot): string => `${x.toFixed(1)} ${y.toFixed(1)}`;

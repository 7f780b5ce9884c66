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

export const WIDTH = 346;
export const HEIGHT = 288;
/** Of the labels, in the picture's units. */
export const LABEL_SIZE = 11;

const STATE_WIDTH = 116;
const STATE_HEIGHT = 48;
/** Half the room between two lines that join the same states. */
const LANE = 9;
const GAP = 5;
/** How far a line that comes back to its own state leaves it. */
const LOOP = { width: 26, height: 20 };

const CENTRES: Readonly<Record<LockState, Spot>> = {
  unlocked: { x: 60, y: 54 },
  graceTime: { x: 276, y: 54 },
  governance: { x: 60, y: 234 },
  immutable: { x: 276, y: 234 },
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
  // On a slanting line the label keeps away from the middle, where the upright lines have theirs.
  const share = ahead.x === 0 || ahead.y === 0 ? 0.5 : 0.64;
  const place = {
    x: leaves.x + (arrives.x - leaves.x) * share,
    y: leaves.y + (arrives.y - leaves.y) * share,
  };
  return { path: `M${text(leaves)}L${text(arrives)}`, ...labelBeside(place, aside) };
}

function labelBeside({ x, y }: Spot, aside: Spot): Omit<Drawing, 'path'> {
  const isBeside = Math.abs(aside.x) > 0.3;
  return {
    anchor: !isBeside ? 'middle' : aside.x > 0 ? 'start' : 'end',
    labelX: x + aside.x * GAP,
    labelY: y + aside.y * (GAP + LABEL_SIZE / 2) + LABEL_SIZE * 0.35,
  };
}

/** A loop above a state of the upper row, below one of the lower; at the outer end, its label further in. */
function loopOf(state: LockState): Drawing {
  const { x, y } = CENTRES[state];
  const out = x < WIDTH / 2 ? -1 : 1;
  const away = y < HEIGHT / 2 ? -1 : 1;
  const edge = y + (away * STATE_HEIGHT) / 2;
  const top = edge + away * LOOP.height;
  const outer = x + out * (STATE_WIDTH / 2 - 14);
  const inner = outer - out * LOOP.width;
  return {
    path: `M${text({ x: outer, y: edge })}C${text({ x: outer, y: top })} ${text({ x: inner, y: top })} ${text({ x: inner, y: edge + away * 2 })}`,
    anchor: out < 0 ? 'start' : 'end',
    labelX: inner - out * GAP,
    labelY: edge + away * LOOP.height * 0.6 + LABEL_SIZE * 0.35,
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

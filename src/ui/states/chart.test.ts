import { describe, expect, it } from 'vitest';
import { LOCK_STATES, stateAfter, takes } from '../../domain/lock.ts';
import type { LockEvent } from '../../domain/vault-lock.machine.ts';
import { CHART_QUESTIONS, CHART_STATES, CHART_TRANSITIONS } from './chart.ts';
import {
  drawStates,
  drawTransitions,
  type DrawnTransition,
  HEIGHT,
  LABEL_SIZE,
  WIDTH,
} from './chart-layout.ts';
import { sentenceOf, wordsFor } from './transition-words.ts';

const EVENTS: readonly LockEvent[] = [
  { type: 'lock.put', changeableForDays: 3 },
  { type: 'lock.put' },
  { type: 'lock.removed' },
  { type: 'lockDate.reached' },
];

/** What the machine does, found by asking it and not by reading its definition. */
const behaviour = LOCK_STATES.flatMap((state) =>
  EVENTS.filter((event) => takes({ state }, event)).map((event) => {
    const isGuarded = event.type === 'lock.put' && event.changeableForDays !== undefined;
    return `${state} ${event.type}${isGuarded ? '*' : ''} ${stateAfter(state, event)}`;
  }),
);

describe('the chart', () => {
  it('has every state of the machine, with its description', () => {
    expect(CHART_STATES.map(({ state }) => state).sort()).toEqual([...LOCK_STATES].sort());
    for (const { description } of CHART_STATES) expect(description).toMatch(/\.$/);
  });

  it('has every transition that the machine makes, and nothing else', () => {
    const drawn = CHART_TRANSITIONS.map(
      ({ from, event, guard, to }) => `${from} ${event}${guard === undefined ? '' : '*'} ${to}`,
    );
    expect(drawn.sort()).toEqual([...behaviour].sort());
  });

  it('asks each event once for each of its conditions', () => {
    expect(CHART_QUESTIONS).toEqual([
      { event: 'lock.put', guard: 'startsGraceTime' },
      { event: 'lock.put' },
      { event: 'lock.removed' },
      { event: 'lockDate.reached' },
    ]);
  });

  it('says each transition in words that tell it apart', () => {
    const said = CHART_TRANSITIONS.map(sentenceOf);
    expect(new Set(said).size).toBe(said.length);
    expect(said).toContain('Grace time to Immutable: The lock date is reached.');
    expect(said).toContain('Unlocked stays: DeleteBackupVaultLockConfiguration.');
    for (const question of CHART_QUESTIONS) expect(wordsFor(question).label).not.toBe('');
  });
});

interface Area {
  readonly name: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** A wide sans serif in bold takes about this much of its size for a character. */
const CHARACTER = 0.58;

function areaOf({ label, labelX, labelY, anchor, transition }: DrawnTransition): Area {
  const width = label.length * LABEL_SIZE * CHARACTER;
  const left = anchor === 'start' ? labelX : anchor === 'end' ? labelX - width : labelX - width / 2;
  return {
    name: sentenceOf(transition),
    left,
    right: left + width,
    top: labelY - LABEL_SIZE * 0.8,
    bottom: labelY + LABEL_SIZE * 0.25,
  };
}

const meet = (one: Area, other: Area): boolean =>
  one.left < other.right &&
  other.left < one.right &&
  one.top < other.bottom &&
  other.top < one.bottom;

/** Points along a path of lines and curves, close enough to find what it runs through. */
function along(path: string): { x: number; y: number }[] {
  const numbers = [...path.matchAll(/-?\d+(\.\d+)?/g)].map(([text]) => Number(text));
  const corners = numbers.flatMap((x, index) =>
    index % 2 === 0 ? [{ x, y: numbers[index + 1] ?? 0 }] : [],
  );
  return corners.slice(1).flatMap((corner, index) =>
    Array.from({ length: 40 }, (_, step) => {
      const start = corners[index] ?? corner;
      const share = step / 40;
      return {
        x: start.x + (corner.x - start.x) * share,
        y: start.y + (corner.y - start.y) * share,
      };
    }),
  );
}

describe('the layout of the chart', () => {
  const transitions = drawTransitions(CHART_TRANSITIONS);
  const labels = transitions.map(areaOf);
  const states: Area[] = drawStates(CHART_STATES).map(({ state, x, y, width, height }) => ({
    name: state,
    left: x,
    right: x + width,
    top: y,
    bottom: y + height,
  }));

  it('keeps every label apart from every other and from the states', () => {
    const collisions = labels.flatMap((label, index) =>
      [...labels.slice(index + 1), ...states]
        .filter((other) => meet(label, other))
        .map((other) => `${label.name} meets ${other.name}`),
    );
    expect(collisions).toEqual([]);
  });

  it('keeps every label off the lines', () => {
    const crossed = transitions.flatMap(({ path, transition }) =>
      labels
        .filter((label) =>
          along(path).some(
            ({ x, y }) => x > label.left && x < label.right && y > label.top && y < label.bottom,
          ),
        )
        .map((label) => `${sentenceOf(transition)} crosses ${label.name}`),
    );
    expect(crossed).toEqual([]);
  });

  it('stays in the picture', () => {
    for (const { left, right, top, bottom } of [...labels, ...states]) {
      expect(left).toBeGreaterThanOrEqual(0);
      expect(right).toBeLessThanOrEqual(WIDTH);
      expect(top).toBeGreaterThanOrEqual(0);
      expect(bottom).toBeLessThanOrEqual(HEIGHT);
    }
  });
});

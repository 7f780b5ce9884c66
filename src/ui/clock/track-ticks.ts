// The ticks on the slider's track: one for each coming event, or one for several that would stand too close
// to be told apart. Made once for each change of the world, the horizon or the width; never for a frame.
import type { Instant } from '../../domain/instant.ts';
import type { Counts, Forecast, ForeseenKind } from '../../session/forecast.ts';
import type { Deadline } from '../../simulation/agenda.ts';

export interface Tick {
  /** Where it stands on the track, from 0 to 1. */
  readonly share: number;
  readonly from: Instant;
  readonly to: Instant;
  readonly total: number;
  readonly counts: Counts;
  /** The first of the deadlines that it stands for. */
  readonly first: Deadline;
  readonly isLockDate: boolean;
}

export interface Track {
  readonly from: Instant;
  readonly to: Instant;
  /** In pixels. */
  readonly width: number;
}

/** Closer than this, in pixels, two ticks are one. */
export const TICK_GAP = 12;

export const shareOn = ({ from, to }: Pick<Track, 'from' | 'to'>, at: number): number =>
  to <= from ? 0 : Math.min(1, Math.max(0, (at - from) / (to - from)));

type Due = Pick<Forecast, 'deadlines' | 'kinds'>;

/** Lock dates stand alone and last, so that they are drawn over the rest. */
export function ticksOn(track: Track, due: Due): readonly Tick[] {
  return [
    ...grouped(track, due, (kind) => kind !== 'lock date'),
    ...grouped(track, due, (kind) => kind === 'lock date'),
  ];
}

interface Group {
  readonly first: Deadline;
  to: Instant;
  total: number;
  counts: Counts;
}

/** One pass and no lists: there may be two hundred thousand. */
function grouped(
  track: Track,
  { deadlines, kinds }: Due,
  isMeant: (kind: ForeseenKind) => boolean,
): readonly Tick[] {
  const gap = (TICK_GAP / Math.max(1, track.width)) * (track.to - track.from);
  const groups: Group[] = [];
  let group: Group | undefined;
  for (const [place, deadline] of deadlines.entries()) {
    const kind = kinds[place] ?? deadline.kind;
    if (!isMeant(kind)) continue;
    if (group === undefined || deadline.at - group.first.at > gap) {
      group = { first: deadline, to: deadline.at, total: 0, counts: {} };
      groups.push(group);
    }
    group.to = deadline.at;
    group.total += 1;
    group.counts[kind] = (group.counts[kind] ?? 0) + 1;
  }
  return groups.map((each) => tickOf(track, each));
}

function tickOf(track: Track, { first, to, total, counts }: Group): Tick {
  const share = shareOn(track, (first.at + to) / 2);
  return {
    share,
    from: first.at,
    to,
    total,
    counts,
    first,
    isLockDate: first.kind === 'lock date',
  };
}

/** The tick nearest to a place on the track, if one is within reach of a pointer. */
export function tickNear(
  ticks: readonly Tick[],
  share: number,
  width: number,
  reach = 7,
): Tick | undefined {
  let nearest: Tick | undefined;
  for (const tick of ticks) {
    const distance = Math.abs(tick.share - share);
    if (distance * width > reach) continue;
    // Of two that are as near, the later in the list lies on top: a lock date.
    if (nearest === undefined || distance <= Math.abs(nearest.share - share)) nearest = tick;
  }
  return nearest;
}

export interface Label {
  readonly tick: Tick;
  readonly text: string;
  /** The middle of the text, in pixels; near an end it is not the tick's own place. */
  readonly middle: number;
}

const LABEL_GAP = 8;

/** Which ticks have room for their words, longest words first: the first to come are served first. */
export function labelsOn(
  width: number,
  ticks: readonly Tick[],
  wordings: (tick: Tick) => readonly string[],
): readonly Label[] {
  const labels: Label[] = [];
  let end = -Infinity;
  for (const tick of ticks) {
    for (const text of wordings(tick)) {
      const wide = widthOfText(text);
      const middle = Math.max(wide / 2, Math.min(width - wide / 2, tick.share * width));
      if (wide > width || middle - wide / 2 < end + LABEL_GAP) continue;
      labels.push({ tick, text, middle });
      end = middle + wide / 2;
      break;
    }
  }
  return labels;
}

/** About how wide a text in the tiny size is; a little too wide is better than too narrow. */
const widthOfText = (text: string): number => text.length * 6.2;

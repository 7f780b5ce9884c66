// Play and pause: the one place where wall time enters. Each beat says how many milliseconds of wall time
// have passed since the one before.
import { fromCallback, setup } from 'xstate';

export interface PlaybackInput {
  readonly onBeat: (wallMilliseconds: number) => void;
  readonly onStop: () => void;
}

type PlaybackEvent = { type: 'play' } | { type: 'pause' };

export const BEAT = 50;
/** A page that slept or was busy is not to wake up a year later: longer beats count as this long. */
export const LONGEST_BEAT = 5 * BEAT;

const heart = fromCallback<PlaybackEvent, PlaybackInput>(({ input }) => {
  let last = performance.now();
  const timer = setInterval(() => {
    const now = performance.now();
    input.onBeat(Math.min(now - last, LONGEST_BEAT));
    last = now;
  }, BEAT);
  return () => {
    clearInterval(timer);
  };
});

export const playbackMachine = setup({
  types: {
    input: {} as PlaybackInput,
    context: {} as PlaybackInput,
    events: {} as PlaybackEvent,
  },
  actors: { heart },
  actions: {
    stop: ({ context }) => {
      context.onStop();
    },
  },
}).createMachine({
  id: 'playback',
  context: ({ input }) => input,
  initial: 'paused',
  states: {
    paused: { description: 'The hand stands.', on: { play: 'playing' } },
    playing: {
      description: 'Each beat moves the hand on.',
      invoke: { src: 'heart', input: ({ context }) => context },
      exit: 'stop',
      on: { pause: 'paused' },
    },
  },
});

// Play and pause: the one place where wall time enters. Each beat says how many milliseconds of wall time
// have passed since the one before.
import { fromCallback, setup } from 'xstate';

export interface PlaybackInput {
  readonly onBeat: (wallMilliseconds: number) => void;
  readonly onStop: () => void;
}

type PlaybackEvent = { type: 'play' } | { type: 'pause' };

const BEAT = 100;

const heart = fromCallback<PlaybackEvent, PlaybackInput>(({ input }) => {
  let last = performance.now();
  const timer = setInterval(() => {
    const now = performance.now();
    // A page in the background is not to wake up a year later.
    input.onBeat(Math.min(now - last, 10 * BEAT));
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
    paused: { on: { play: 'playing' } },
    playing: {
      invoke: { src: 'heart', input: ({ context }) => context },
      exit: 'stop',
      on: { pause: 'paused' },
    },
  },
});

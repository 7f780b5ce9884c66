import { flushSync } from 'svelte';
import { expect, it } from 'vitest';
import { Announcer } from './announcer.svelte.ts';

it('says the same sentence twice so that it is heard twice', () => {
  const announcer = new Announcer();
  announcer.say('One day passed.');
  const first = announcer.message;
  announcer.say('One day passed.');
  expect(announcer.message).not.toBe(first);
  expect(announcer.message.replace('\u200b', '')).toBe(first);
});

it('does not wake the effect that speaks', () => {
  const announcer = new Announcer();
  let runs = 0;
  const stop = $effect.root(() => {
    $effect(() => {
      runs += 1;
      announcer.say('One day passed.');
    });
  });
  flushSync();
  stop();
  expect(runs).toBe(1);
});

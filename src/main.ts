// Joins the parts: opens the storage, starts the laboratory, mounts the page. The page is drawn while the
// storage is still being fetched and opened.
import { mount } from 'svelte';
import { Lab } from './session/lab.svelte.ts';
import Start from './ui/Start.svelte';
import './ui/styles/main.css';

async function start(): Promise<Lab> {
  const { openStore } = await import('./persistence/open-store.ts');
  const { store, reason } = await openStore();
  return Lab.start(store, reason);
}

mount(Start, {
  target: document.getElementById('app') ?? document.body,
  props: { starting: start() },
});

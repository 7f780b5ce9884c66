// Joins the parts: opens the storage, starts the laboratory, mounts the page.
import { mount } from 'svelte';
import { openStore } from './persistence/open-store.ts';
import { Lab } from './session/lab.svelte.ts';
import App from './ui/App.svelte';
import Failure from './ui/frame/Failure.svelte';
import './ui/styles/main.css';

const target = document.getElementById('app') ?? document.body;

try {
  const { store, reason } = await openStore();
  const lab = await Lab.start(store, reason);
  mount(App, { target, props: { lab } });
} catch (error) {
  const message = error instanceof Error ? error.message : String(error);
  mount(Failure, { target, props: { message } });
}

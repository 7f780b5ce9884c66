// A second page on the same origin, as another tab is one: only a real browser has it.
import { vi } from 'vitest';
import type { LogEntry } from '../simulation/log.ts';

export interface OtherPage {
  readonly append: (entry: LogEntry) => Promise<string>;
  readonly heads: readonly number[];
  readonly close: () => void;
}

/** It has its own modules and its own connection, and goes when its frame goes. */
export async function otherPage(name: string): Promise<OtherPage> {
  const frame = document.createElement('iframe');
  document.body.append(frame);
  const other: (Window & { page?: OtherPage }) | null = frame.contentWindow;
  const script = frame.contentDocument?.createElement('script');
  if (other === null || script === undefined) throw new Error('The frame did not open.');
  const url = new URL('./dexie-store.ts', import.meta.url).href;
  script.type = 'module';
  script.textContent = `
    const { DexieStore } = await import(${JSON.stringify(url)});
    const store = await DexieStore.open(${JSON.stringify(name)});
    const heads = [];
    store.followHead('a', (head) => heads.push(head), console.error);
    window.page = { heads, append: (entry) => store.append('a', entry) };`;
  frame.contentDocument?.head.append(script);
  const page = await vi.waitFor(
    () => {
      if (other.page === undefined) throw new Error('The other page has not started.');
      return other.page;
    },
    { timeout: 10_000 },
  );
  return { append: page.append, heads: page.heads, close: () => frame.remove() };
}

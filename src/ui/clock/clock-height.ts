import type { Attachment } from 'svelte/attachments';

/** Writes the bar's height into `--clock-height`, so that nothing that is focused or read hides beneath it. */
export const clockHeight: Attachment<HTMLElement> = (bar) => {
  if (typeof ResizeObserver === 'undefined') return;
  const root = document.documentElement;
  const observer = new ResizeObserver(() => {
    root.style.setProperty('--clock-height', `${String(bar.offsetHeight)}px`);
  });
  observer.observe(bar);
  return () => {
    observer.disconnect();
    root.style.removeProperty('--clock-height');
  };
};

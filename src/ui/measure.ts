import type { Attachment } from 'svelte/attachments';

/** Tells the width of an element's content, now and whenever it changes. */
export const watchWidth =
  (tell: (width: number) => void): Attachment<HTMLElement> =>
  (element) => {
    // A test without layout has no widths to tell.
    if (typeof ResizeObserver === 'undefined') return;
    const observer = new ResizeObserver(([entry]) => {
      if (entry !== undefined) tell(entry.contentRect.width);
    });
    observer.observe(element);
    return () => {
      observer.disconnect();
    };
  };

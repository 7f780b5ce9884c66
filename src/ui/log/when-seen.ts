import type { Attachment } from 'svelte/attachments';

/** Calls back whenever the element comes into view: the end of a list that grows as it is read. */
export const whenSeen =
  (onSeen: () => void): Attachment =>
  (element) => {
    if (!('IntersectionObserver' in window)) return;
    const observer = new IntersectionObserver((entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) onSeen();
    });
    observer.observe(element);
    return () => {
      observer.disconnect();
    };
  };

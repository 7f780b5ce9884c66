// Keeps a popover beside its button: below it, or above where there is more room.

const gap = 4;
const margin = 8;

export type Align = 'start' | 'end';

interface Place {
  readonly left: number;
  readonly top: number;
}

interface Room {
  readonly width: number;
  readonly height: number;
}

type Box = Pick<DOMRect, 'left' | 'right' | 'top' | 'bottom'>;

function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(value, high));
}

/** Where the popover's corner goes, wholly inside the window if it fits. */
export function placeBeside(anchor: Box, popover: Room, view: Room, align: Align): Place {
  const below = anchor.bottom + gap;
  const above = anchor.top - gap - popover.height;
  const fitsBelow = below + popover.height <= view.height - margin;
  const left = align === 'start' ? anchor.left : anchor.right - popover.width;
  return {
    left: clamp(left, margin, Math.max(margin, view.width - margin - popover.width)),
    top: clamp(
      fitsBelow || above < margin ? below : above,
      margin,
      Math.max(margin, view.height - margin - popover.height),
    ),
  };
}

/** Places `popover` by `anchor` now and whenever the page moves; returns how to stop. */
export function followAnchor(popover: HTMLElement, anchor: HTMLElement, align: Align): () => void {
  const place = (): void => {
    const { left, top } = placeBeside(
      anchor.getBoundingClientRect(),
      { width: popover.offsetWidth, height: popover.offsetHeight },
      { width: innerWidth, height: innerHeight },
      align,
    );
    popover.style.left = `${String(left)}px`;
    popover.style.top = `${String(top)}px`;
  };
  const watch = new AbortController();
  addEventListener('resize', place, { signal: watch.signal });
  addEventListener('scroll', place, { signal: watch.signal, capture: true, passive: true });
  place();
  return () => {
    watch.abort();
  };
}

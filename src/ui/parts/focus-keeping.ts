// Focus must never be lost: when what had it goes away, something near takes it.

/** Focuses the element if it is still on the page, else the main region. */
export function focusOrMain(element: Element | null | undefined): void {
  const usable = element instanceof HTMLElement && element.isConnected && element !== document.body;
  const target = usable ? element : document.querySelector<HTMLElement>('main');
  target?.focus();
}

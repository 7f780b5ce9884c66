// Opens a native dialog while it is mounted, puts focus on what the person will use first, and
// gives focus back when it goes.
import { focusOrMain } from './focus-keeping.ts';

const fields = 'input:not([type=hidden]):not(:disabled), select:not(:disabled), textarea';

function firstUse(dialog: HTMLDialogElement): HTMLElement | null {
  return (
    dialog.querySelector<HTMLElement>('[data-autofocus]') ??
    dialog.querySelector<HTMLElement>(fields) ??
    dialog.querySelector<HTMLElement>('h2')
  );
}

/** An attachment for `<dialog>`. */
export function modal(dialog: HTMLDialogElement): () => void {
  const opener = document.activeElement;
  dialog.showModal();
  firstUse(dialog)?.focus();
  return () => {
    focusOrMain(opener);
  };
}

// Opens a native dialog while it is mounted, puts focus on what the person will use first, and
// gives focus back when it goes.

const fields = 'input:not([type=hidden]):not(:disabled), select:not(:disabled), textarea';

function firstUse(dialog: HTMLDialogElement): HTMLElement | null {
  return (
    dialog.querySelector<HTMLElement>('[data-autofocus]') ??
    dialog.querySelector<HTMLElement>(fields) ??
    dialog.querySelector<HTMLElement>('h2')
  );
}

/** Focus must never be lost: when the opener is gone too, the main region takes it. */
function giveBack(opener: Element | null): void {
  const target =
    opener instanceof HTMLElement && opener.isConnected && opener !== document.body
      ? opener
      : document.querySelector<HTMLElement>('main');
  target?.focus();
}

/** An attachment for `<dialog>`. */
export function modal(dialog: HTMLDialogElement): () => void {
  const opener = document.activeElement;
  dialog.showModal();
  firstUse(dialog)?.focus();
  return () => {
    giveBack(opener);
  };
}

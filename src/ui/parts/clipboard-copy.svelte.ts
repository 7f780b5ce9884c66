// Copying text to the clipboard, with a word about how it went that fades by itself.

const noticeTime = 2500;

export class ClipboardCopy {
  notice = $state('');
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** Copies, or selects the text of `shown` for copying by hand where the clipboard is refused. */
  copy = async (text: string, shown?: HTMLElement): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      this.#say('Copied');
    } catch {
      if (shown) getSelection()?.selectAllChildren(shown);
      this.#say(shown ? 'Selected: copy it with the keyboard' : 'The browser refused to copy');
    }
  };

  #say(notice: string): void {
    clearTimeout(this.#timer);
    this.notice = notice;
    this.#timer = setTimeout(() => {
      this.notice = '';
    }, noticeTime);
  }
}

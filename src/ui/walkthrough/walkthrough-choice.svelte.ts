// Whether the walkthrough is followed. The choice is kept beside the sandboxes, not in them: it is about the
// person, and each sandbox's own log says how far it has come.

export type WalkthroughMode = 'invited' | 'following' | 'hidden';

const KEY = 'vault-lock-lab.walkthrough';

export class WalkthroughChoice {
  mode: WalkthroughMode = $state(read());
  /** The card shows its next step only; undefined until the person says so or not. */
  isFolded: boolean | undefined = $state();

  follow(): void {
    this.isFolded = undefined;
    this.#choose('following');
  }

  hide(): void {
    this.#choose('hidden');
  }

  #choose(mode: WalkthroughMode): void {
    this.mode = mode;
    try {
      localStorage.setItem(KEY, mode);
    } catch {
      // Where nothing may be stored the choice lasts as long as the page.
    }
  }
}

function read(): WalkthroughMode {
  try {
    const kept = localStorage.getItem(KEY);
    return kept === 'following' || kept === 'hidden' ? kept : 'invited';
  } catch {
    return 'invited';
  }
}

/** The page's own: the card, the strip and the help all speak of the same walkthrough. */
export const walkthroughChoice = new WalkthroughChoice();

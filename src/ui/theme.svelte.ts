// Light, dark, or as the system says. The choice is kept beside the sandboxes, not in them.
type Theme = 'system' | 'light' | 'dark';

const KEY = 'vault-lock-lab.theme';

class ThemeChoice {
  current: Theme = $state('system');

  constructor() {
    this.current = read();
    this.#show();
  }

  choose(theme: Theme): void {
    this.current = theme;
    this.#show();
    try {
      localStorage.setItem(KEY, theme);
    } catch {
      // Where nothing may be stored the choice lasts as long as the page.
    }
  }

  #show(): void {
    const root = document.documentElement;
    if (this.current === 'system') delete root.dataset['theme'];
    else root.dataset['theme'] = this.current;
  }
}

function read(): Theme {
  try {
    const kept = localStorage.getItem(KEY);
    return kept === 'light' || kept === 'dark' ? kept : 'system';
  } catch {
    return 'system';
  }
}

/** The page's theme, shown as soon as this is loaded so that nothing flashes in another. */
export const theme = new ThemeChoice();

/** Keeps the reader's choice of colours in this browser, and nowhere else; `theme.js` applies it before the next page is drawn. */
class ThemeChoice extends HTMLElement {
  connectedCallback(): void {
    const select = this.querySelector('select');
    if (!select) return;
    this.hidden = false;
    select.value = document.documentElement.dataset.theme ?? 'auto';
    select.addEventListener('change', () => {
      this.#apply(select.value);
    });
  }

  #apply(theme: string): void {
    const root = document.documentElement;
    if (theme === 'auto') delete root.dataset.theme;
    else root.dataset.theme = theme;
    try {
      if (theme === 'auto') localStorage.removeItem('theme');
      else localStorage.setItem('theme', theme);
    } catch {
      // A browser that keeps nothing: the choice holds for this page.
    }
  }
}

customElements.define('theme-choice', ThemeChoice);

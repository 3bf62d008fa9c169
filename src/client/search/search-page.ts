import { SearchEngine } from './engine.ts';
import { choicesIn, searchPart } from './filters.ts';
import { type SearchPlace, SearchView } from './view.ts';

/** The search page: its query and choices live in the address, and its list from A to Z makes room for results. */
class SearchPage extends HTMLElement {
  async connectedCallback(): Promise<void> {
    const [form, input] = [this.querySelector('form'), this.querySelector('input')];
    if (!form || !input) return;
    const asked = new URLSearchParams(location.search).get('q') ?? '';
    input.value = asked;
    const list = document.getElementById('a-to-z');
    const keep: SearchPlace['keep'] = (query, choices) => {
      const part = query === '' ? location.hash : searchPart(query, choices);
      history.replaceState(history.state, '', location.pathname + part);
      if (list) list.hidden = query !== '';
    };
    try {
      const engine = await SearchEngine.open(new URL(this.dataset.index ?? '', location.href));
      const view = new SearchView(engine, {
        form,
        input,
        choices: choicesIn(new URLSearchParams(location.search)),
        keep,
      });
      // What was typed while the index came is looked for, too.
      if (input.value.trim() !== '') await view.run();
    } catch {
      const status = this.querySelector('.search-failed');
      if (status instanceof HTMLElement) status.hidden = false;
    }
  }
}

customElements.define('search-page', SearchPage);

/** What the search page uses of Pagefind (Pagefind documentation, "Searching with the JS API"). */
interface PagefindResult {
  data(): Promise<{
    url: string;
    excerpt: string;
    meta: Record<string, string>;
    sub_results: { url: string; title: string; excerpt: string }[];
  }>;
}
interface Pagefind {
  search(query: string): Promise<{ results: PagefindResult[] }>;
}

const SHOWN = 12;

/** Excerpts hold nothing but text and <mark>: both are rebuilt from text, so that no markup of theirs is trusted. */
function excerptNodes(html: string): Node[] {
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  return [...parsed.body.childNodes].map((node) => {
    const text = node.textContent ?? '';
    if (node.nodeName !== 'MARK') return document.createTextNode(text);
    const mark = document.createElement('mark');
    mark.textContent = text;
    return mark;
  });
}

/** Pagefind is written beside the pages after they are bundled, so its address comes from the page. */
async function loadPagefind(address: string): Promise<Pagefind> {
  const loaded: unknown = await import(/* @vite-ignore */ address);
  if (!isPagefind(loaded)) throw new TypeError(`${address} is not Pagefind`);
  return loaded;
}

function isPagefind(value: unknown): value is Pagefind {
  return typeof value === 'object' && value !== null && 'search' in value && typeof value.search === 'function';
}

/** The search page: a form whose query lives in the address, a status that is announced, results that lead to sections. */
class SearchPage extends HTMLElement {
  #index: Promise<Pagefind> | undefined;

  connectedCallback(): void {
    this.hidden = false;
    const input = this.querySelector('input');
    const query = new URLSearchParams(location.search).get('q') ?? '';
    if (input) input.value = query;
    this.querySelector('form')?.addEventListener('submit', (event) => {
      event.preventDefault();
      const value = input?.value.trim() ?? '';
      history.replaceState(null, '', value === '' ? location.pathname : `?q=${encodeURIComponent(value)}`);
      void this.#run(value);
    });
    if (query.trim() !== '') void this.#run(query.trim());
  }

  #say(words: string): void {
    const status = this.querySelector('.search-status');
    if (status) status.textContent = words;
  }

  async #run(query: string): Promise<void> {
    const list = this.querySelector('.search-results');
    if (!list) return;
    list.replaceChildren();
    this.#say('');
    if (query === '') return;
    try {
      this.#index ??= loadPagefind(this.dataset.index ?? '');
      const { results } = await (await this.#index).search(query.slice(0, 200));
      const pages = await Promise.all(results.slice(0, SHOWN).map((result) => result.data()));
      this.#say(results.length === 0 ? (this.dataset.none ?? '') : `${this.dataset.found ?? ''} ${results.length}`);
      list.append(...pages.map((page) => this.#item(page)));
    } catch {
      this.#index = undefined;
      this.#say(this.dataset.failed ?? '');
    }
  }

  #item(page: Awaited<ReturnType<PagefindResult['data']>>): HTMLElement {
    const item = document.createElement('li');
    const title = document.createElement('h3');
    title.textContent = page.meta.title ?? page.url;
    item.append(title);
    for (const part of page.sub_results.length > 0
      ? page.sub_results
      : [{ url: page.url, title: page.meta.title ?? page.url, excerpt: page.excerpt }]) {
      const line = document.createElement('p');
      const link = document.createElement('a');
      link.href = part.url;
      link.textContent = part.title;
      line.append(link, ': ', ...excerptNodes(part.excerpt));
      item.append(line);
    }
    return item;
  }
}

customElements.define('search-page', SearchPage);

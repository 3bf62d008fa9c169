import { fill, make } from './dom.ts';
import type { Findings, SearchEngine } from './engine.ts';
import { excerptOf } from './excerpt.ts';
import type { ResultGroup } from './facets.ts';
import { ResultItem } from './result-item.ts';

/** How many results are loaded before any other, and how many at once when more are asked for. */
const FIRST = 6;
const MORE = 30;

/** Shows findings in groups: each result once, new ones after those that are shown, so that none moves. */
export class ResultList {
  readonly element = make('div', 'search-results');
  readonly #engine: SearchEngine;
  readonly #items = new Map<number, Promise<ResultItem>>();
  readonly #enriched = new Set<number>();
  readonly #lists = new Map<string, HTMLOListElement>();

  constructor(engine: SearchEngine) {
    this.#engine = engine;
  }

  /**
   * Add what is not shown yet.
   * @param isMeant false once another search has begun.
   * @param begun is called when the first results stand in the list.
   */
  async show(
    findings: Findings,
    groups: readonly ResultGroup[],
    isMeant: () => boolean,
    begun?: () => void,
  ): Promise<void> {
    const all = groups.flatMap(({ id, shown }) => shown.map((entry) => ({ id, entry })));
    const wanted = all.filter(({ entry }) => !this.#items.has(entry));
    for (const [time, some] of [wanted.slice(0, FIRST), wanted.slice(FIRST)].entries()) {
      const coming = some.map(({ id, entry }) => ({ id, item: this.#item(entry, findings) }));
      for (const { id, item } of coming) {
        const { element } = await item;
        if (!isMeant()) return;
        this.#list(id).append(element);
      }
      if (time === 0) begun?.();
    }
    for (const { id, shown, more } of groups) {
      const hidden = [...shown, ...more].filter((entry) => !this.#items.has(entry));
      this.#offer(id, hidden, findings);
    }
  }

  /** Put the text of the full index in the place of what the first one had, once it has come. */
  async enrich(findings: Findings): Promise<void> {
    const news = [...this.#items].filter(
      ([entry]) => findings.fullText.has(entry) && !this.#enriched.has(entry),
    );
    await Promise.all(
      news.map(async ([entry, coming]) => {
        this.#enriched.add(entry);
        const [item, full] = await Promise.all([coming, findings.fullText.get(entry)?.text()]);
        if (full)
          item.enrich(
            excerptOf(full.content, findings.query, this.#engine.toOneWay, {
              also: full.locations,
              skipped: 1,
            }),
          );
      }),
    );
  }

  #item(entry: number, findings: Findings): Promise<ResultItem> {
    const item = this.#items.get(entry) ?? ResultItem.of(this.#engine, entry, findings);
    this.#items.set(entry, item);
    return item;
  }

  #titleOf(id: string): string {
    return this.#engine.head.groups.find((group) => group.id === id)?.title ?? id;
  }

  #list(id: string): HTMLOListElement {
    const known = this.#lists.get(id);
    if (known) return known;
    const list = make('ol', 'search-group');
    const head = make('div', 'search-group-head', make('h2', 'search-group-title', this.#titleOf(id)));
    this.element.append(make('section', '', head, list));
    this.#lists.set(id, list);
    return list;
  }

  #offer(id: string, hidden: readonly number[], findings: Findings): void {
    const list = this.#list(id);
    list.parentElement?.querySelector('.search-more')?.remove();
    if (hidden.length === 0) return;
    const now = hidden.slice(0, MORE);
    const button = make('button', 'search-more', fill(this.#engine.head.words.more, { n: hidden.length }));
    button.type = 'button';
    button.ariaLabel = fill(this.#engine.head.words.moreOf, { n: hidden.length, name: this.#titleOf(id) });
    button.addEventListener('click', async () => {
      const items = await Promise.all(now.map((entry) => this.#item(entry, findings)));
      list.append(...items.map(({ element }) => element));
      this.#offer(id, hidden.slice(MORE), findings);
      items[0]?.element.querySelector('a')?.focus();
      await this.enrich(findings);
    });
    list.previousElementSibling?.append(button);
  }
}

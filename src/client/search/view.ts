import { LONGEST_QUERY } from '../../text/search/query.ts';
import { fill, make } from './dom.ts';
import type { Findings, SearchEngine } from './engine.ts';
import { type Choices, chosen, grouped } from './facets.ts';
import { Filters } from './filters.ts';
import { listen, walkResults } from './keys.ts';
import { ResultList } from './results.ts';

/** Where a search stands: a form with its field, what is chosen at first, and who keeps the address of each search. */
export interface SearchPlace {
  readonly form: HTMLFormElement;
  readonly input: HTMLInputElement;
  readonly choices: Choices;
  keep(query: string, choices: Choices): void;
}

/** A form with its results under it: what the search page and the dialog have in common. */
export class SearchView {
  readonly engine: SearchEngine;
  readonly #input: HTMLInputElement;
  readonly #status = make('p', 'search-status');
  readonly #nearest = make('div', 'search-nearest');
  #results = make('div', 'search-results');
  readonly #filters: Filters;
  readonly #keep: SearchPlace['keep'];
  #choices: Choices;
  #search = 0;

  constructor(engine: SearchEngine, { form, input, choices, keep }: SearchPlace) {
    this.engine = engine;
    this.#input = input;
    this.#choices = choices;
    this.#keep = keep;
    this.#filters = new Filters(engine.head, () => {
      this.#choices = this.#filters.choices;
      void this.run();
    });
    this.#status.role = 'status';
    form.after(this.#filters.element, this.#status, this.#nearest, this.#results);
    if (form.parentElement) walkResults(form.parentElement, input);
    listen(form, (pause) => void this.run(pause));
  }

  /** Look for what stands in the field. @param pause how long to wait before the full text is asked. */
  async run(pause = 0): Promise<void> {
    const search = ++this.#search;
    const isMeant = (): boolean => search === this.#search;
    const text = this.#input.value.trim().slice(0, LONGEST_QUERY);
    const { words } = this.engine.head;
    this.#keep(text, this.#choices);
    this.#results.ariaBusy = 'true';
    try {
      const first = await this.engine.first(text);
      if (!isMeant()) return;
      if (!first) return this.#empty(text === '' ? '' : (words.empty ?? ''));
      const list = new ResultList(this.engine);
      await this.#show(list, first, isMeant, () => this.#put(list));
      if (!isMeant()) return;
      if (first.entries.length > 0) this.#say(fill(words.first, { n: this.#count(first) }));
      await new Promise((done) => setTimeout(done, pause));
      if (isMeant()) await this.#searchAll(list, text, first, isMeant);
    } catch {
      if (isMeant()) this.#empty(words.failed ?? '');
    }
  }

  async #searchAll(list: ResultList, text: string, first: Findings, isMeant: () => boolean): Promise<void> {
    const { words } = this.engine.head;
    const all = await this.engine.all(text, first).catch(() => undefined);
    if (!isMeant()) return;
    if (!all) return this.#say(fill(words.noFullText, { n: this.#count(first) }));
    await this.#show(list, all, isMeant);
    if (!isMeant()) return;
    const count = this.#count(all);
    this.#say(
      count === 0 ? (words.nothing ?? '') : count === 1 ? (words.one ?? '') : fill(words.many, { n: count }),
    );
    if (count > 0) return list.enrich(all);
    const { nearestNames } = await import('./nearest.ts');
    const offer = await nearestNames(this.engine.index, text);
    if (isMeant()) this.#nearest.replaceChildren(...offer);
  }

  #count(found: Findings): number {
    return chosen(this.engine.head, found.entries, this.#choices).length;
  }

  async #show(list: ResultList, found: Findings, isMeant: () => boolean, begun?: () => void): Promise<void> {
    const { head } = this.engine;
    this.#filters.show(found.entries, this.#choices);
    const groups = grouped(
      head,
      chosen(head, found.entries, this.#choices),
      (entry) => found.scores.get(entry) ?? 0,
    );
    await list.show(found, groups, isMeant, begun);
  }

  /** The results of the search before stay until the first of this one have come. */
  #put({ element }: ResultList): void {
    this.#nearest.replaceChildren();
    this.#results.replaceWith(element);
    this.#results = element;
    element.ariaBusy = 'false';
  }

  #empty(words: string): void {
    this.#filters.show([], {});
    this.#put(new ResultList(this.engine));
    this.#say(words);
  }

  #say(words: string): void {
    if (this.#status.textContent !== words) this.#status.textContent = words;
  }
}

import { fill, make } from './dom.ts';
import { type Option as Choice, type Choices, chosen, FACETS, type Facet, optionsOf } from './facets.ts';
import type { Head } from './head.ts';

/** The choices that an address holds. */
export function choicesIn(search: URLSearchParams): Choices {
  return Object.fromEntries(
    FACETS.flatMap((facet) => (search.get(facet) ? [[facet, search.get(facet) ?? '']] : [])),
  );
}

/** The address of a search: its query and choices. */
export function searchPart(query: string, choices: Choices): string {
  const parts = new URLSearchParams(query === '' ? {} : { q: query });
  for (const facet of FACETS) if (choices[facet] !== undefined) parts.set(facet, choices[facet]);
  return parts.size === 0 ? '' : `?${parts}`;
}

/** The choices among results, each with how many results it leaves. */
export class Filters {
  readonly element = make('details', 'search-filters');
  readonly #head: Head;
  readonly #selects = new Map<Facet, HTMLSelectElement>();
  readonly #language = new Intl.DisplayNames(document.documentElement.lang || 'en', { type: 'language' });

  /** @param changed is told when the reader has chosen otherwise. */
  constructor(head: Head, changed: () => void) {
    this.#head = head;
    this.element.hidden = true;
    const choices = make('div', 'search-choices');
    this.element.append(make('summary', '', head.words.filters ?? ''), choices);
    for (const facet of FACETS) {
      const select = make('select', '');
      select.addEventListener('change', changed);
      this.#selects.set(facet, select);
      choices.append(make('label', '', make('span', '', head.words[facet] ?? ''), select));
    }
  }

  get choices(): Choices {
    return Object.fromEntries(
      [...this.#selects].flatMap(([facet, { value }]) => (value === '' ? [] : [[facet, value]])),
    );
  }

  /** Show the options that there are among entries. @param choices what is chosen. */
  show(entries: readonly number[], choices: Choices): void {
    this.element.hidden = entries.length === 0;
    // Who came with a choice in the address sees that it is made.
    if (Object.keys(choices).length > 0) this.element.open = true;
    for (const [facet, select] of this.#selects) {
      const options = optionsOf(this.#head, entries, choices, facet);
      const all = fill(this.#head.words.all, {
        n: chosen(this.#head, entries, { ...choices, [facet]: undefined }).length,
      });
      const makeOption = (value: string, words: string): HTMLOptionElement =>
        new Option(words, value, false, value === (choices[facet] ?? ''));
      select.replaceChildren(
        makeOption('', all),
        ...options.map((option) => makeOption(option.value, this.#nameOf(facet, option))),
      );
      select.disabled = options.length === 0;
    }
  }

  #nameOf(facet: Facet, { value, count }: Choice): string {
    const { words, groups } = this.#head;
    const name =
      facet === 'chapter'
        ? groups.find(({ id }) => id === value)?.title
        : facet === 'language'
          ? this.#language.of(value)
          : words[value === 'chapter' ? 'chapterOne' : value];
    return fill(words.option, { name: name ?? value, n: count });
  }
}

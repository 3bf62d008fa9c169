import { make } from './dom.ts';
import { SearchEngine } from './engine.ts';
import { searchPart } from './filters.ts';
import { type SearchPlace, SearchView } from './view.ts';

/** The dialog, made when it is first asked for. */
export interface SearchDialog {
  open(): void;
}

/** A link to this very page would not be seen under the dialog. */
function closesFor(dialog: HTMLDialogElement, event: Event): boolean {
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  return (
    event.target === dialog || (link !== null && link.pathname === location.pathname && link.hash !== '')
  );
}

function slashChoice(words: string, slash: { on: boolean }): HTMLElement {
  const box = make('input', '');
  box.type = 'checkbox';
  box.checked = slash.on;
  box.addEventListener('change', () => {
    slash.on = box.checked;
  });
  return make('label', 'search-slash', box, ` ${words}`);
}

/** The form of the dialog. Its field is known by an id that no page has. */
function makeForm(
  page: URL,
  words: SearchEngine['head']['words'],
): { form: HTMLFormElement; input: HTMLInputElement } {
  const input = make('input', '');
  input.id = 'search-dialog-query';
  Object.assign(input, {
    type: 'search',
    name: 'q',
    autocomplete: 'off',
    spellcheck: false,
    maxLength: 400,
    autofocus: true,
  });
  const label = make('label', '', words.label ?? '');
  label.htmlFor = input.id;
  const form = make('form', 'search-form', label, input, make('button', '', words.submit ?? ''));
  form.action = page.href;
  form.role = 'search';
  return { form, input };
}

/**
 * A dialog over the page with the search in it: the focus goes into it and back by itself (HTML, the dialog element).
 * @param page the address of the search page; the index lies beside it.
 * @param slash whether the / key opens the dialog, for as long as the page stays (WCAG 2.2, 2.1.4).
 * @param head the head of the index, where it has been asked for already.
 */
export async function makeSearchDialog(
  page: URL,
  slash: { on: boolean },
  head?: Promise<Response>,
): Promise<SearchDialog> {
  const engine = await SearchEngine.open(new URL('index.json', page), head);
  const { words } = engine.head;
  const { form, input } = makeForm(page, words);
  const all = make('a', '', words.allResults ?? '');
  all.href = page.pathname;
  const close = make('button', 'search-close', words.close ?? '');
  close.type = 'button';
  const title = make('h2', 'search-title', words.title ?? '');
  title.id = 'search-dialog-title';
  const foot = make(
    'div',
    'search-foot',
    make('p', '', all),
    make('p', '', words.keys ?? ''),
    slashChoice(words.slashKey ?? '', slash),
  );
  const dialog = make(
    'dialog',
    'search-dialog',
    make('div', 'search-head', title, close),
    make('div', 'search-box', form),
    foot,
  );
  dialog.setAttribute('aria-labelledby', title.id);
  const keep: SearchPlace['keep'] = (query, choices) => {
    all.href = `${page.pathname}${searchPart(query, choices)}`;
  };
  new SearchView(engine, { form, input, choices: {}, keep });
  close.addEventListener('click', () => dialog.close());
  dialog.addEventListener('click', (event) => closesFor(dialog, event) && dialog.close());
  document.body.append(dialog);
  return {
    open: () => {
      if (!dialog.open) dialog.showModal();
      input.select();
    },
  };
}

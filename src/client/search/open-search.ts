import { askedAnchor } from '../places/asked-anchor.ts';
import type { SearchDialog } from './dialog.ts';

/** Whether the / key opens the search on this page. */
const slash = { on: true };
let dialog: Promise<SearchDialog> | undefined;

const link = document.querySelector<HTMLAnchorElement>('a[data-search]');

/** Open the dialog; where it cannot be had, go to the search page as without script. */
async function open(page: string): Promise<void> {
  // The head of the index comes beside the script, not after it.
  const head = dialog ? undefined : fetch(new URL('index.json', page));
  head?.catch(() => undefined);
  dialog ??= import('./dialog.ts').then(({ makeSearchDialog }) =>
    makeSearchDialog(new URL(page), slash, head),
  );
  try {
    (await dialog).open();
  } catch {
    location.assign(page);
  }
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('input, textarea, select, dialog *'))
  );
}

if (link && !document.querySelector('search-page')) {
  link.setAttribute('aria-haspopup', 'dialog');
  link.setAttribute('aria-keyshortcuts', '/ Control+K');
  link.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    void open(link.href);
  });
  document.addEventListener('keydown', (event) => {
    const isControl =
      (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.key.toLowerCase() === 'k';
    const isSlash =
      slash.on &&
      event.key === '/' &&
      !event.ctrlKey &&
      !event.metaKey &&
      !event.altKey &&
      !isTyping(event.target);
    if (!isControl && !isSlash) return;
    event.preventDefault();
    void open(link.href);
  });
}

/** Somebody comes by an address whose anchor is not on the page: the nearest are offered. */
function lookForAnchor(): void {
  const id = askedAnchor();
  // Every page has a top (HTML, “find a potential indicated element”).
  if (id === undefined || id === 'top' || document.getElementById(id) || !link) return;
  const index = new URL('index.json', link.href);
  void import('../places/unknown-anchor.ts').then(({ offerAnchors }) => offerAnchors(id, index));
}

addEventListener('hashchange', lookForAnchor);
lookForAnchor();

import type { PanelWords } from './panel.ts';

let definitions: Promise<unknown> | undefined;

/** A copy of a note, without the ids that only one of the two may have, and without its ways back. */
function wordsOfNote(call: HTMLAnchorElement): PanelWords | undefined {
  const note = document.getElementById(decodeURIComponent(call.hash.slice(1)));
  if (!note) return undefined;
  const words = [...note.children]
    .filter((child) => !child.matches('.note-ways-back'))
    .map((child) => child.cloneNode(true));
  for (const part of words) {
    if (!(part instanceof HTMLElement)) continue;
    for (const element of [part, ...part.querySelectorAll('[id]')]) element.removeAttribute('id');
  }
  return { name: call.getAttribute('aria-label') ?? '', words, more: call.hash };
}

/** The name of a term and its two sentences, from the one file that holds those of all terms. */
async function wordsOfTerm(link: HTMLAnchorElement): Promise<PanelWords | undefined> {
  definitions ??= fetch(new URL('terms.json', link.href)).then((answer) =>
    answer.ok ? answer.json() : undefined,
  );
  const all = await definitions.catch(() => undefined);
  const html: unknown =
    typeof all === 'object' && all !== null ? Reflect.get(all, link.hash.slice(1)) : undefined;
  if (typeof html !== 'string') {
    definitions = undefined;
    return undefined;
  }
  const words = document.createRange().createContextualFragment(html);
  return { name: words.firstElementChild?.textContent ?? '', words: [words], more: link.href };
}

/** What the panel shows for a call of a note or a link of a term; undefined when it cannot be had. */
export async function panelWords(link: HTMLAnchorElement): Promise<PanelWords | undefined> {
  return link.matches('.term-link') ? wordsOfTerm(link) : wordsOfNote(link);
}

import { editDistance } from '../../text/search/edit-distance.ts';
import { joinedForm } from '../../text/search/tokens.ts';
import { fill, make } from '../search/dom.ts';
import { FirstIndex } from '../search/first-index.ts';

/** How many places are offered. */
const OFFERED = 4;
/** The most letters of an address that are repeated to the reader. */
const REPEATED = 80;

/** A place of the page that can be linked, as it is offered. */
interface Place {
  readonly id: string;
  readonly words: string;
}

/** How far an anchor is from the one that was asked for, as a part of their letters; one within the other is near. */
export function farFrom(wanted: string, id: string): number {
  const [a, b] = [joinedForm(wanted), joinedForm(id)];
  if (a === '' || b === '') return 1;
  const within = a.includes(b) || b.includes(a) ? 0.5 : 1;
  return (editDistance(a, b) / Math.max(a.length, b.length)) * within;
}

/** The first words of an element, without what is added to it. */
function wordsOf(element: Element): string {
  const copy = element.cloneNode(true);
  if (copy instanceof Element)
    for (const part of copy.querySelectorAll('sup, button, script, noscript, template, svg, .para'))
      part.remove();
  const words = (copy.textContent ?? '').replace(/\s+/g, ' ').trim();
  return words.length > 90 ? `${words.slice(0, words.lastIndexOf(' ', 90))} …` : words;
}

/** The places of a page that are nearest to an anchor that it has not; headings where nothing is like it. */
function nearestPlaces(wanted: string): Place[] {
  const main = document.querySelector('main');
  const all = [...(main?.querySelectorAll('[id]') ?? [])].filter(
    (element) => !element.closest('template, svg'),
  );
  const near = all
    .map((element) => ({ element, far: farFrom(wanted, element.id) }))
    .filter(({ far }) => far < 0.6)
    .sort((a, b) => a.far - b.far);
  const headings = all.filter((element) => element.matches('h2, h3')).map((element) => ({ element, far: 1 }));
  return (near.length > 0 ? near : headings)
    .map(({ element }) => ({ id: element.id, words: wordsOf(element) }))
    .filter(({ words }) => words !== '')
    .slice(0, OFFERED);
}

function linkTo({ id, words }: Place): HTMLElement {
  const link = make('a', '', words);
  link.href = `#${encodeURIComponent(id)}`;
  return make('li', '', link);
}

/**
 * Say that the page has no such place, and offer the nearest.
 * @param wanted the anchor of the address.
 * @param index the address of the index, which holds the words for it.
 */
export async function offerAnchors(wanted: string, index: URL): Promise<void> {
  const { head } = await FirstIndex.open(index);
  const places = nearestPlaces(wanted);
  const name = wanted.length > REPEATED ? `${wanted.slice(0, REPEATED)} …` : wanted;
  const words = make(
    'p',
    '',
    fill(head.words.unknownPlace, { name }),
    ' ',
    places.length > 0 ? (head.words.nearestPlaces ?? '') : '',
  );
  const box = make(
    'div',
    'unknown-anchor',
    words,
    ...(places.length > 0 ? [make('ul', '', ...places.map(linkTo))] : []),
  );
  box.role = 'status';
  box.tabIndex = -1;
  document.querySelector('.unknown-anchor')?.remove();
  document.querySelector('main')?.prepend(box);
  box.focus();
}

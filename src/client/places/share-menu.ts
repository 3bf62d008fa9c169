/** A place that can be linked: the block, and the claim or answer in it that the reader is at. */
export interface Place {
  readonly block: HTMLElement;
  readonly said: Element | null;
}

/** What is offered of a place: its kind, anchor and words. */
interface Offer {
  readonly kind: 'section' | 'paragraph' | 'claim' | 'other' | 'figure';
  readonly anchor: string;
  readonly words: string;
  /** The number of the paragraph in which it stands, where that has one. */
  readonly number: string;
}

/** What is not the author's words: calls of notes, handles, and links for those who have no script. */
const NOT_WORDS = 'sup, noscript, .para, .share-handle, .note-panel, .visually-hidden';

/** The words of an element as they are read, on one line. */
function wordsOf(element: Element): string {
  const copy = element.cloneNode(true);
  if (!(copy instanceof Element)) return '';
  for (const part of copy.querySelectorAll(NOT_WORDS)) part.remove();
  return (copy.textContent ?? '').replace(/\s+/g, ' ').trim();
}

function offerOf({ block, said }: Place, isWhole: boolean): Offer {
  const number = block.querySelector(':scope > .para')?.textContent ?? '';
  if (said && !(isWhole && block.id))
    return {
      kind: said.matches('.other') ? 'other' : 'claim',
      anchor: said.id,
      words: wordsOf(said),
      number,
    };
  if (block.tagName === 'FIGURE')
    return {
      kind: 'figure',
      anchor: block.id,
      words: wordsOf(block.querySelector('figcaption, h3') ?? block),
      number,
    };
  return {
    kind: /^H\d$/.test(block.tagName) ? 'section' : 'paragraph',
    anchor: block.id,
    words: wordsOf(block),
    number,
  };
}

/** The id of the section that a block is in: that of the nearest heading before it. */
function sectionOf(block: Element): string {
  const before = [...document.querySelectorAll('.text :is(h2, h3)[id]')].filter(
    (heading) =>
      heading === block || heading.compareDocumentPosition(block) & Node.DOCUMENT_POSITION_FOLLOWING,
  );
  return before.at(-1)?.id ?? '';
}

/** What the menu knows of addresses: where sections are cited, and where the pages of claims and figures lie. */
type Places = Readonly<Partial<Record<'cite' | 'claims' | 'figures', string>>>;

/** The page on which a part is cited by itself: that of the figure, or that of the claim, which the notes lead to. */
function ownPage(
  { kind, anchor }: Offer,
  { block }: Place,
  { claims = ' ', figures = ' ' }: Places,
): HTMLAnchorElement | undefined {
  if (kind === 'figure')
    return [...block.querySelectorAll('a')].find(({ pathname }) => pathname.startsWith(figures));
  if (kind !== 'claim' && kind !== 'other') return undefined;
  // An answer's note leads to its anchor on the claim's page; a claim's anchor is a letter, a hyphen and its id.
  const page = `${claims}${anchor.replace(/^[a-z]-/, '')}/`;
  return [...document.querySelectorAll<HTMLAnchorElement>('.notes a')].find(({ pathname, hash }) =>
    kind === 'other' ? hash === `#${anchor}` && pathname.startsWith(claims) : pathname === page,
  );
}

/** Where the citation of an offer is given: on its own page, under its own anchor if it is an answer; or the part on its section. */
function citationOf(offer: Offer, place: Place, places: Places): URL {
  const own = ownPage(offer, place, places);
  const { cite } = places;
  if (own) return new URL(offer.kind === 'other' ? `#${offer.anchor}` : '#cite', own.href);
  return new URL(cite ? `${cite}#${sectionOf(place.block)}` : '#cite', location.href);
}

/** The citation that stands at an address, formatted in the build; undefined when it cannot be had. */
async function citationAt({ href, hash }: URL): Promise<string | undefined> {
  const answer = await fetch(href).catch(() => undefined);
  if (!answer?.ok) return undefined;
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const part = (hash.length > 1 ? page.getElementById(decodeURIComponent(hash.slice(1))) : null) ?? page;
  const found = part.querySelector('.citations dd') ?? page.querySelector('.citations dd');
  return found ? wordsOf(found) : undefined;
}

/** @returns whether the words now lie on the clipboard. */
async function copy(words: string): Promise<boolean> {
  return (
    (await navigator.clipboard?.writeText(words).then(
      () => true,
      () => false,
    )) ?? false
  );
}

let closeOpen: (() => void) | undefined;

/**
 * Open the menu of a place beside its handle; opened again, it closes.
 * @param handle the button that was pressed. @param menu the menu of the template. @param place what it is about.
 */
export function openMenu(handle: HTMLElement, menu: HTMLElement, place: Place): void {
  const wasOpen = handle.ariaExpanded === 'true';
  closeOpen?.();
  if (wasOpen) return;
  const box = menu.cloneNode(true);
  if (!(box instanceof HTMLElement)) return;
  const part = <E extends HTMLElement>(selector: string): E | null => box.querySelector<E>(selector);
  let offer = offerOf(place, false);
  let citation = citationAt(citationOf(offer, place, box.dataset));

  const address = (): string => new URL(`#${offer.anchor}`, location.href).href;
  /** Where it stands, in words: “(paragraph 3.14)”. */
  const inNumber = (): string =>
    offer.number && (box.dataset.numbered ?? '').replace('{n}', () => offer.number);
  const showOffer = (): void => {
    const name = part('.panel-name span');
    if (name) name.textContent = [handle.dataset[offer.kind], inNumber()].filter(Boolean).join(' ');
    const cite = part<HTMLAnchorElement>('[data-do="cite"]');
    const where = citationOf(offer, place, box.dataset);
    if (cite) cite.href = where.href;
    citation = citationAt(where);
    const whole = part('[data-do="whole"]')?.parentElement;
    if (whole) whole.hidden = (offer.kind !== 'claim' && offer.kind !== 'other') || place.block.id === '';
  };
  const tell = (words: string, isCopied: boolean): void => {
    const status = part('[role="status"]');
    const byHand = part<HTMLTextAreaElement>('textarea');
    if (status) status.textContent = isCopied ? (status.dataset.copied ?? '') : '';
    if (!byHand?.parentElement) return;
    byHand.parentElement.hidden = isCopied;
    byHand.value = words;
    if (!isCopied) byHand.select();
  };
  const copyAndTell = async (words: string): Promise<void> => tell(words, await copy(words));
  const away = ({ target }: Event): void => {
    if (target instanceof Node && !box.contains(target) && !handle.contains(target)) close(false);
  };
  const close = (giveBack: boolean): void => {
    closeOpen = undefined;
    document.removeEventListener('pointerdown', away);
    document.removeEventListener('focusin', away);
    handle.ariaExpanded = 'false';
    box.remove();
    if (giveBack) handle.focus();
  };
  const actions: Record<string, () => unknown> = {
    link: () => copyAndTell(address()),
    text: async () =>
      copyAndTell(
        `“${offer.words}”${offer.number && ` ${inNumber()}`}\n\n${(await citation) ?? document.title}\n${address()}`,
      ),
    share: () =>
      navigator.share
        ? navigator.share({ title: document.title, text: offer.words, url: address() }).catch(() => undefined)
        : copyAndTell(address()),
    whole: () => {
      offer = offerOf(place, true);
      showOffer();
      part('[data-do="link"]')?.focus();
    },
    close: () => close(true),
  };
  box.addEventListener('click', ({ target }) => {
    const asked =
      target instanceof Element ? target.closest<HTMLElement>('[data-do]')?.dataset.do : undefined;
    if (asked) actions[asked]?.();
  });
  box.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') close(true);
  });
  handle.addEventListener('keydown', (event) => event.key === 'Escape' && closeOpen?.(), { once: true });
  showOffer();
  handle.ariaExpanded = 'true';
  // No paragraph may hold a list; after it, the menu is still the next that keys reach.
  (handle.closest('p') ?? handle).after(box);
  closeOpen = () => close(false);
  document.addEventListener('pointerdown', away);
  document.addEventListener('focusin', away);
  box.scrollIntoView({ block: 'nearest' });
  part('[data-do="link"]')?.focus({ preventScroll: true });
}

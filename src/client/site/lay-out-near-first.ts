/**
 * Lays out what the stylesheet left for later (`near-first.css`), a few blocks at a time and from the head of the page, so that
 * no reader waits for the foot of a long chapter, and none is held up by it afterwards.
 */
const BLOCKS =
  '.text > *, :is(.text, .timeline) > section > *, :is(.note-list, .references, .claim-list) > li';

/** Blocks of so many letters together are some milliseconds of a phone's work: less than a tap has to wait for. */
const LETTERS_AT_ONCE = 2500;

const soon: (work: () => void) => void =
  'requestIdleCallback' in window
    ? (work) => requestIdleCallback(work, { timeout: 100 })
    : (work) => setTimeout(work, 50);

const root = document.documentElement;

/** By an attribute, since a class would be another list to the styles of plain ones. */
function draw(block: Element | undefined): void {
  block?.setAttribute('data-drawn', '');
}

/** Have the block of an element drawn now: something is about to stand in it that it must not cut off. */
export function drawNow(element: Element): void {
  for (let block = element.closest(BLOCKS); block; block = block.parentElement?.closest(BLOCKS) ?? null)
    draw(block);
}

function drawRest(blocks: readonly Element[]): void {
  let at = 0;
  const next = (): void => {
    for (let letters = 0; letters < LETTERS_AT_ONCE && at < blocks.length; at += 1) {
      draw(blocks[at]);
      letters += blocks[at]?.textContent.length ?? 0;
    }
    if (at === blocks.length) delete root.dataset.draw;
    else if (root.dataset.draw) soon(next);
  };
  soon(next);
}

// Not before the page is loaded: `theme.js`, which says whether anything was left, may come after this script.
function begin(): void {
  if (root.dataset.draw) drawRest([...document.querySelectorAll(BLOCKS)]);
}

if (document.readyState === 'complete') soon(begin);
else addEventListener('load', () => soon(begin), { once: true });

// Whoever asks for another place of the page gets a page whose places hold.
addEventListener(
  'click',
  ({ target }) => {
    if (target instanceof Element && target.closest('a[href^="#"]:not(.note-call)')) delete root.dataset.draw;
  },
  { capture: true },
);

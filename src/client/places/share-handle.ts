import { drawNow } from '../site/lay-out-near-first.ts';
import type { Place } from './share-menu.ts';

/** What can be linked by itself: headings, paragraphs, list items and figures of the text, not the notes under it. */
const BLOCKS = ':is(h2, h3, p, li, figure)';

/** Words that have an anchor of their own within a block: a claim, or an answer. */
const SAID = ':is(.claim, .other)[id]';

/** The block of the text that an element is in, and the anchor by which it is linked. */
function placeOf(element: Element): Place | undefined {
  const whole = element.closest('.text figure') ?? element.closest(`.text ${BLOCKS}`);
  if (
    !(whole instanceof HTMLElement) ||
    whole.closest('.notes, .note-panel, .share-menu, nav, header, details')
  )
    return undefined;
  const call = element.closest('sup')?.previousElementSibling;
  const said = element.closest(SAID) ?? (call?.matches(SAID) ? call : null);
  const only = whole.id ? null : whole.querySelector('.claim[id]');
  return whole.id || only ? { block: whole, said: said ?? only } : undefined;
}

/** A heading is spoken by its own words: its handle stands after it. All others end with theirs. */
function stand(handle: HTMLElement, block: HTMLElement): void {
  if (/^H\d$/.test(block.tagName)) block.after(handle);
  else block.append(handle);
}

/**
 * Offer the menu of each place: a handle goes with the pointer, the tap and the focus; headings and whatever holds
 * nothing that takes the focus have one of their own, so that keys reach every place.
 */
function offerPlaces(template: HTMLTemplateElement): void {
  const [handle, menu] = template.content.children;
  if (!(handle instanceof HTMLElement) || !(menu instanceof HTMLElement)) return;
  const places = new WeakMap<Element, Place>();
  const handleOf = (place: Place): HTMLElement => {
    const copy = handle.cloneNode(true);
    if (!(copy instanceof HTMLElement)) return handle;
    places.set(copy, place);
    stand(copy, place.block);
    return copy;
  };
  let moving: HTMLElement | undefined;
  const show = (target: EventTarget | null): void => {
    if (!(target instanceof Element) || target.closest('.share-handle, .share-menu')) return;
    const place = placeOf(target);
    if (!place || moving?.ariaExpanded === 'true') return;
    if (
      place.block.querySelector(':scope > .share-own') ||
      place.block.nextElementSibling?.matches('.share-own')
    )
      return;
    // One that has the focus keeps it, and goes when the focus goes.
    if (moving && moving === document.activeElement && moving.parentElement !== place.block) {
      const left = moving;
      left.addEventListener('blur', () => left.remove(), { once: true });
      moving = undefined;
    }
    moving ??= handleOf(place);
    places.set(moving, place);
    if (moving.parentElement !== place.block) stand(moving, place.block);
  };
  for (const kind of ['pointerover', 'focusin', 'click'] as const)
    document.addEventListener(kind, ({ target }) => show(target));
  document.addEventListener('click', async ({ target }) => {
    const asked = target instanceof Element ? target.closest<HTMLElement>('.share-handle') : null;
    const place = asked && places.get(asked);
    if (!asked || !place) return;
    drawNow(place.block);
    const { openMenu } = await import('./share-menu.ts');
    openMenu(asked, menu, place);
  });
  // Nothing of the first view waits for these.
  const whenIdle = window.requestIdleCallback ?? ((work: () => void) => setTimeout(work, 200));
  whenIdle(() => {
    for (const block of document.querySelectorAll<HTMLElement>(`.text ${BLOCKS}`)) {
      const place = block.querySelector('a, button, summary, [tabindex]') ? undefined : placeOf(block);
      if (place?.block === block) handleOf(place).classList.add('share-own');
    }
  });
}

const template = document.querySelector<HTMLTemplateElement>('template#share-menu');
if (template) offerPlaces(template);

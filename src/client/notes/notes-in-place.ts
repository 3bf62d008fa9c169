import { askedAnchor } from '../places/asked-anchor.ts';
import { Panel } from './panel.ts';
import { panelWords } from './panel-words.ts';

/** How long a pointer rests on a call before its note opens, and how long the note waits for the pointer to come to it. */
const REST = 250;
const WAIT = 350;

/** The call of a note or the link of a term that an event is about; those within the panel are plain links. */
function callOf(target: EventTarget | null, panel: Panel): HTMLAnchorElement | undefined {
  const call = target instanceof Element ? target.closest('a.note-call, a.term-link') : null;
  return call instanceof HTMLAnchorElement && !panel.element.contains(call) ? call : undefined;
}

/**
 * One note or term at a time, opened where it is called: by tap, Enter or hover; closed by Esc, a tap or the focus
 * elsewhere, or the call (WCAG 2.2, 1.4.13). What cannot be opened in place is gone to, as without script.
 */
function readInPlace(panel: Panel): void {
  let wanted: HTMLAnchorElement | undefined;
  let timer = 0;
  const cancel = (): void => window.clearTimeout(timer);
  const close = (giveBack: boolean): void => {
    cancel();
    wanted = undefined;
    panel.close(giveBack);
  };
  const open = async (call: HTMLAnchorElement, hold: boolean): Promise<void> => {
    cancel();
    wanted = call;
    const words = await panelWords(call);
    // The words of a term may have been long on the way.
    if (wanted !== call) return;
    if (words) panel.open(call, words, hold);
    else if (hold) location.assign(call.href);
  };
  const isAway = (target: EventTarget | null): boolean =>
    target instanceof Node && !panel.element.contains(target) && !panel.call?.contains(target);

  document.addEventListener('click', (event) => {
    if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    const call = callOf(event.target, panel);
    if (call) {
      event.preventDefault();
      if (panel.call === call && panel.isHeld) close(true);
      else void open(call, true);
    } else if (event.target instanceof Element && event.target.closest('a[href^="#"]')) close(false);
  });
  document.addEventListener('pointerover', (event) => {
    if (event.pointerType !== 'mouse' || panel.isHeld) return;
    cancel();
    const call = callOf(event.target, panel);
    if (call && call !== panel.call) timer = window.setTimeout(() => void open(call, false), REST);
    else if (panel.call && isAway(event.target)) timer = window.setTimeout(() => close(false), WAIT);
  });
  for (const kind of ['pointerdown', 'focusin'] as const) {
    document.addEventListener(kind, ({ target }) => {
      if (panel.call && isAway(target)) close(false);
    });
  }
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') close(panel.isHeld);
  });
  // Who comes by the address of a call, from a search or another's link, came for its note.
  const asked = callOf(document.getElementById(askedAnchor() ?? ''), panel);
  if (asked) void open(asked, true);
}

const template = document.querySelector<HTMLTemplateElement>('template#note-panel');
if (template) readInPlace(new Panel(template));

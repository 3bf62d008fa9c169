import { drawNow } from '../site/lay-out-near-first.ts';

/** What a panel holds: its name for a listener, its words, and where more is to be read. */
export interface PanelWords {
  readonly name: string;
  readonly words: readonly Node[];
  readonly more: string;
}

/** Between a line and its panel, and between the panel and the edge of the window, in pixels. */
const GAP = 6;

/** The block after which the panel stands, so that it is read and reached by keys right after the words it belongs to. */
function standAfter(call: HTMLElement, panel: HTMLElement): void {
  const block = call.closest('.table-scroll, p, li');
  if (block?.tagName === 'LI') block.append(panel);
  else (block ?? call).after(panel);
}

/** The one panel of a page, in which a note or a term is read without losing the place. */
export class Panel {
  readonly element: HTMLElement;
  readonly #body: HTMLElement;
  /** The link whose words the panel holds; undefined when it is closed. */
  call: HTMLAnchorElement | undefined;
  /** Whether the reader asked for it: then it has the focus and stays until it is closed. */
  isHeld = false;

  constructor(template: HTMLTemplateElement) {
    const element = template.content.firstElementChild?.cloneNode(true);
    const body =
      element instanceof HTMLElement ? element.querySelector<HTMLElement>('.note-panel-body') : null;
    if (!(element instanceof HTMLElement) || !body) throw new TypeError('no panel');
    this.element = element;
    this.#body = body;
    element.querySelector('button')?.addEventListener('click', () => this.close(true));
    addEventListener('resize', () => this.call && this.#place(this.call));
  }

  open(call: HTMLAnchorElement, { name, words, more }: PanelWords, hold: boolean): void {
    this.close(false);
    this.#body.replaceChildren(...words);
    this.element.setAttribute('aria-label', name);
    for (const link of this.element.querySelectorAll<HTMLAnchorElement>('.note-panel-foot a')) {
      link.hidden = !call.matches(link.dataset.for ?? '');
      link.href = more;
    }
    this.element.hidden = false;
    drawNow(call);
    standAfter(call, this.element);
    this.call = call;
    this.isHeld = hold;
    call.setAttribute('aria-expanded', 'true');
    this.#place(call);
    this.#keepInView(call);
    if (hold) this.element.focus({ preventScroll: true });
  }

  /** @param giveBack whether the focus returns to the link that it came from. */
  close(giveBack: boolean): void {
    const { call } = this;
    if (!call) return;
    this.call = undefined;
    this.isHeld = false;
    call.removeAttribute('aria-expanded');
    if (giveBack) call.focus({ preventScroll: true });
    this.element.hidden = true;
  }

  /** Under the line of its call, or above it where there is more room; small screens have it at their foot (style sheet). */
  #place(call: HTMLElement): void {
    const column = (call.closest('.text') ?? document.body).getBoundingClientRect();
    const line = [...call.getClientRects()].at(-1) ?? call.getBoundingClientRect();
    const { style } = this.element;
    const below = innerHeight - line.bottom - 2 * GAP;
    const above = line.top - 2 * GAP;
    style.setProperty('--note-start', `${column.left + scrollX}px`);
    style.setProperty('--note-width', `${column.width}px`);
    style.setProperty('--note-room', `${Math.max(below, above)}px`);
    const { height } = this.element.getBoundingClientRect();
    const top = height > below && above > below ? line.top - height - GAP : line.bottom + GAP;
    style.setProperty('--note-top', `${top + scrollY}px`);
  }

  /** A sheet at the foot must not cover the line that it belongs to. */
  #keepInView(call: HTMLElement): void {
    const sheet = this.element.getBoundingClientRect();
    const line = call.getBoundingClientRect();
    if (getComputedStyle(this.element).position === 'fixed' && line.bottom > sheet.top - 8)
      scrollBy(0, line.bottom - sheet.top + 24);
  }
}

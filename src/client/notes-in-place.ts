/** How long a pointer rests on a call before its note opens, and how long the note waits for the pointer to come to it. */
const REST = 250;
const WAIT = 350;

/** One note at a time, opened where it is called: by tap, Enter or hover; closed by Esc, a tap outside, or the call. */
class NotesInPlace {
  readonly #panel: HTMLElement;
  readonly #body: HTMLElement;
  #call: HTMLAnchorElement | undefined;
  #timer = 0;

  constructor(template: HTMLTemplateElement) {
    const panel = template.content.firstElementChild?.cloneNode(true);
    const body = panel instanceof HTMLElement ? panel.querySelector<HTMLElement>('.note-panel-body') : null;
    if (!(panel instanceof HTMLElement) || !body) throw new TypeError('no panel for notes');
    this.#panel = panel;
    this.#body = body;
    document.body.append(panel);
    panel.querySelector('button')?.addEventListener('click', () => this.close(true));
    panel.addEventListener('pointerenter', () => this.#cancel());
    panel.addEventListener('pointerleave', (event) => this.#closeSoon(event));
  }

  listen(call: HTMLAnchorElement): void {
    call.addEventListener('click', (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      const wasHere = this.#call === call && this.#panel.contains(document.activeElement);
      if (wasHere || (this.#call === call && event.detail > 0 && this.#panel.dataset.held === 'true')) this.close(true);
      else this.open(call, true);
    });
    call.addEventListener('pointerenter', (event) => {
      if (event.pointerType !== 'mouse' || this.#panel.dataset.held === 'true') return;
      this.#cancel();
      this.#timer = window.setTimeout(() => this.open(call, false), REST);
    });
    call.addEventListener('pointerleave', (event) => this.#closeSoon(event));
  }

  /** @param hold whether the reader asked for it: then it takes the focus and stays until it is closed. */
  open(call: HTMLAnchorElement, hold: boolean): void {
    const note = document.getElementById(decodeURIComponent(call.hash.slice(1)))?.querySelector('.note-body, p');
    if (!note) return;
    this.#cancel();
    this.#call?.removeAttribute('aria-expanded');
    const copy = note.cloneNode(true);
    if (copy instanceof HTMLElement) for (const part of [copy, ...copy.querySelectorAll('[id]')]) part.removeAttribute('id');
    this.#body.replaceChildren(copy);
    this.#panel.setAttribute('aria-label', call.getAttribute('aria-label') ?? '');
    this.#panel.querySelector('.note-panel-all')?.setAttribute('href', call.hash);
    this.#panel.hidden = false;
    this.#panel.dataset.held = String(hold);
    this.#call = call;
    call.setAttribute('aria-expanded', 'true');
    this.#place(call);
    this.#keepInView(call);
    if (hold) this.#panel.focus({ preventScroll: true });
  }

  close(giveBack: boolean): void {
    this.#cancel();
    if (this.#panel.hidden) return;
    const call = this.#call;
    this.#panel.hidden = true;
    this.#call = undefined;
    call?.removeAttribute('aria-expanded');
    if (giveBack) call?.focus({ preventScroll: true });
  }

  /** A press anywhere else closes it; Esc gives the focus back. */
  watch(): void {
    document.addEventListener('pointerdown', ({ target }) => {
      if (target instanceof Node && !this.#panel.contains(target) && !this.#call?.contains(target)) this.close(false);
    });
    document.addEventListener('keydown', (event) => {
      if (event.key === 'Escape' && !this.#panel.hidden) this.close(this.#panel.dataset.held === 'true');
    });
    addEventListener('resize', () => this.#call && this.#place(this.#call));
  }

  /** Under the line of its call, within the column of text; small screens have it at their foot (style sheet). */
  #place(call: HTMLElement): void {
    const column = (call.closest('.text') ?? document.body).getBoundingClientRect();
    const line = call.getBoundingClientRect();
    this.#panel.style.setProperty('--note-top', `${line.bottom + scrollY + 6}px`);
    this.#panel.style.setProperty('--note-start', `${column.left + scrollX}px`);
    this.#panel.style.setProperty('--note-width', `${column.width}px`);
  }

  /** A sheet at the foot must not cover the line that it belongs to. */
  #keepInView(call: HTMLElement): void {
    const sheet = this.#panel.getBoundingClientRect();
    const line = call.getBoundingClientRect();
    if (getComputedStyle(this.#panel).position === 'fixed' && line.bottom > sheet.top - 8) scrollBy(0, line.bottom - sheet.top + 24);
  }

  #closeSoon(event: PointerEvent): void {
    this.#cancel();
    if (event.pointerType === 'mouse' && this.#panel.dataset.held !== 'true')
      this.#timer = window.setTimeout(() => this.close(false), WAIT);
  }

  #cancel(): void {
    window.clearTimeout(this.#timer);
  }
}

const template = document.querySelector<HTMLTemplateElement>('template#note-panel');
if (template) {
  const notes = new NotesInPlace(template);
  for (const call of document.querySelectorAll<HTMLAnchorElement>('a.note-call')) notes.listen(call);
  notes.watch();
}

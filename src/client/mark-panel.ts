/** What a figure tells of one mark: its words, the sources of its row, a link to the row. It stays until another mark or Escape. */
export class MarkPanel {
  readonly #figure: HTMLElement;
  readonly #box = document.createElement('div');
  #chosen: SVGGElement | undefined;

  constructor(figure: HTMLElement, drawing: Element) {
    this.#figure = figure;
    this.#box.className = 'mark-panel';
    this.#box.setAttribute('aria-live', 'polite');
    drawing.append(this.#box);
  }

  get isOpen(): boolean {
    return this.#chosen !== undefined;
  }

  show(mark: SVGGElement): void {
    if (mark === this.#chosen) return;
    this.#choose(mark);
    const words = document.createElement('p');
    words.className = 'mark-words';
    words.textContent = mark.dataset.words ?? '';
    this.#box.replaceChildren(words);
    const row = this.#row(mark);
    const sources = this.#sources(row);
    if (sources.length > 0) {
      const line = document.createElement('p');
      line.append(`${this.#figure.dataset.sources ?? ''} `, ...sources.flatMap((link, index) => (index === 0 ? [link] : ['; ', link])));
      this.#box.append(line);
    }
    if (row) this.#box.append(this.#linkTo(row));
  }

  /** Scroll until the panel, which stays at the foot of the window, does not lie over a mark. */
  uncover(mark: SVGGElement): void {
    const over = mark.getBoundingClientRect().bottom - this.#box.getBoundingClientRect().top;
    if (over > -8) window.scrollBy(0, over + 16);
  }

  close(): void {
    this.#choose(undefined);
    this.#box.replaceChildren();
  }

  /** Show a row of the table, opening what hides it, with its mark in the drawing that is seen. */
  reveal(row: Element): void {
    const details = row.closest('details');
    if (details) details.open = true;
    const name = row.id.slice(this.#figure.id.length + 1);
    const marks = this.#figure.querySelectorAll<SVGGElement>(`.mark[data-row="${CSS.escape(name)}"]`);
    const seen = [...marks].find((mark) => mark.getClientRects().length > 0);
    if (seen) this.show(seen);
    row.scrollIntoView();
  }

  #choose(mark: SVGGElement | undefined): void {
    this.#chosen?.classList.remove('is-chosen');
    mark?.classList.add('is-chosen');
    this.#chosen = mark;
  }

  #row(mark: SVGGElement): Element | null {
    return mark.dataset.row === undefined ? null : document.getElementById(`${this.#figure.id}-${mark.dataset.row}`);
  }

  /** The links of the row's cell of sources; those of the whole figure where its table has no such column. */
  #sources(row: Element | null): Node[] {
    const heads = [...this.#figure.querySelectorAll('thead th')];
    const column = heads.findIndex((head) => head.getAttribute('data-refers') === 'sources');
    const place = (column < 0 ? null : row?.children[column]) ?? this.#figure.querySelector('.figure-sources');
    return [...(place?.querySelectorAll('a') ?? [])].map((link) => link.cloneNode(true));
  }

  #linkTo(row: Element): HTMLElement {
    const line = document.createElement('p');
    const link = document.createElement('a');
    link.href = `#${row.id}`;
    link.textContent = this.#figure.dataset.row ?? '';
    // Browsers that do not open a <details> for its anchor are helped.
    link.addEventListener('click', () => {
      const details = row.closest('details');
      if (details) details.open = true;
    });
    line.append(link);
    return line;
  }
}

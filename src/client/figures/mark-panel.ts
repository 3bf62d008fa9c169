/** What a figure tells of one mark: its words, the sources of its row, a link to the row. It stays until another mark or Escape. */
export class MarkPanel {
  readonly #figure: HTMLElement;
  readonly #box = document.createElement('div');
  /** The rows of the table as they stand before anybody orders them. */
  readonly #rows: readonly Element[];
  /** The place of each mark's row in the table. */
  readonly #places = new Map<SVGGElement, number>();
  /** The words of marks by row; the first drawing has them for both. */
  readonly #words = new Map<number | undefined, string>();
  #chosen: SVGGElement | undefined;

  constructor(figure: HTMLElement, drawing: Element) {
    this.#figure = figure;
    this.#rows = [...figure.querySelectorAll('tbody tr')];
    for (const svg of drawing.querySelectorAll('svg')) {
      let next = 0;
      for (const mark of svg.querySelectorAll<SVGGElement>('.mark')) {
        // A mark that names no row has the one after that of the mark before.
        const place = Number(mark.dataset.row ?? next);
        next = place + 1;
        this.#places.set(mark, place);
        if (mark.dataset.words !== undefined) this.#words.set(place, mark.dataset.words);
      }
    }
    this.#box.className = 'mark-panel';
    this.#box.setAttribute('aria-live', 'polite');
    drawing.append(this.#box);
  }

  get isOpen(): boolean {
    return this.#chosen !== undefined;
  }

  /** What a mark says. */
  wordsOf(mark: SVGGElement): string {
    return this.#words.get(this.#places.get(mark)) ?? '';
  }

  show(mark: SVGGElement): void {
    if (mark === this.#chosen) return;
    this.#choose(mark);
    const words = document.createElement('p');
    words.className = 'mark-words';
    words.textContent = this.wordsOf(mark);
    this.#box.replaceChildren(words);
    const row = this.#rows[this.#places.get(mark) ?? -1];
    const sources = this.#sources(row);
    if (sources.length > 0) {
      const line = document.createElement('p');
      line.append(
        `${this.#figure.dataset.sources ?? ''} `,
        ...sources.flatMap((link, index) => (index === 0 ? [link] : ['; ', link])),
      );
      this.#box.append(line);
    }
    if (row) this.#box.append(this.#linkTo(row));
  }

  /** Scroll until the panel, which stays at the foot of the window, does not lie over a mark. */
  uncover(mark: SVGGElement): void {
    // Near the head of its drawing the panel goes up with it, so that once may not be enough.
    for (let time = 0; time < 3; time += 1) {
      const over = mark.getBoundingClientRect().bottom - this.#box.getBoundingClientRect().top;
      if (over > -8) window.scrollBy(0, over + 16);
    }
  }

  close(): void {
    this.#choose(undefined);
    this.#box.replaceChildren();
  }

  /** Show a row of the table, opening what hides it, with its mark in the drawing that is seen. */
  reveal(row: Element): void {
    const details = row.closest('details');
    if (details) details.open = true;
    const place = this.#rows.indexOf(row);
    const seen = [...this.#places].find(([mark, of]) => of === place && mark.getClientRects().length > 0);
    if (seen) this.show(seen[0]);
    row.scrollIntoView();
  }

  #choose(mark: SVGGElement | undefined): void {
    this.#chosen?.classList.remove('is-chosen');
    mark?.classList.add('is-chosen');
    this.#chosen = mark;
  }

  /** The links of the row's cell of sources; those of the whole figure where its table has no such column. */
  #sources(row: Element | undefined): Node[] {
    const heads = [...this.#figure.querySelectorAll('thead th')];
    const column = heads.findIndex((head) => head.getAttribute('data-refers') === 'sources');
    const place =
      (column < 0 ? null : row?.children[column]) ?? this.#figure.querySelector('.figure-sources');
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

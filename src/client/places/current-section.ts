/** Marks the section that is being read in the contents beside the text. */
class CurrentSection extends HTMLElement {
  #frame = 0;
  #links = new Map<string, HTMLAnchorElement>();
  readonly #soon = (): void => {
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => this.#mark());
  };

  connectedCallback(): void {
    this.#links = new Map(
      [...this.querySelectorAll('a')].map((link) => [decodeURIComponent(link.hash.slice(1)), link]),
    );
    addEventListener('scroll', this.#soon, { passive: true });
    this.#soon();
  }

  disconnectedCallback(): void {
    removeEventListener('scroll', this.#soon);
  }

  /** The last heading that has passed the upper quarter of the window is the one whose section is read. */
  #mark(): void {
    let current: HTMLAnchorElement | undefined;
    for (const [id, link] of this.#links) {
      const heading = document.getElementById(id);
      if (heading && heading.getBoundingClientRect().top < innerHeight * 0.25) current = link;
      link.removeAttribute('aria-current');
    }
    current?.setAttribute('aria-current', 'location');
  }
}

customElements.define('current-section', CurrentSection);

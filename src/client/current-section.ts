/** Marks the section that is being read in the contents beside the text. */
class CurrentSection extends HTMLElement {
  #observer: IntersectionObserver | undefined;

  connectedCallback(): void {
    const links = new Map([...this.querySelectorAll('a')].map((link) => [link.hash.slice(1), link]));
    const headings = [...links.keys()].flatMap((id) => document.getElementById(id) ?? []);
    // A heading is passed when it leaves the upper fifth of the window.
    this.#observer = new IntersectionObserver(
      () => {
        const passed = headings.filter((heading) => heading.getBoundingClientRect().top < innerHeight * 0.2);
        const current = passed.at(-1);
        for (const [id, link] of links) {
          if (current?.id === id) link.setAttribute('aria-current', 'location');
          else link.removeAttribute('aria-current');
        }
      },
      { rootMargin: '0px 0px -80% 0px' },
    );
    for (const heading of headings) this.#observer.observe(heading);
  }

  disconnectedCallback(): void {
    this.#observer?.disconnect();
  }
}

customElements.define('current-section', CurrentSection);

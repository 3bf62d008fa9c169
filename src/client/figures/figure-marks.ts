/** Figures read without script. What makes them answer is loaded when the first of them is near, and never before. */

// A table is open for whoever has no script. It folds here, but for one of which a row was asked for by its address.
for (const table of document.querySelectorAll<HTMLDetailsElement>('details.figure-table')) {
  table.open = table.querySelector(':target') !== null;
  table.classList.add('is-live');
}

const figures = document.querySelectorAll<HTMLElement>('figure[data-figure][data-row]');

const observer = new IntersectionObserver(
  (entries) => {
    for (const { isIntersecting, target } of entries) {
      if (!isIntersecting || !(target instanceof HTMLElement)) continue;
      observer.unobserve(target);
      void import('./live-figure.ts').then(({ makeLive }) => makeLive(target));
    }
  },
  { rootMargin: '600px' },
);

for (const figure of figures) observer.observe(figure);

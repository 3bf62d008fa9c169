/** Figures read without script. What makes them answer is loaded when the first of them is near, and never before. */
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

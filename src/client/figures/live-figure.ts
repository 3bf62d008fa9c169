import { MarkPanel } from './mark-panel.ts';
import { makeSortable } from './sort-table.ts';

const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

function markOf(event: Event): SVGGElement | undefined {
  const mark = event.target instanceof Element ? event.target.closest('.mark') : null;
  return mark instanceof SVGGElement ? mark : undefined;
}

/** Where a key leads from a mark: the next or the one before, around the ends, or the first or last. Undefined for other keys. */
export function placeAfter(key: string, at: number, count: number): number | undefined {
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  const step = STEPS[key];
  return step === undefined ? undefined : (at + step + count) % count;
}

/** The marks of a drawing can be walked: one of them is in the order of the Tab key, the arrow keys go from it to the others. */
function makeWalkable(svg: SVGSVGElement, panel: MarkPanel): void {
  const marks = [...svg.querySelectorAll<SVGGElement>('.mark')];
  let current = marks[0];
  if (!current) return;
  // An image has no parts for a screen reader; an application gives it the arrow keys.
  svg.setAttribute('role', 'application');
  const enter = (mark: SVGGElement): void => {
    current?.setAttribute('tabindex', '-1');
    current = mark;
    mark.setAttribute('tabindex', '0');
    mark.setAttribute('role', 'img');
    mark.setAttribute('aria-label', panel.wordsOf(mark));
  };
  enter(current);
  svg.addEventListener('keydown', (event) => {
    const mark = markOf(event);
    if (!mark || event.altKey || event.ctrlKey || event.metaKey) return;
    const next = marks[placeAfter(event.key, marks.indexOf(mark), marks.length) ?? -1];
    if (!next) return;
    event.preventDefault();
    enter(next);
    next.focus();
  });
  svg.addEventListener('focusin', (event) => {
    const mark = markOf(event);
    if (!mark) return;
    enter(mark);
    panel.show(mark);
    panel.uncover(mark);
  });
  svg.addEventListener('pointerover', (event) => {
    const mark = markOf(event);
    if (mark) panel.show(mark);
  });
  // After a click or a tap the arrow keys go on from there.
  svg.addEventListener('click', (event) => {
    const mark = markOf(event);
    if (!mark) return;
    enter(mark);
    mark.focus({ preventScroll: true });
  });
}

/** Let a figure answer: its marks to pointer, finger and keys, its table to a wish for another order. */
export function makeLive(figure: HTMLElement): void {
  const drawing = figure.querySelector('.figure-drawing');
  if (!drawing) return;
  const panel = new MarkPanel(figure, drawing);
  for (const svg of drawing.querySelectorAll('svg')) makeWalkable(svg, panel);
  figure.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !panel.isOpen) return;
    panel.close();
    if (document.activeElement instanceof SVGElement || document.activeElement instanceof HTMLElement)
      document.activeElement.blur();
  });
  document.addEventListener('pointerdown', (event) => {
    if (event.target instanceof Node && !figure.contains(event.target)) panel.close();
  });
  const table = figure.querySelector('table');
  if (table) makeSortable(table);
  const row = figure.querySelector('tr:target');
  if (row) panel.reveal(row);
}

function textOf(row: HTMLTableRowElement, column: number): string {
  const cell = row.cells[column];
  return cell?.dataset.value ?? cell?.textContent?.trim() ?? '';
}

/** A printed number as a number: `1,200` is 1200. Undefined for words and for the dash that stands for nothing. */
export function numberIn(words: string): number | undefined {
  const plain = words.replace(/,/g, '').replace(/^−/, '-');
  return /^-?\d+(?:\.\d+)?$/.test(plain) ? Number(plain) : undefined;
}

/** A year, a month of a year or a day, in digits from the largest to the smallest: their order is that of their letters. */
const DATE = /^\d{4}(?:-\d\d){0,2}$/;

/** Order two cells: numbers before words, dates by time however exact they are, nothing at the end whichever way. */
export function compareCells(a: string, b: string, direction: 1 | -1): number {
  const isNothing = (words: string): boolean => words === '' || words.startsWith('–');
  if (isNothing(a) || isNothing(b)) return Number(isNothing(a)) - Number(isNothing(b));
  if (DATE.test(a) && DATE.test(b)) return (a < b ? -1 : Number(a > b)) * direction;
  const [left, right] = [numberIn(a), numberIn(b)];
  if (left !== undefined && right !== undefined) return (left - right) * direction;
  if (left !== undefined || right !== undefined) return left !== undefined ? -1 : 1;
  return a.localeCompare(b, document.documentElement.lang) * direction;
}

/** Make a button of each heading of a table that puts the rows in the order of its column, up and then down. */
export function makeSortable(table: HTMLTableElement): void {
  const heads = [...(table.tHead?.rows[0]?.cells ?? [])];
  const body = table.tBodies[0];
  if (!body || body.rows.length < 2) return;
  heads.forEach((head, column) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'sort';
    button.append(...head.childNodes);
    head.append(button);
    button.addEventListener('click', () => {
      const direction = head.getAttribute('aria-sort') === 'ascending' ? -1 : 1;
      for (const other of heads) other.removeAttribute('aria-sort');
      head.setAttribute('aria-sort', direction === 1 ? 'ascending' : 'descending');
      body.append(
        ...[...body.rows].sort((a, b) => compareCells(textOf(a, column), textOf(b, column), direction)),
      );
    });
  });
  table.closest('.figure-table')?.classList.add('is-sortable');
}

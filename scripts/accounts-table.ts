import { ACCOUNTS, type Account, accountsOf } from '../src/checks/report/honesty/accounts.ts';
import { contextOf } from '../src/checks/report/honesty/context.ts';
import type { Report } from '../src/report/report.ts';

/** What each way of accounting for a sentence is called at the head of its column. */
const NAMES: Readonly<Record<Account['kind'], string>> = {
  claim: 'claim',
  other: 'answer',
  note: 'note',
  own: 'own remark',
  question: 'question',
  link: 'to another section',
  plain: 'asserts nothing',
  open: 'NOT ACCOUNTED FOR',
};

function row(cells: readonly string[]): string {
  const widths = ['sentences', ...ACCOUNTS.map((kind) => NAMES[kind])].map(({ length }) => length);
  return cells.map((cell, index) => cell.padStart(widths[index] ?? 0)).join('  ');
}

function chapterRow(accounts: readonly Account[], name: string): string {
  const count = (kind: Account['kind']): number => accounts.filter((account) => account.kind === kind).length;
  return row([String(accounts.length), ...ACCOUNTS.map((kind) => String(count(kind))), name]);
}

function openLines(account: Account): string {
  const [first] = account.open;
  const { file, line } = account.paragraph.place(first?.from ?? account.sentence.from);
  return `${file}:${line}  ${account.open.map(({ what }) => what).join(', ')}\n    ${account.words}`;
}

/**
 * How the sentences of each chapter are accounted for, as a table of plain text, and each that is not, with its place. Exceptions are
 * not taken off: what stands by an exception is still not accounted for.
 */
export function accountsTable(report: Report): string {
  const accounts = accountsOf(contextOf(report, report.house.words));
  const rows = report.chapters.map((chapter) =>
    chapterRow(
      accounts.filter(({ text }) => text === chapter),
      chapter.id,
    ),
  );
  const open = accounts.filter(({ kind }) => kind === 'open');
  return [
    row(['sentences', ...ACCOUNTS.map((kind) => NAMES[kind]), 'chapter']),
    ...rows,
    chapterRow(accounts, 'all'),
    ...(open.length === 0 ? [] : ['', ...open.map(openLines)]),
  ].join('\n');
}

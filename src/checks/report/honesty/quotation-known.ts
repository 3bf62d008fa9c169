import type { Report } from '../../../report/report.ts';
import { fault, type Place } from '../../../report/rules/fault.ts';
import { type Context, looseWords } from './context.ts';
import type { Finding } from './finding.ts';
import { ledgerWords } from './ledger-words.ts';
import {
  countWords,
  partsOfQuotation,
  plainQuotation,
  type Quotation,
  quotationsIn,
  TERM_WORDS,
} from './quotations-in.ts';

/** Every record in which a quotation may stand: claims, sources, terms, rows of tables, each as plain words. */
function recordsOf(report: Report): string[] {
  const records = [
    ...[...report.claims.values()].map((claim) => ledgerWords(report, claim)),
    ...[...report.sources.values()].map((s) => [s.title, s['title-translated'], s.note].join('\n')),
    ...[...report.terms.values()].map((t) =>
      [t.name, t.definition, t.remark, ...(t.aliases ?? [])].join('\n'),
    ),
    ...[...report.tables.values()].flatMap((table) =>
      table.rows.map((row) =>
        Object.values(row.cells)
          .filter((cell) => typeof cell === 'string')
          .join('\n'),
      ),
    ),
  ];
  return records.map(plainQuotation);
}

/** The quotations in words that no record has. */
function unknownIn(words: string, records: readonly string[]): Quotation[] {
  return quotationsIn(words)
    .filter((quotation) => countWords(quotation.words) > TERM_WORDS)
    .filter((quotation) => {
      const parts = partsOfQuotation(quotation.words);
      return !records.some((record) => parts.every((part) => record.includes(part)));
    });
}

/**
 * Rule quotation-known: a quotation of more than three words stands in the ledger, in a table, in the glossary or in the registry, word
 * for word but for typography; what an ellipsis or brackets replace is left out, and the parts stand in one record.
 */
export function quotationKnown(context: Context): Finding[] {
  const records = recordsOf(context.report);
  const told = ({ words }: Quotation, within: string, at: Place): Finding => {
    const expected = 'a quotation that the ledger has, word for word';
    const mend =
      'correct it after the ledger, enter it there with its source, or tell it without quotation marks';
    return {
      fault: fault('quotation-known', at, { expected, found: `“${words}”`, mend }),
      within,
      subject: words,
    };
  };
  return [
    ...context.texts.flatMap(({ text, paragraphs }) =>
      paragraphs.flatMap((paragraph) =>
        unknownIn(paragraph.words, records).map((q) => told(q, text.id, paragraph.place(q.from))),
      ),
    ),
    ...looseWords(context)
      .filter(({ within }) => within !== 'claims' && within !== 'glossary')
      .flatMap(({ words, within, at }) => unknownIn(words, records).map((q) => told(q, within, at))),
  ];
}

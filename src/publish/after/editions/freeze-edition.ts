import { editionChecksum } from '../../../report/editions/checksum.ts';
import { frozenClaim } from '../../../report/editions/claim-states.ts';
import { frozenPassages } from '../../../report/editions/compare-today.ts';
import { madeClaimsById } from '../../../report/evidence/claim-uses.ts';
import type { Claim, Report } from '../../../report/report.ts';
import type { FrozenClaim, FrozenEdition, FrozenText } from '../../../report/schema/frozen-edition.ts';
import type { PlacedText } from '../../../report/texts.ts';
import { type Article, eachArticle } from '../../article.ts';
import { frozenArticle } from './frozen-article.ts';

function claimOf(report: Report, claim: Claim): FrozenClaim {
  const made = madeClaimsById(report).get(claim.id);
  const said = claim.held && made ? { said: [...made.words] } : {};
  return { ...frozenClaim(claim), ...said, places: made?.places.map(({ path }) => path) ?? [] };
}

function textOf(report: Report, { text, path }: PlacedText, article: Article): FrozenText {
  return {
    id: text.id,
    kind: 'order' in text ? 'chapter' : 'page',
    path,
    title: text.title,
    summary: text.summary,
    language: text.language,
    passages: frozenPassages(report, text),
    article: frozenArticle(article),
  };
}

/**
 * The edition of a report as it is kept for ever.
 * @param pageAt the HTML of the built page at a path, built below the root.
 * @throws Error when a passage of the report is not on its page, so that nothing is frozen that could not be found again.
 */
export function freezeEdition(report: Report, pageAt: (path: string) => string): FrozenEdition {
  const texts = eachArticle(report, pageAt, (article, placed) => textOf(report, placed, article));
  for (const { path, passages, article } of texts) {
    const html = article.join('\n');
    const lost = passages.filter(({ id }) => !html.includes(`id="${id}"`));
    if (lost.length > 0) throw new Error(`${path} lacks the passages ${lost.map(({ id }) => id).join(', ')}`);
  }
  const edition = {
    format: 2,
    edition: report.edition.date,
    title: report.edition.title,
    description: report.edition.description,
    corrections: report.corrections.map(({ id }) => id).sort(),
    claims: [...report.claims.values()].map((claim) => claimOf(report, claim)),
    texts,
  } as const;
  return { ...edition, checksum: editionChecksum(edition) };
}

/** The file of an edition: JSON, a claim, a passage or a block of an article on each line, its checksum first. */
export function editionJson({
  format,
  edition,
  title,
  description,
  checksum,
  corrections,
  claims,
  texts,
}: FrozenEdition): string {
  const lines = (items: readonly unknown[], indent: string): string =>
    items.length === 0
      ? '[]'
      : `[\n${items.map((item) => `${indent} ${JSON.stringify(item)}`).join(',\n')}\n${indent}]`;
  const bodies = texts.map(({ passages, article, ...facts }) => {
    const head = Object.entries(facts).map(
      ([key, value]) => `   ${JSON.stringify(key)}: ${JSON.stringify(value)},\n`,
    );
    return `  {\n${head.join('')}   "passages": ${lines(passages, '   ')},\n   "article": ${lines(article, '   ')}\n  }`;
  });
  const head = Object.entries({ format, edition, title, description, checksum }).map(
    ([key, value]) => ` ${JSON.stringify(key)}: ${JSON.stringify(value)},\n`,
  );
  const body = ` "corrections": ${lines(corrections, ' ')},\n "claims": ${lines(claims, ' ')},\n "texts": [\n${bodies.join(',\n')}\n ]\n`;
  return `{\n${head.join('')}${body}}\n`;
}

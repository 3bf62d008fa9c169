import { shortName } from '../../text/slug.ts';
import type { ReportPart } from './citable-parts.ts';
import { chapterPath, citePagePath, claimPath, figurePath } from './page-paths.ts';
import { HOME_FILES } from './places.ts';

/** The name of every card within its folder. */
const NAME = HOME_FILES.card.slice(1);

/** The path of a part's share card, beside its page; a table has none. */
export function cardPath(part: ReportPart): string | undefined {
  switch (part.kind) {
    case 'report':
      return HOME_FILES.card;
    case 'chapter':
      return `${chapterPath(part.chapter.id)}${NAME}`;
    case 'section':
      return `${citePagePath(part.chapter.id)}${shortName(part.section.id)}.png`;
    case 'claim':
      return `${claimPath(part.made.claim.id)}${NAME}`;
    case 'figure':
      return `${figurePath(part.figure.id)}${NAME}`;
    case 'table':
      return undefined;
  }
}

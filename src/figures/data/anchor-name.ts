import { idOfAnchor } from '../../report/addresses/anchors.ts';
import { figurePath } from '../../report/addresses/page-paths.ts';
import { splitAddress } from '../../report/anchors/anchors.ts';
import { anchorLabel, LABEL_LENGTH } from '../../report/anchors/published.ts';
import type { Report } from '../../report/report.ts';
import { firstWords } from '../../text/first-words.ts';
import type { Interface } from '../../text/interface/en.ts';
import { figureTitles } from './figure-text.ts';

/**
 * What a link to a place is called in print: a figure by its title with the values of its table in it, all else by its label.
 * @param words of the page that has the link.
 */
export function anchorName(report: Report, address: string, words: Interface): string {
  const { path, id } = splitAddress(address);
  const figure = [...report.figures.values()].find((each) =>
    id === undefined ? figurePath(each.id) === path : idOfAnchor('figure', id) === each.id,
  );
  if (!figure) return anchorLabel(report, address);
  return firstWords(figureTitles(report, figure, words).title, LABEL_LENGTH);
}

import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { claimAnchor } from '../../report/addresses/anchors.ts';
import { chapterPath, sourceEntryPath } from '../../report/addresses/page-paths.ts';
import { sourceLabel } from '../../report/evidence/source-label.ts';
import type { Cell } from '../../report/report.ts';
import type { TableField } from '../../report/schema/data-package.ts';
import { keysInCell } from '../../text/keys-in-cell.ts';
import type { FigureContext } from '../context.ts';
import { printCell } from '../data/cells.ts';

/** Things one after the other with a sign between them. */
export function listed(items: readonly ElementContent[], separator: string): ElementContent[] {
  return items.flatMap((item, index): ElementContent[] =>
    index === 0 ? [item] : [{ type: 'text', value: separator }, item],
  );
}

/** Links to the entries of the source list. */
export function sourceEntryLinks(context: FigureContext, keys: readonly string[]): ElementContent[] {
  const links = keys.flatMap((key): Element[] => {
    const source = context.report.sources.get(key);
    return source
      ? [h('a', { href: context.base + sourceEntryPath(key) }, [sourceLabel(source, context.words)])]
      : [];
  });
  return listed(links, '; ');
}

/**
 * Links to where the report treats claims: the section that makes each, in the chapter of its ledger where it
 * can be.
 */
function claimLinks(context: FigureContext, keys: readonly string[]): ElementContent[] {
  const links = new Map<string, ElementContent>();
  for (const key of keys) {
    const ledger = context.report.claims.get(key)?.chapter;
    const first = context.report.chapters.filter((chapter) => chapter.id === ledger);
    for (const chapter of [...first, ...context.report.chapters]) {
      const use = chapter.prose.claims.find((claim) => claim.id === key && !claim.again);
      if (!use) continue;
      const heading = chapter.prose.headings.find(({ id }) => id === use.section);
      const label = heading ? `${chapter.title}: ${heading.text}` : chapter.title;
      if (!links.has(label))
        links.set(
          label,
          h('a', { href: `${context.base}${chapterPath(chapter.id)}#${claimAnchor(key)}` }, [label]),
        );
      break;
    }
  }
  return links.size === 0
    ? [{ type: 'text', value: context.words.notYetWritten }]
    : listed([...links.values()], '; ');
}

/**
 * What a cell of a table prints: words, a number, links for keys of the report, a dash with its meaning for
 * nothing.
 * @param field whose type and reference say what the cell holds.
 * @param isYear tells a year that is a whole number, which has no comma.
 */
export function cellContent(
  context: FigureContext,
  cell: Cell,
  field: TableField,
  isYear = false,
): ElementContent[] {
  if (cell === undefined)
    return [
      h('span', { ariaHidden: 'true' }, ['–']),
      { type: 'text', value: ' ' },
      h('span', { className: 'visually-hidden' }, [context.words.emptyCell]),
    ];
  if (field.refers === 'sources') return sourceEntryLinks(context, keysInCell(cell));
  if (field.refers === 'claims') return claimLinks(context, keysInCell(cell));
  return [{ type: 'text', value: printCell(isYear ? String(cell) : cell, context.words.figure) }];
}

import { reportEvents } from '../../report/events.ts';
import { type Fault, fault } from '../../report/fault.ts';
import { figurePath, GLOSSARY_PATH, madePages, timelinePath } from '../../report/made-pages.ts';
import type { LinkUse } from '../../report/prose/prose.ts';
import type { Report, TextFile } from '../../report/report.ts';
import { chapterPath, placedTexts } from '../../report/texts.ts';
import { isUnread } from '../../report/unread.ts';
import { didYouMean } from '../../text/nearest.ts';

function anchorsByPath(report: Report): Map<string, Set<string>> {
  const anchors = new Map<string, Set<string>>(madePages(report).map((path) => [path, new Set<string>()]));
  for (const { text, path } of placedTexts(report)) {
    const known = anchors.get(path) ?? [];
    anchors.set(path, new Set([...known, ...text.prose.anchors, `${text.id}-notes`]));
  }
  const glossary = anchors.get(GLOSSARY_PATH);
  for (const id of report.terms.keys()) glossary?.add(`g-${id}`);
  const sources = anchors.get('/sources/');
  for (const key of report.sources.keys()) sources?.add(`s-${key}`);
  const timeline = anchors.get(timelinePath());
  for (const { id, year } of reportEvents(report)) timeline?.add(id).add(`y-${year}`);
  for (const id of report.figures.keys()) anchors.set(figurePath(id), new Set([`f-${id}`, `f-${id}-table`]));
  return anchors;
}

function decode(anchor: string): string {
  try {
    return decodeURIComponent(anchor);
  } catch {
    return anchor;
  }
}

function linkFault(link: LinkUse, text: TextFile, path: string, anchors: Map<string, Set<string>>, report: Report): Fault[] {
  if (/^https?:\/\//.test(link.url)) return [];
  const match = /^(\/[^#?]*)?(?:#(.+))?$/.exec(link.url);
  if (!match || (match[1] === undefined && match[2] === undefined)) {
    return [
      fault('link-address', link.at, {
        expected: 'an address that begins with https://, / or #',
        found: link.url,
        mend: 'write the whole address, or a path such as /chapters/name/',
      }),
    ];
  }
  const target = match[1] ?? path;
  if (report.edition.pending_chapters.some((id) => target === chapterPath(id)) || isUnread(report, 'text', target)) return [];
  const known = anchors.get(target);
  if (!known)
    return [
      fault('internal-link', link.at, {
        expected: 'a page of the report',
        found: target,
        mend: didYouMean(target, anchors.keys(), 'write the page, or remove the link'),
      }),
    ];
  const anchor = match[2] === undefined ? undefined : decode(match[2]);
  if (anchor === undefined || known.has(anchor)) return [];
  if (target === '/sources/' && isUnread(report, 'source', anchor.replace(/^s-/, ''))) return [];
  return [
    fault('internal-link', link.at, {
      expected: `an anchor on ${target}`,
      found: `#${anchor} in ${text.at.file}`,
      mend: didYouMean(anchor, known, 'link the page alone'),
    }),
  ];
}

/** Rules internal-link and link-address: every link in a text leads somewhere, and is no script. */
export function internalLinks(report: Report): Fault[] {
  const anchors = anchorsByPath(report);
  return placedTexts(report).flatMap(({ text, path }) => text.prose.links.flatMap((link) => linkFault(link, text, path, anchors, report)));
}

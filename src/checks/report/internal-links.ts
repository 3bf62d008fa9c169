import { chapterPath } from '../../report/addresses/page-paths.ts';
import { splitAddress } from '../../report/anchors/anchors.ts';
import { publishedAnchors } from '../../report/anchors/published.ts';
import { isUnread } from '../../report/load/unread.ts';
import type { LinkUse } from '../../report/prose/prose.ts';
import type { Report, TextFile } from '../../report/report.ts';
import { type Fault, fault } from '../../report/rules/fault.ts';
import { placedTexts } from '../../report/texts.ts';
import { didYouMean } from '../../text/nearest.ts';

/** The ids of each page, by its path. */
function anchorsByPath(report: Report): Map<string, Set<string>> {
  const anchors = new Map<string, Set<string>>();
  for (const address of publishedAnchors(report).keys()) {
    const { path, id } = splitAddress(address);
    const known = anchors.get(path) ?? new Set();
    anchors.set(path, id === undefined ? known : known.add(id));
  }
  return anchors;
}

function decode(anchor: string): string {
  try {
    return decodeURIComponent(anchor);
  } catch {
    return anchor;
  }
}

/** Is there a text that could not be read? Then nobody knows what the lists of claims and sources would hold. */
function hasUnreadText(report: Report): boolean {
  return [...(report.unread ?? [])].some((name) => name.startsWith('text:') || name.startsWith('source:'));
}

function linkFault(
  link: LinkUse,
  text: TextFile,
  path: string,
  anchors: Map<string, Set<string>>,
  report: Report,
): Fault[] {
  if (/^https?:\/\//.test(link.url)) return [];
  const match = /^(\/[^#?]*)?(?:#(.+))?$/.exec(link.url);
  if (!match || (match[1] === undefined && match[2] === undefined)) {
    return [
      fault('link-address', link.at, {
        expected: 'an address that begins with https://, / or #',
        found: link.url,
        mend: `write the whole address, or a path such as ${chapterPath('name')}`,
      }),
    ];
  }
  const target = match[1] ?? path;
  if (
    report.edition.pending_chapters.some((id) => target === chapterPath(id)) ||
    isUnread(report, 'text', target)
  )
    return [];
  const known = anchors.get(target);
  if (/^\/(?:claims|sources)\//.test(target) && hasUnreadText(report)) return [];
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
  return placedTexts(report).flatMap(({ text, path }) =>
    text.prose.links.flatMap((link) => linkFault(link, text, path, anchors, report)),
  );
}

import { madeFiles, SEARCH_PARAMETERS } from '../../report/addresses/made-files.ts';
import { chapterPath, SEARCH_PATH } from '../../report/addresses/page-paths.ts';
import { addressOf } from '../../report/addresses/published-address.ts';
import { splitAddress } from '../../report/anchors/anchors.ts';
import { publishedAnchors } from '../../report/anchors/published.ts';
import { isUnread } from '../../report/load/unread.ts';
import type { LinkUse } from '../../report/prose/prose.ts';
import type { Report, TextFile } from '../../report/report.ts';
import { didYouMean } from '../../report/rules/did-you-mean.ts';
import { type Fault, fault } from '../../report/rules/fault.ts';
import { pendingPaths, placedTexts } from '../../report/texts.ts';

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

/** The part of an address that lies below the report's own; the address itself, when it leads elsewhere. */
function inwardPart(url: string, { edition }: Report): string {
  const own = addressOf(edition, '');
  const rest = url.slice(own.length);
  return url.startsWith(own) && /^(?:[/?#]|$)/.test(rest) ? rest.replace(/^(?!\/)/, '/') : url;
}

/** A question after an address: only the search answers one. */
function questionFaults(link: LinkUse, target: string, question: string): Fault[] {
  if (target !== SEARCH_PATH)
    return [
      fault('link-address', link.at, {
        expected: `an address without a question, or one of ${SEARCH_PATH}`,
        found: link.url,
        mend: `write ${target}`,
      }),
    ];
  const names: readonly string[] = SEARCH_PARAMETERS;
  return [...new URLSearchParams(question).keys()]
    .filter((name) => !names.includes(name))
    .map((name) =>
      fault('link-address', link.at, {
        expected: `a search: ${SEARCH_PATH}?q=WORDS, with ${names.slice(1).join(', ')} to choose by`,
        found: `${name}= in ${link.url}`,
        mend: didYouMean(name, names, `write ${SEARCH_PATH}?q=WORDS`),
      }),
    );
}

function addressFault(link: LinkUse, report: Report): Fault {
  const name = link.url.split(/[?#]/)[0]?.split('/').filter(Boolean).at(-1) ?? '';
  const meant = [...madeFiles(report)].find((file) => file.endsWith(`/${name}`));
  return fault('link-address', link.at, {
    expected: 'an address that begins with https://, / or #',
    found: link.url,
    mend: link.url.startsWith('mailto:')
      ? `write the whole address of the mailbox by itself, as words: ${link.url.slice('mailto:'.length)}`
      : `write the whole address, or a path such as ${meant ?? chapterPath('name')}`,
  });
}

function linkFault(
  link: LinkUse,
  { text, path }: { readonly text: TextFile; readonly path: string },
  anchors: Map<string, Set<string>>,
  report: Report,
): Fault[] {
  const url = inwardPart(link.url, report);
  if (/^https?:\/\//.test(url)) return [];
  const match = /^(\/[^#?]*)?(?:\?([^#]*))?(?:#(.+))?$/.exec(url);
  if (!match || (match[1] === undefined && match[3] === undefined)) return [addressFault(link, report)];
  const target = decode(match[1] ?? path);
  const question = match[2];
  if (question !== undefined) return questionFaults(link, target, question);
  if (pendingPaths(report).includes(target) || isUnread(report, 'text', target)) return [];
  const known = anchors.get(target);
  if (/^\/(?:claims|sources)\//.test(target) && hasUnreadText(report)) return [];
  const anchor = match[3] === undefined ? undefined : decode(match[3]);
  if (!known && anchor === undefined && madeFiles(report).has(target)) return [];
  if (!known)
    return [
      fault('internal-link', link.at, {
        expected: 'a page of the report, or a file that it hands out',
        found: anchor === undefined ? target : `${target}#${anchor}`,
        mend: didYouMean(
          target,
          [...anchors.keys(), ...madeFiles(report)],
          'write the page, or remove the link',
        ),
      }),
    ];
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
  return placedTexts(report).flatMap((placed) =>
    placed.text.prose.links.flatMap((link) => linkFault(link, placed, anchors, report)),
  );
}

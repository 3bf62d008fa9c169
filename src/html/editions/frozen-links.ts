import type { Element, Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';
import { doiAddress } from '../../citations/to-hast.ts';
import { frozenPath } from '../../report/addresses/edition-paths.ts';
import { joinAddress } from '../../report/anchors/anchors.ts';
import { follow, type Way } from '../../report/anchors/redirects.ts';
import { hostOf, isWithheld } from '../../report/links/link-state.ts';
import { perReport } from '../../report/per-report.ts';
import type { Report } from '../../report/report.ts';
import type { FrozenEdition } from '../../report/schema/frozen-edition.ts';
import type { WeaveContext } from './state-parts.ts';

/**
 * Where a link of an edition leads today.
 * @param report of today.
 * @param edition that has the link.
 * @param href a link within the report as it was built, from its root.
 * @returns a path without the base: of the text of the same edition where there is one, else of the page of today; undefined where
 * there is no such page any more and no redirect.
 */
function frozenTarget(report: Report, edition: FrozenEdition, href: string): string | undefined {
  const [, path = '', id = ''] = /^([^#]*)(?:#(.*))?$/.exec(href) ?? [];
  const text = edition.texts.find((other) => other.path === path);
  if (text) return `${frozenPath(edition.edition, text)}${id === '' ? '' : `#${id}`}`;
  const ways =
    id === '' ? [follow(report, path)] : [follow(report, joinAddress(path, id)), follow(report, path)];
  return ways.find((way): way is Extract<Way, { kind: 'here' }> => way.kind === 'here')?.address;
}

/** Whether an address misleads today, however well it led then: by the ledger of links, which nothing that is given out may contradict. */
const misleads: (report: Report) => (href: string) => 'address' | 'name' | undefined = perReport((report) => {
  const withheld = report.links.filter(isWithheld);
  const addresses = new Set(withheld.map(({ url }) => url));
  const hosts = new Set(withheld.filter(({ state }) => state === 'taken-over').map(({ url }) => hostOf(url)));
  const names = new Set(
    withheld
      .flatMap(({ id }) => report.sources.get(id ?? '')?.DOI ?? [])
      .flatMap((doi) => [`https://doi.org/${doi}`, doiAddress(doi)]),
  );
  return (href) => {
    if (names.has(href)) return 'name';
    return addresses.has(href) || (URL.canParse(href) && hosts.has(hostOf(href))) ? 'address' : undefined;
  };
});

/** The words of a link without the link. */
function bare(link: Element, children: Element['children'] = link.children): Element {
  return { ...link, tagName: 'span', properties: { className: ['pending'] }, children };
}

/**
 * Lead the links of a frozen article: within the edition to the edition, else to today. One that leads nowhere is its words; one
 * that would mislead has neither its address nor, where that is what it shows, its words.
 */
export function leadLinks(tree: Root, { report, edition, base, words }: WeaveContext): void {
  visit(tree, 'element', (node: Element, index, parent) => {
    const { href } = node.properties;
    if (node.tagName !== 'a' || typeof href !== 'string' || !parent || index === undefined) return;
    const wrong = /^https?:/.test(href) ? misleads(report)(href) : undefined;
    const target = href.startsWith('/') ? frozenTarget(report, edition, href) : href;
    const isShown = wrong === 'address' && /^https?:|^www\./.test(textOf(node).trim());
    if (isShown) parent.children[index] = bare(node, [{ type: 'text', value: `[${words.links.withheld}]` }]);
    else if (wrong !== undefined || target === undefined) parent.children[index] = bare(node);
    else node.properties.href = href.startsWith('/') ? base + target : href;
  });
}

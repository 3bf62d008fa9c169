import type { Element, Root } from 'hast';
import { visit } from 'unist-util-visit';

/*
 * By Mozilla's Readability, the reader view of Firefox and of many others (github.com/mozilla/readability, Apache-2.0,
 * REGEXPS.unlikelyCandidates and okMaybeItsACandidate): an element goes unseen when its class or id has a word of the first
 * list, be it only a part of one, and none of the second.
 */
const FURNITURE =
  /-ad-|ai2html|banner|breadcrumbs|combx|comment|community|cover-wrap|disqus|extra|footer|gdpr|header|legends|menu|related|remark|replies|rss|shoutbox|sidebar|skyscraper|social|sponsor|supplemental|ad-break|agegate|pagination|pager|popup|yom-remote/i;
const TEXT = /and|article|body|column|content|main|mathjax|shadow/i;

/** The class that outweighs a word which a reader view takes for furniture. */
const OF_ARTICLE = 'of-article';

/**
 * Keep an article whole in reader views: its ids come from its words, and a claim about social credit must not go unseen
 * because banners are called “social” elsewhere.
 * Before: `<p id="p-the-social-credit">`. After: `<p id="p-the-social-credit" class="of-article">`.
 * @param tree a part of an article, changed in place.
 */
export function keepInReaderView<Tree extends Root | Element>(tree: Tree): Tree {
  visit(tree, 'element', ({ tagName, properties }) => {
    const classes = Array.isArray(properties.className)
      ? properties.className
      : (properties.className?.toString().split(' ') ?? []);
    const names = `${classes.join(' ')} ${String(properties.id ?? '')}`;
    if (tagName !== 'a' && FURNITURE.test(names) && !TEXT.test(names))
      properties.className = [...classes, OF_ARTICLE];
  });
  return tree;
}

/**
 * An id that a reader view does not take for a box of share buttons: what is short and has that word in its id is dropped,
 * whatever its class (Readability, REGEXPS.shareElements).
 * Before: `p-they-share-the-region`. After: `p-they-shared-the-region`.
 */
export function keptId(id: string): string {
  return id.replace(/(?<![a-z0-9])share(?:daddy)?(?![a-z0-9])/g, 'shared');
}

import type { SeenPage } from '../../src/report/links/link-verdict.ts';

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  rsquo: '’',
};

function words(html: string): string {
  return html
    .replace(/<[^>]*>?/g, ' ')
    .replace(/&#(\d{1,6});/g, (all, code: string) =>
      Number(code) < 0x110000 ? String.fromCodePoint(Number(code)) : all,
    )
    .replace(/&(\w+);/g, (all, name: string) => ENTITIES[name] ?? all)
    .replace(/\s+/g, ' ')
    .trim();
}

/** The beginning of a text is enough to compare two pages of a host. */
const ENOUGH = 2000;

/**
 * The title and the text of a page, as much as was read of it. The beginning of a body may break off anywhere, so that no parser of whole
 * documents is asked.
 */
export function seenPage(html: string): SeenPage {
  const title = /<title\b[^>]*>([\s\S]*?)<\/title/i.exec(html)?.[1] ?? '';
  const body = html
    .replace(/^[\s\S]*?<body\b/i, '<body')
    .replace(/<!--[\s\S]*?(?:-->|$)/g, ' ')
    .replace(/<(script|style|noscript|template|svg)\b[\s\S]*?(?:<\/\1\s*>|$)/gi, ' ')
    .replace(/<title\b[\s\S]*?<\/title\s*>/i, ' ');
  return { title: words(title), text: words(body).slice(0, ENOUGH) };
}

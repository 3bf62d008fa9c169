import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { attributeOf, builtFiles, builtPages, dist, select } from './built-site.ts';

const pages = builtPages();
const scripts = builtFiles().filter((file) => file.endsWith('.js'));
const ownScripts = scripts.filter((file) => !file.startsWith('pagefind/'));
const styles = builtFiles().filter((file) => file.endsWith('.css'));
const read = (file: string): string => readFileSync(join(dist, file), 'utf8');

/** Attributes by which a browser loads something without being asked, by element. */
const LOADING: Readonly<Record<string, readonly string[]>> = {
  audio: ['src'],
  embed: ['src'],
  form: ['action'],
  iframe: ['src', 'srcDoc'],
  img: ['src', 'srcSet'],
  image: ['href', 'xLinkHref'],
  input: ['src', 'formAction'],
  link: ['href', 'imageSrcSet'],
  object: ['data'],
  script: ['src'],
  source: ['src', 'srcSet'],
  track: ['src'],
  use: ['href', 'xLinkHref'],
  video: ['src', 'poster'],
};

/** Relations of `<link>` that only name an address and load nothing. */
const NAMING = new Set(['canonical', 'license', 'next', 'prev', 'alternate', 'author']);

describe('a reader of the built report', () => {
  test('loads nothing from another host', () => {
    const loaded = pages.flatMap((page) =>
      page.elements.flatMap(({ element }) => {
        if (element.tagName === 'link' && NAMING.has(attributeOf(element, 'rel') ?? '')) return [];
        return (LOADING[element.tagName] ?? []).flatMap((name) => attributeOf(element, name) ?? []);
      }),
    );
    expect(loaded.length).toBeGreaterThan(pages.length);
    expect(loaded.filter((url) => !/^\/(?!\/)/.test(url) && !url.startsWith('#'))).toEqual([]);
  });

  test('gets no style that loads from another host', () => {
    expect(styles.length).toBeGreaterThan(0);
    const loads = styles.flatMap((file) =>
      [...read(file).matchAll(/url\(([^)]*)\)|@import\s+([^;]+)/g)].map(([all]) => all),
    );
    expect(loads.filter((load) => /https?:|["'(]\/\//.test(load))).toEqual([]);
  });

  test('gets no inline script, no inline style and no handler in an attribute: the strict header would stop them', () => {
    const inline = pages.flatMap((page) =>
      page.elements.flatMap(({ element }) => {
        const names = Object.keys(element.properties).filter(
          (name) => name === 'style' || /^on[A-Z]/i.test(name),
        );
        const isData = /^application\/(?:ld\+)?json$/.test(attributeOf(element, 'type') ?? '');
        const isInlineScript =
          element.tagName === 'script' && attributeOf(element, 'src') === undefined && !isData;
        return names.length > 0 || isInlineScript || element.tagName === 'style'
          ? [`${page.path}: <${element.tagName} ${names.join(' ')}>`]
          : [];
      }),
    );
    expect(inline).toEqual([]);
  });

  test('is given no cookie and has nothing stored but a choice of theme, and no page asks to', () => {
    const themeOnly = /localStorage\.(?:getItem|setItem|removeItem)\([`'"]theme[`'"]/g;
    const talk =
      /document\.cookie|cookieStore|localStorage|sessionStorage|indexedDB|sendBeacon|serviceWorker|EventSource|WebSocket/;
    expect(ownScripts.length).toBeGreaterThan(0);
    expect(ownScripts.filter((file) => talk.test(read(file).replace(themeOnly, '')))).toEqual([]);
    const metas = pages.flatMap((page) =>
      select(page, (e) => e.tagName === 'meta' && /set-cookie/i.test(attributeOf(e, 'httpEquiv') ?? '')),
    );
    expect(metas).toEqual([]);
  });

  test('runs no script of ours that names another host', () => {
    expect(ownScripts.filter((file) => /https?:\/\//.test(read(file)))).toEqual([]);
  });

  test('sends no referrer from any page', () => {
    const policies = pages.map((page) =>
      select(page, (e) => e.tagName === 'meta' && attributeOf(e, 'name') === 'referrer')
        .map((e) => attributeOf(e, 'content'))
        .join(),
    );
    expect([...new Set(policies)]).toEqual(['no-referrer']);
  });

  test('finds no path of the machine that built the report in any text file', () => {
    const texts = builtFiles().filter((file) => /\.(?:html|css|js|xml|txt|json|svg)$/.test(file));
    const root = process.cwd();
    expect(texts.filter((file) => read(file).includes(root) || /file:\/\/\//.test(read(file)))).toEqual([]);
  });
});

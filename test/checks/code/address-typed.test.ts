import { describe, expect, test } from 'vitest';
import { checkAddressTyped } from '../../../src/checks/code/address-typed.ts';

const found = (path: string, text: string): string[] =>
  checkAddressTyped([{ path, text }]).map(({ line, found: what }) => `${line} ${what}`);
const astro = (code: string, markup: string): string[] =>
  found('src/components/X.astro', `---\n${code}\n---\n${markup}\n`);

describe('what is typed and should be asked for', () => {
  test('a path of the site, as a text, as a piece of a template, in a sentence and in a pattern', () => {
    expect(found('src/publish/x.ts', "const at = '/sources/';")).toEqual(['1 /sources/, typed']);
    expect(found('src/publish/x.ts', `const at = \`\${base}/claims/\${id}/\`;`)).toEqual([
      '1 /claims/, typed',
    ]);
    expect(found('src/checks/x.ts', "const mend = 'such as /chapters/name/';")).toEqual([
      '1 /chapters/, typed',
    ]);
    expect(found('scripts/x.ts', 'const one = /^\\/figures\\/[^/]+\\/$/;')).toEqual(['1 /figures/, typed']);
    expect(found('src/client/x.ts', "fetch('/theme.js');")).toEqual(['1 /theme.js, typed']);
  });

  test('the beginning of an anchor, alone, after its number sign or its text, and in a pattern', () => {
    expect(found('src/html/x.ts', `const id = \`c-\${claim}\`;`)).toEqual(['1 c-, typed']);
    expect(found('src/html/x.ts', "if (id.startsWith('f-')) take(id);")).toEqual(['1 f-, typed']);
    expect(found('src/client/x.ts', "hash.replace('#g-', '')")).toEqual(['1 g-, typed']);
    expect(found('src/report/x.ts', `const id = \`\${path}#t-\${table}\`;`)).toEqual(['1 t-, typed']);
    expect(found('src/report/x.ts', `const id = \`\${text}-fn-claim-\${claim}\`;`)).toEqual(['1 fn-, typed']);
    expect(found('src/report/x.ts', 'id.replace(/^f-/, "")')).toEqual(['1 f-, typed']);
    expect(found('src/text/x.ts', `const id = \`letter-\${letter}\`;`)).toEqual(['1 letter-, typed']);
  });

  test('the same in the code and in the markup of an .astro file', () => {
    expect(astro("const at = '/search/';", '<p>{at}</p>')).toEqual(['2 /search/, typed']);
    expect(astro('', `<p>\n  <a href={\`\${base}/sources/by/\${id}/\`}>x</a>\n</p>`)).toEqual([
      '5 /sources/, typed',
    ]);
    expect(astro('', `<h3 id={\`g-\${term.id}\`}>x</h3>`)).toEqual(['4 g-, typed']);
    expect(astro('', '<link href="/icon.svg" />')).toEqual(['4 /icon.svg, typed']);
  });

  test('in what makes pages any path after the base, and any path by its look', () => {
    expect(astro('', `<a href={\`\${base}/about/\`}>x</a>`)).toEqual(['4 /about/, typed']);
    expect(found('src/html/x.ts', "const href = base + '/corrections/';")).toEqual([
      '1 /corrections/, typed',
    ]);
    expect(astro("const links = [{ path: '/about/' }];", '')).toEqual(['2 /about/, typed']);
  });
});

describe('what is left alone', () => {
  test('the room of addresses, and what the browser shares with the publisher of the search', () => {
    const text = "export const SOURCES = '/sources/';";
    expect(found('src/report/addresses/places.ts', text)).toEqual([]);
    expect(found('src/text/search/search-files.ts', text)).toEqual([]);
    expect(found('test/report/x.test.ts', text)).toEqual([]);
    expect(found('src/styles/fonts.css', "src: url('/fonts/x.woff2')")).toEqual([]);
  });

  test('imports and comments', () => {
    expect(found('src/pages/x.ts', "import x from '../claims/x.ts';\n// see /claims/x/ and #c-x\n")).toEqual(
      [],
    );
    expect(astro('', '{/* /claims/ and #c-x */}\n<!-- /sources/ -->')).toEqual([]);
  });

  test('words, classes and folders that only look like it', () => {
    expect(found('src/html/x.ts', `el('p', 'note-body table-scroll', \`figure-\${kind}\`);`)).toEqual([]);
    expect(found('src/checks/x.ts', "const at = 'data/claims/exports.yaml';")).toEqual([]);
    expect(found('src/citations/x.ts', "const host = 'https://example.org/data/';")).toEqual([]);
    expect(found('src/checks/x.ts', "read('/usr/share/x');")).toEqual([]);
    expect(astro('', '<ul class="figure-list"><li>and/or</li></ul>')).toEqual([]);
  });
});

import { expect, test } from 'vitest';
import { checkNeutralGenerator } from '../../../src/checks/code/neutral-generator.ts';

// Put together here, so that this file does not hold what it speaks of.
const home = ['', 'home', 'ann', 'report'].join('/');
const host = ['registry', 'npmjs', 'org'].join('.');
const found = (text: string, path = 'scripts/build.ts'): string[] =>
  checkNeutralGenerator([{ path, text }]).map((fault) => `${fault.line} ${fault.found}`);

test('a path of a person or of a run is a fault, as a word, a string or a file address', () => {
  expect(found(`const root = 1;\nconst from = '${home}';`)).toEqual([
    `2 the machine path ${['', 'home', 'ann'].join('/')}`,
  ]);
  expect(found(`See file://${home} for more`)).toHaveLength(1);
  expect(found(`cd ${['', 'tmp', 'build'].join('/')} && ls`)).toHaveLength(1);
});

test('a host of a package registry is a fault, also in an address', () => {
  expect(found(`https://${host}/astro`, '.npmrc')).toEqual([`1 ${host}`]);
});

test('a lock file that says where its packages came from is a fault', () => {
  expect(found('{\n  "resolved": "x"\n}', 'package-lock.json')).toEqual(['2 the field "resolved"']);
  expect(found('{\n  "resolved": "x"\n}', 'data/tables/x.json')).toEqual([]);
});

test('links of the site, addresses of sources and relative paths are left alone', () => {
  expect(found('[At home](/chapters/home/), [start](/home/)', 'content/chapters/x.mdx')).toEqual([]);
  expect(found(`url: https://example.org${home}.html`, 'data/sources/x.yaml')).toEqual([]);
  expect(
    found(`import './tmp/x.ts'; glob('**${['', 'tmp', 'x'].join('/')}'); at = \`\${dir}${home}\`;`),
  ).toEqual([]);
});

test('binary files are passed over', () => {
  expect(found(`\u0000${home}`, 'public/font.woff2')).toEqual([]);
});

import { expect, test } from 'vitest';
import { CLAIMS, chapter, check, type Files, load, SOURCES, text } from '../../helpers/small-report.ts';

const TOLD = chapter('Words.', 2);
const SOURCE = `- { id: lost-2001-lamp, type: book, title: Lost, language: en, kind: primary, checked: read }\n`;

/** Files that nobody would read, each with the rule that tells and the name under which it is read. */
const STRAYS: readonly [file: string, content: string, rule: string, better: string | undefined][] = [
  ['content/chapters/02-lost.md', TOLD, 'file-read', 'content/chapters/02-lost.mdx'],
  ['content/chapters/02-lost.MDX', TOLD, 'file-read', 'content/chapters/02-lost.mdx'],
  ['content/chapters/02-lost.markdown', TOLD, 'file-read', 'content/chapters/02-lost.mdx'],
  ['content/chapters/part-one/02-lost.mdx', TOLD, 'file-read', 'content/chapters/02-lost.mdx'],
  ['content/chapter/02-lost.mdx', TOLD, 'file-read', 'content/chapters/02-lost.mdx'],
  ['content/02-lost.mdx', TOLD, 'file-read', 'content/chapters/02-lost.mdx'],
  ['content/chapters/.02-lost.mdx', TOLD, 'file-name', 'content/chapters/02-lost.mdx'],
  ['content/pages/thanks.md', text('Thanks', 'Thanks.'), 'file-read', 'content/pages/thanks.mdx'],
  ['data/sources/lost.yml', SOURCE, 'file-read', 'data/sources/lost.yaml'],
  ['data/sources/books/lost.yaml', SOURCE, 'file-read', 'data/sources/lost.yaml'],
  ['data/Sources/lost.yaml', SOURCE, 'file-read', 'data/sources/lost.yaml'],
  ['data/sources/all.yml', SOURCE, 'file-read', 'data/sources/all-2.yaml'],
  ['data/corections.yaml', '[]', 'file-read', 'data/corrections.yaml'],
  ['data/rules/Allow.yml', '[]', 'file-read', 'data/rules/allow.yaml'],
  ['data/notes.docx', 'x', 'file-read', undefined],
  ['content/chapters/02-lamp.png', 'x', 'file-read', undefined],
  ['content/chapters/02-lost (copy).mdx', TOLD, 'file-name', 'content/chapters/02-lost-copy.mdx'],
  ['content/chapters/02-Lost.mdx', TOLD, 'file-name', 'content/chapters/02-lost.mdx'],
  ['content/chapters/02_lost_lamps.mdx', TOLD, 'file-name', 'content/chapters/02-lost-lamps.mdx'],
  ['content/chapters/02-.mdx', TOLD, 'file-name', 'content/chapters/02.mdx'],
  ['content/chapters/海.mdx', TOLD, 'file-name', 'content/chapters/name.mdx'],
  ['content/chapters/02-café.mdx', TOLD, 'file-name', 'content/chapters/02-cafe.mdx'],
  [
    `content/chapters/02-${'long-'.repeat(40)}name.mdx`,
    TOLD,
    'file-name',
    `${`content/chapters/02-${'long-'.repeat(40)}`.slice(0, 17 + 90).replace(/-$/, '')}.mdx`,
  ],
  ['data/sources/more lost.yaml', SOURCE, 'file-name', 'data/sources/more-lost.yaml'],
];

test.each(STRAYS)('%s is told, with the name under which it is read', (file, content, rule, better) => {
  const faults = check({ [file]: content });
  expect(faults.map((f) => [f.rule, f.file, f.line])).toEqual([[rule, file, 1]]);
  const named = /^name the file (\S+?)(?:,|$)/.exec(faults[0]?.mend ?? '')?.[1];
  expect(named).toBe(better);
  if (better === undefined) expect(faults[0]?.mend).toMatch(/^move it out of content and data/);
  else expect(check({ [better]: content })).toEqual([]);
});

test('faults that only follow from a file that is not read are not told', () => {
  const files: Files = {
    'data/sources/all.yaml': undefined,
    'data/sources/all.yml': SOURCES,
    'data/claims/first.yaml': undefined,
    'data/claims/first.YAML': CLAIMS,
    'content/chapters/02-lost.md': TOLD,
    'content/pages/about.mdx': text('About', 'See [it](/chapters/lost/).'),
  };
  expect(check(files).map((f) => f.file)).toEqual([
    'content/chapters/02-lost.md',
    'data/claims/first.YAML',
    'data/sources/all.yml',
  ]);
});

test('what systems and editors leave in a folder is passed over', () => {
  const left = [
    '.DS_Store',
    '._01-first.mdx',
    '.#01-first.mdx',
    '#01-first.mdx#',
    '01-first.mdx~',
    '.gitkeep',
  ];
  const more = ['Thumbs.db', 'desktop.ini', '~$01-first.mdx', '.~lock.01-first.mdx#', '.01-first.mdx.swp'];
  const files = [...left, ...more].map((name) => [`content/chapters/${name}`, Uint8Array.of(0, 255)]);
  const { report, faults } = load(Object.fromEntries(files));
  expect(faults).toEqual([]);
  expect(report.chapters.map(({ id }) => id)).toEqual(['first']);
});

import { expect, test } from 'vitest';
import { importsOf, resolveImport } from '../../../src/checks/code/imports-of.ts';

test('imports, re-exports, dynamic imports and types are found with their lines', () => {
  const text = [
    "import { a } from './a.ts';",
    '// import nothing from "./comment.ts"',
    "export * from './b.ts';",
    'const words = "import x from \'./string.ts\'";',
    'const quote = /`/;',
    "const later = await import('./c.ts');",
    "type D = import('./d.ts').D;",
  ].join('\n');
  expect(importsOf({ path: 'src/text/x.ts', text })).toMatchObject([
    { specifier: './a.ts', line: 1 },
    { specifier: './b.ts', line: 3 },
    { specifier: './c.ts', line: 6 },
    { specifier: './d.ts', line: 7 },
  ]);
});

test('an import says what it takes by name, and whether nothing of it is left when the module runs', () => {
  const text = [
    "import { a, b as c } from './a.ts';",
    "import type { D } from './d.ts';",
    "import { type E, f } from './e.ts';",
    "import { type G } from './g.ts';",
    "export type { H } from './h.ts';",
    "type I = import('./i.ts').I;",
    "import Part, { type Props } from './Part.astro';",
  ].join('\n');
  const imports = importsOf({ path: 'src/text/x.ts', text });
  expect(imports.map(({ specifier, isType, names }) => [specifier, isType, names.join(' ')])).toEqual([
    ['./a.ts', false, 'a b'],
    ['./d.ts', true, 'D'],
    ['./e.ts', false, 'E f'],
    ['./g.ts', true, 'G'],
    ['./h.ts', true, 'H'],
    ['./i.ts', true, ''],
    ['./Part.astro', false, ''],
  ]);
});

test('of an .astro file the front matter and the scripts are read, and the template is not', () => {
  const text = [
    '---',
    "import Part from './Part.astro';",
    '---',
    "<p>import x from './template.ts'</p>",
    '<script>',
    "  import '../client/menu.ts';",
    '</script>',
    '<script src="../client/theme.ts"></script>',
  ].join('\n');
  expect(importsOf({ path: 'src/components/X.astro', text })).toMatchObject([
    { specifier: './Part.astro', line: 2 },
    { specifier: '../client/menu.ts', line: 6 },
    { specifier: '../client/theme.ts', line: 8 },
  ]);
});

test('an .astro file without front matter may still have scripts', () => {
  const text = "<script>import '../client/menu.ts';</script>";
  expect(importsOf({ path: 'src/components/X.astro', text })).toMatchObject([
    { specifier: '../client/menu.ts', line: 1 },
  ]);
});

test('a relative import leads to a path, without its query; a package leads nowhere', () => {
  expect(resolveImport('src/report/prose/x.ts', '../../text/slug.ts?raw')).toBe('src/text/slug.ts');
  expect(resolveImport('src/report/x.ts', 'zod')).toBeUndefined();
});

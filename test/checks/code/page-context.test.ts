import { describe, expect, test } from 'vitest';
import { checkPageContext } from '../../../src/checks/code/page-context.ts';

const found = (path: string, text: string): string[] =>
  checkPageContext([{ path, text }]).map(({ line, found: what }) => `${line} ${what}`);

describe('what goes around the context of a page', () => {
  test('a part of a page that loads the report for itself', () => {
    const text =
      "---\nimport { currentReport } from '../../report/current.ts';\n---\n<p>{currentReport()}</p>";
    expect(found('src/components/lists/List.astro', text)).toEqual([
      '2 the report from src/report/current.ts',
    ]);
    expect(found('src/layouts/Base.astro', text.replace('../../', '../'))).toHaveLength(1);
    expect(
      found('src/html/lists/list.ts', "export { setCurrentReport } from '../../report/current.ts';"),
    ).toEqual(['1 the report from src/report/current.ts']);
  });

  test('a page, an endpoint or a builder with words of its own', () => {
    const text = "import { en as words } from '../text/interface/en.ts';";
    const words = 'the words of the interface from src/text/interface/en.ts';
    expect(found('src/pages/index.astro', `---\n${text}\n---\n`)).toEqual([`2 ${words}`]);
    expect(found('src/pages/robots.txt.ts', text)).toEqual([`1 ${words}`]);
    expect(found('src/publish/x.ts', text)).toEqual([`1 ${words}`]);
    expect(
      found('src/pages/a.ts', "import { interfaceOf } from '../text/interface/interface-of.ts';"),
    ).toEqual(['1 the words of the interface from src/text/interface/interface-of.ts']);
  });

  test('the door for routes, opened in the page itself, in its code or in its markup', () => {
    const door = "import { reportOfBuild } from '../report/current.ts';";
    expect(found('src/pages/index.astro', `---\n${door}\nconst report = reportOfBuild();\n---\n`)).toEqual([
      '3 reportOfBuild() outside getStaticPaths',
    ]);
    expect(found('src/pages/index.astro', `---\n${door}\n---\n<p>{reportOfBuild().edition}</p>`)).toEqual([
      '4 reportOfBuild() outside getStaticPaths',
    ]);
    expect(found('src/components/X.astro', `---\n${door}\n---\n`)).toHaveLength(1);
  });

  test('the base path, asked for anywhere but in the middleware', () => {
    const text = "const base = import.meta.env.BASE_URL.replace('x', '');";
    expect(found('src/components/X.astro', `---\n${text}\n---\n`)).toEqual(['2 BASE_URL']);
    expect(found('src/client/site/page.ts', text)).toEqual(['1 BASE_URL']);
    expect(found('src/components/X.astro', '<a href={import.meta.env.BASE_URL}>x</a>')).toEqual([
      '1 BASE_URL',
    ]);
    expect(found('src/middleware.ts', text)).toEqual([]);
  });
});

describe('what is left alone', () => {
  test('a page that asks for its routes', () => {
    const text = [
      '---',
      "import { reportOfBuild } from '../../report/current.ts';",
      'export async function getStaticPaths() {',
      '  return reportOfBuild().claims;',
      '}',
      'const { report } = Astro.locals.page;',
      '---',
      '<p>{report}</p>',
    ].join('\n');
    expect(found('src/pages/claims/[id].astro', text)).toEqual([]);
  });

  test('the type of the words, and what brings report and words to a page', () => {
    expect(found('src/html/x.ts', "import type { Interface } from '../text/interface/en.ts';")).toEqual([]);
    expect(found('src/middleware.ts', "import { currentReport } from './report/current.ts';")).toEqual([]);
    expect(
      found('src/page-context.ts', "import { interfaceOf } from './text/interface/interface-of.ts';"),
    ).toEqual([]);
    expect(found('scripts/dev.ts', "import { currentReport } from '../src/report/current.ts';")).toEqual([]);
  });

  test('a comment that speaks of it', () => {
    expect(found('src/pages/a.ts', '// BASE_URL and reportOfBuild\n')).toEqual([]);
    expect(found('src/components/X.astro', '{/* BASE_URL */}\n<!-- BASE_URL -->')).toEqual([]);
  });
});

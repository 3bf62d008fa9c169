import { createContext } from 'astro/middleware';
import { expect, test } from 'vitest';
import { formatterOf } from '../src/citations/shared-formatter.ts';
import { onRequest } from '../src/middleware.ts';
import { pageContext } from '../src/page-context.ts';
import { editionJson } from '../src/publish/after/editions/freeze-edition.ts';
import { setCurrentReport } from '../src/report/current.ts';
import { interfaceOf } from '../src/text/interface/interface-of.ts';
import { EDITION_FILE, editionOf } from './helpers/small-edition.ts';
import { sound, text } from './helpers/small-report.ts';

const german = { 'content/pages/about.mdx': text('Über uns', 'Wir.', 'language: de\n') };
const report = sound({ ...german, [EDITION_FILE]: editionJson(editionOf(sound(german))) });

test('a page has its context before anything of it is made', async () => {
  setCurrentReport(report);
  const context = createContext({
    request: new Request('https://report.example/chapters/first/'),
    defaultLocale: '',
    locals: { page: pageContext(report, '/of', '/of/another/') },
  });
  const made = await onRequest(context, async () => new Response(context.locals.page.path));
  expect(made instanceof Response && (await made.text())).toBe('/chapters/first/');
  expect(context.locals.page).toEqual(pageContext(report, '', '/chapters/first/'));
});

test('the context has the report, its one formatter, and the words of the page’s language', () => {
  const { report: own, formatter, words } = pageContext(report, '', '/claims/');
  expect(own).toBe(report);
  expect(formatter).toBe(formatterOf(report));
  expect(words).toBe(interfaceOf('en'));
});

test('the path of a page stands below the base, whatever the base is', () => {
  expect(pageContext(report, '', '/claims/').path).toBe('/claims/');
  expect(pageContext(report, '/report', '/report/claims/').path).toBe('/claims/');
  expect(pageContext(report, '/claims', '/claims/claims/').path).toBe('/claims/');
  expect(pageContext(report, '/report', '/reports/').path).toBe('/reports/');
});

test('the language of a page is that of its text, and of any other page that of the report', () => {
  expect(pageContext(report, '/report', '/report/about/').language).toBe('de');
  expect(pageContext(report, '', '/chapters/first/').language).toBe('en');
  expect(pageContext(report, '', '/').language).toBe('en');
  expect(pageContext(report, '', '/e/2026-01-02/pages/about/').language).toBe('de');
});

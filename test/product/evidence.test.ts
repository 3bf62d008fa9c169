import type { Element } from 'hast';
import { describe, expect, test } from 'vitest';
import { madeClaims } from '../../src/report/claim-uses.ts';
import { independentOrigins } from '../../src/report/independence.ts';
import { scorecardOf } from '../../src/report/scorecard.ts';
import { restsOn } from '../../src/report/source-rests.ts';
import { sourceUses } from '../../src/report/usage.ts';
import { attributeOf, type BuiltPage, builtPages, hasClass, idsOf, pageAt, reportOfRepository, select, textOf } from './built-site.ts';

const report = reportOfRepository();
const claims = madeClaims(report);
const sources = [...sourceUses(report).keys()];
const pages = new Map(builtPages().map((page) => [page.path, page]));

function hrefs(page: BuiltPage, isWanted: (element: Element) => boolean = () => true): string[] {
  return select(page, (e) => e.tagName === 'a' && isWanted(e)).flatMap((e) => attributeOf(e, 'href') ?? []);
}

function words(page: BuiltPage): string {
  return textOf(page.tree).replace(/\s+/g, ' ');
}

describe('every claim that a text makes', () => {
  test('has a page with all its parts', () => {
    expect(claims.length).toBeGreaterThan(100);
    const lacking = claims.flatMap(({ claim, places }) => {
      const page = pages.get(`/claims/${claim.id}/`);
      if (!page) return [`${claim.id}: no page`];
      const ids = idsOf(page);
      const parts = ['how-sure', 'sources', 'other-side', 'used', 'history', 'cite'].filter((id) => !ids.includes(id));
      const evidence = select(page, (e) => e.tagName === 'ol' && hasClass(e, 'evidence'))[0];
      const cited = evidence?.children.filter((child) => child.type === 'element' && child.tagName === 'li').length;
      const links = hrefs(page);
      const unlinked = [...places.map(({ path }) => path), ...claim.sources.map(({ id }) => `/sources/${id}/`)].filter(
        (path) => !links.includes(path),
      );
      return [...parts, ...unlinked, ...(cited === claim.sources.length ? [] : ['sources'])].map((part) => `${claim.id}: ${part}`);
    });
    expect(lacking).toEqual([]);
  });

  test('is one step from its note, which counts its citations and origins', () => {
    const linked = new Set(report.chapters.flatMap((chapter) => hrefs(pageAt(`/chapters/${chapter.id}/`))));
    const made = claims.filter(({ places }) => places.some(({ path }) => path.startsWith('/chapters/')));
    expect(made.filter(({ claim }) => !linked.has(`/claims/${claim.id}/`)).map(({ claim }) => claim.id)).toEqual([]);
    const single = claims.filter(({ claim }) => claim.confidence === 'high' && independentOrigins(report, claim) === 1);
    expect(single.length).toBeGreaterThan(0);
    expect(
      single.filter(({ claim }) => !words(pageAt(`/claims/${claim.id}/`)).includes('A single origin:')).map(({ claim }) => claim.id),
    ).toEqual([]);
  });

  test('shows nothing that is held back: no quotation, and no assertion but in the words of the texts', () => {
    const held = claims.filter(({ claim }) => claim.held);
    expect(held.length).toBeGreaterThan(0);
    for (const { claim } of claims) {
      const said = words(pageAt(`/claims/${claim.id}/`));
      for (const { quote, quote_held } of claim.sources) if (quote && quote_held) expect(said).not.toContain(quote);
      if (claim.held) expect(said).toContain('This claim is held back.');
    }
  });

  test('stands in the list and in each choice that lets it through, and every choice is offered on every list', () => {
    const lists = [...pages.values()].filter(({ path }) => /^\/claims\/(?:by\/|$)/.test(path));
    expect(lists.length).toBeGreaterThan(10);
    const choices = lists.map(({ path }) => path);
    for (const page of lists) expect(choices.filter((path) => !hrefs(page).includes(path))).toEqual([]);
    const all = hrefs(pageAt('/claims/'));
    expect(claims.filter(({ claim }) => !all.includes(`/claims/${claim.id}/`))).toEqual([]);
    const contested = hrefs(pageAt('/claims/by/confidence-contested/')).filter((href) => /^\/claims\/[^/]+\/$/.test(href));
    expect(contested.length).toBe(claims.filter(({ claim }) => claim.confidence === 'contested').length);
  });
});

describe('every source that the report cites', () => {
  test('has a page that tells all that rests on it, and what it goes back to', () => {
    expect(sources.length).toBeGreaterThan(100);
    const lacking = sources.flatMap((key) => {
      const page = pages.get(`/sources/${key}/`);
      if (!page) return [`${key}: no page`];
      const rests = restsOn(report, key);
      const derived = (report.sources.get(key)?.derived_from ?? []).filter((other) => sources.includes(other));
      const wanted = [
        ...rests.claims.map(({ claim }) => `/claims/${claim.id}/`),
        ...rests.notes.map(({ path }) => path),
        ...rests.figures.map(({ id }) => `/figures/${id}/`),
        ...derived.map((other) => `/sources/${other}/`),
      ];
      const links = hrefs(page);
      const styles = select(page, (e) => hasClass(e, 'reference')).length;
      return [...wanted.filter((path) => !links.includes(path)), ...(styles === 3 ? [] : ['styles'])].map((part) => `${key}: ${part}`);
    });
    expect(lacking).toEqual([]);
  });

  test('rests under something: no page of a source is without a use', () => {
    const idle = sources.filter((key) => Object.values(restsOn(report, key)).every((list) => list.length === 0));
    expect(idle).toEqual([]);
  });
});

test('the scorecard tells each statement once, under its verdict, with the claims that answer it', () => {
  const scorecard = scorecardOf(report);
  const page = pageAt('/scorecard/');
  expect(scorecard?.count).toBe(27);
  const statements = scorecard?.verdicts.flatMap((verdict) => verdict.statements) ?? [];
  expect(statements.length).toBe(27);
  expect(select(page, (e) => e.tagName === 'h3').length).toBe(27);
  const links = hrefs(page);
  const made = new Set(claims.map(({ claim }) => claim.id));
  const answers = statements.map((statement) => statement.claims.filter((id) => made.has(id)));
  expect(answers.flat().filter((id) => !links.includes(`/claims/${id}/`))).toEqual([]);
  expect(answers.filter((ids) => ids.length === 0)).toEqual([]);
});

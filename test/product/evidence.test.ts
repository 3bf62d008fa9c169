import { visit } from 'unist-util-visit';
import { describe, expect, test } from 'vitest';
import { confidenceBasis, confidenceWords } from '../../src/citations/note-content.ts';
import { partHeading } from '../../src/citations/other-note.ts';
import { otherAnchor } from '../../src/report/addresses/anchors.ts';
import { permanentAddress } from '../../src/report/addresses/citable-parts.ts';
import { madeClaims } from '../../src/report/evidence/claim-uses.ts';
import { independentOrigins } from '../../src/report/evidence/independence.ts';
import { partName, partsOfOtherSide } from '../../src/report/evidence/other-side.ts';
import { printedFigures } from '../../src/report/evidence/printed-figures.ts';
import { scorecardOf } from '../../src/report/scorecard.ts';
import { formatDate } from '../../src/text/dates.ts';
import { en } from '../../src/text/interface/en.ts';
import { formatNumber } from '../../src/text/numbers.ts';
import {
  attributeOf,
  builtPages,
  hasClass,
  idsOf,
  pageAt,
  reportOfRepository,
  select,
  textOf,
} from './built-site.ts';
import { hrefs, partOf, plain, words } from './page-words.ts';

const report = reportOfRepository();
const claims = madeClaims(report);
const pages = new Map(builtPages().map((page) => [page.path, page]));

describe('every claim that a text makes', () => {
  test('has a page with all its parts', () => {
    expect(claims.length).toBeGreaterThan(100);
    const lacking = claims.flatMap(({ claim, places }) => {
      const page = pages.get(`/claims/${claim.id}/`);
      if (!page) return [`${claim.id}: no page`];
      const ids = idsOf(page);
      const parts = ['how-sure', 'sources', 'other-side', 'used', 'history', 'cite'].filter(
        (id) => !ids.includes(id),
      );
      const evidence = select(page, (e) => e.tagName === 'ol' && hasClass(e, 'evidence'))[0];
      const cited = evidence?.children.filter(
        (child) => child.type === 'element' && child.tagName === 'li',
      ).length;
      const links = hrefs(page);
      const unlinked = [
        ...places.map(({ path }) => path),
        ...claim.sources.map(({ id }) => `/sources/${id}/`),
      ].filter((path) => !links.includes(path));
      return [...parts, ...unlinked, ...(cited === claim.sources.length ? [] : ['sources'])].map(
        (part) => `${claim.id}: ${part}`,
      );
    });
    expect(lacking).toEqual([]);
  });

  test('prints each figure with its unit, the date that it holds for and its limits', () => {
    let count = 0;
    const lacking = claims.flatMap(({ claim }) => {
      const said = plain(partOf(pageAt(`/claims/${claim.id}/`), 'figures'));
      return printedFigures(report, claim).shown.flatMap((figure) => {
        count += 1;
        // A year is printed as a year, without a comma.
        const value =
          typeof figure.value !== 'number'
            ? formatDate(figure.value)
            : figure.unit === 'year'
              ? String(figure.value)
              : formatNumber(figure.value);
        const wanted = [
          value,
          figure.unit === 'date' ? '' : figure.unit,
          `as of ${formatDate(figure.as_of)}`,
          figure.bound ?? '',
          figure.held ?? '',
        ];
        return wanted
          .filter((part) => !said.includes(plain(part)))
          .map((part) => `${claim.id} ${figure.name}: ${part}`);
      });
    });
    expect(count).toBeGreaterThan(200);
    expect(lacking).toEqual([]);
  });

  test('says how sure it is, and why, in words that count its citations, origins and what was read', () => {
    const lacking = claims.filter(({ claim }) => {
      const said = partOf(pageAt(`/claims/${claim.id}/`), 'how-sure');
      const wanted = [confidenceWords(claim, en), confidenceBasis(claim, report, en)].map(plain);
      return wanted.some((words) => words === '' || !plain(said).includes(words));
    });
    expect(lacking.map(({ claim }) => claim.id)).toEqual([]);
    const scale = claims.filter(
      ({ claim }) => !hrefs(pageAt(`/claims/${claim.id}/`)).some((href) => href.startsWith('/method/#')),
    );
    expect(scale.map(({ claim }) => claim.id)).toEqual([]);
  });

  test('shows of each source the place, the quotation in its language and in English, its kind, whether it was read, and its link', () => {
    const counted = { locators: 0, quotes: 0, translations: 0, links: 0 };
    const lacking = claims.flatMap(({ claim }) => {
      const page = pageAt(`/claims/${claim.id}/`);
      const list = select(page, (e) => e.tagName === 'ol' && hasClass(e, 'evidence'))[0];
      const items = (list?.children ?? []).filter(
        (child) => child.type === 'element' && child.tagName === 'li',
      );
      return claim.sources.flatMap((evidence, index) => {
        const item = items[index];
        const source = report.sources.get(evidence.id);
        if (item?.type !== 'element' || !source) return [`${claim.id}: ${evidence.id}`];
        const said = plain(textOf(item));
        const shown = evidence.quote_held === undefined ? evidence.quote : undefined;
        const isForeign =
          shown !== undefined && /[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/u.test(shown);
        const out: string[] = [];
        visit(item, 'element', (e) => {
          const href = attributeOf(e, 'href');
          if (e.tagName === 'a' && href?.startsWith('http')) out.push(href);
        });
        // A place in the words of a style: “pp. 13–14” is printed as 13–14, “Arts 13, 22” as arts. 13, 22.
        const numbers = evidence.locator?.match(/\d+/g) ?? [];
        const tail = /"([^"]+)"/.exec(evidence.locator ?? '')?.[1];
        counted.locators += evidence.locator === undefined ? 0 : 1;
        counted.quotes += shown === undefined ? 0 : 1;
        counted.translations += shown !== undefined && evidence.translation !== undefined ? 1 : 0;
        counted.links += out.length;
        const isLinked =
          (source.URL === undefined && source.DOI === undefined && source.archive === undefined) ||
          out.length > 0;
        return [
          ...numbers.filter((n) => !said.includes(n)),
          ...(tail === undefined || said.includes(plain(tail)) ? [] : [`place ${tail}`]),
          ...(shown === undefined || said.includes(plain(shown)) ? [] : ['quotation']),
          ...(isForeign && evidence.translation === undefined ? ['no translation'] : []),
          ...(shown === undefined ||
          evidence.translation === undefined ||
          said.includes(plain(evidence.translation))
            ? []
            : ['translation']),
          ...(said.includes(en[source.kind]) ? [] : ['kind']),
          ...(said.includes(en[source.checked]) ? [] : ['read or seen']),
          ...(isLinked ? [] : ['link']),
        ].map((part) => `${claim.id} ${evidence.id}: ${part}`);
      });
    });
    expect(lacking).toEqual([]);
    expect(counted.locators).toBeGreaterThan(300);
    expect(counted.quotes).toBeGreaterThan(250);
    expect(counted.translations).toBeGreaterThan(40);
    expect(counted.links).toBeGreaterThan(500);
  });

  test('gives each answer, doubt and limit with who said it, when and where it was read, or says that none was found', () => {
    let told = 0;
    const lacking = claims.flatMap(({ claim }) => {
      const page = pageAt(`/claims/${claim.id}/`);
      const parts = partsOfOtherSide(claim);
      if (parts.length === 0)
        return plain(partOf(page, 'other-side')).includes('No reply of those concerned') ? [] : [claim.id];
      return parts.flatMap((part) => {
        told += 1;
        const name = partName(claim, part);
        const section = select(page, (e) => attributeOf(e, 'id') === otherAnchor(name))[0];
        if (!section) return [`${name}: section`];
        const said = plain(textOf(section));
        const links: string[] = [];
        visit(section, 'element', (e) => void links.push(attributeOf(e, 'href') ?? ''));
        const wanted = [partHeading(part, en), part.words, part.searched ?? ''];
        const sources = (part.sources ?? []).flatMap(({ id, locator, quote, quote_held: held, cut }) => [
          ...(links.includes(`/sources/${id}/`) ? [] : [id]),
          ...(held === undefined && quote !== undefined && !said.includes(plain(quote)) ? [quote] : []),
          ...(held === undefined && cut !== undefined && !said.includes(plain(cut)) ? [cut] : []),
          ...(locator?.match(/\d+/g) ?? []).filter((n) => !said.includes(n)),
        ]);
        return [...wanted.filter((words) => !said.includes(plain(words))), ...sources].map(
          (words) => `${name}: ${words}`,
        );
      });
    });
    expect(lacking).toEqual([]);
    expect(told).toBeGreaterThan(500);
  });

  test('says when it was last checked and how it is cited', () => {
    const lacking = claims.filter((made) => {
      const { claim } = made;
      const page = pageAt(`/claims/${claim.id}/`);
      const day = claim.checked ?? report.edition.date;
      return (
        !partOf(page, 'history').includes(formatDate(day)) ||
        !partOf(page, 'cite').includes(permanentAddress(report, { kind: 'claim', made }))
      );
    });
    expect(lacking.map(({ claim }) => claim.id)).toEqual([]);
  });

  test('is one step from its note, which counts its citations and origins', () => {
    const linked = new Set(report.chapters.flatMap((chapter) => hrefs(pageAt(`/chapters/${chapter.id}/`))));
    const made = claims.filter(({ places }) => places.some(({ path }) => path.startsWith('/chapters/')));
    expect(
      made.filter(({ claim }) => !linked.has(`/claims/${claim.id}/`)).map(({ claim }) => claim.id),
    ).toEqual([]);
    const single = claims.filter(
      ({ claim }) => claim.confidence === 'high' && independentOrigins(report, claim) === 1,
    );
    expect(single.length).toBeGreaterThan(0);
    // High with a single origin needs a reason that the reader sees: the origins are counted, and the reason stands beside.
    const lacking = single.filter(({ claim }) => {
      const said = words(pageAt(`/claims/${claim.id}/`));
      const counts = said.includes('One source, ') || said.includes('that go back to one origin: ');
      return (
        !counts || claim.because === undefined || !said.includes(`because ${en.reasons[claim.because]}.`)
      );
    });
    expect(lacking.map(({ claim }) => claim.id)).toEqual([]);
  });

  test('shows nothing that is held back: no quotation, and no assertion but in the words of the texts', () => {
    const held = claims.filter(({ claim }) => claim.held);
    expect(held.length).toBeGreaterThan(0);
    for (const { claim } of claims) {
      const said = words(pageAt(`/claims/${claim.id}/`));
      for (const { quote, quote_held } of claim.sources)
        if (quote && quote_held) expect(said).not.toContain(quote);
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
    const contested = hrefs(pageAt('/claims/by/confidence-contested/')).filter((href) =>
      /^\/claims\/[^/]+\/$/.test(href),
    );
    expect(contested.length).toBe(claims.filter(({ claim }) => claim.confidence === 'contested').length);
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

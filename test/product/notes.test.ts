import type { Nodes, Root } from 'mdast';
import type { MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { visitParents } from 'unist-util-visit-parents';
import { describe, expect, test } from 'vitest';
import { confidenceWords } from '../../src/citations/note-content.ts';
import { partHeading } from '../../src/citations/other-note.ts';
import { noteAnchor, otherAnchor } from '../../src/report/addresses/anchors.ts';
import { claimPath } from '../../src/report/addresses/page-paths.ts';
import { formerAnchors } from '../../src/report/anchors/redirects.ts';
import { madeClaims } from '../../src/report/evidence/claim-uses.ts';
import { otherNoteKey } from '../../src/report/evidence/note-key.ts';
import { partName, partsOfOtherSide, resolvePart } from '../../src/report/evidence/other-side.ts';
import { en } from '../../src/text/interface/en.ts';
import {
  attributeOf,
  type BuiltPage,
  builtPages,
  hasClass,
  idsOf,
  pageAt,
  repeated,
  reportOfRepository,
  select,
  textOf,
} from './built-site.ts';
import { plain } from './page-words.ts';

const report = reportOfRepository();

/** Is it an element that wraps words and gets a note: a claim, or a part of an other side? */
function isWrapper(node: Nodes): node is MdxJsxTextElement {
  const isElement = node.type === 'mdxJsxTextElement' || node.type === 'mdxJsxFlowElement';
  return isElement && (node.name === 'Claim' || node.name === 'Other');
}

/** The calls that an author wrote: claims, answers, citations and footnotes, but not what stands within a footnote's own words. */
function callsWritten(tree: Root): number {
  let calls = 0;
  visitParents(tree, (node, ancestors) => {
    if (ancestors.some((a) => a.type === 'footnoteDefinition')) return;
    if (isWrapper(node) || node.type === 'footnoteReference') calls += 1;
    else if (node.type === 'text') calls += node.value.match(/\[@/g)?.length ?? 0;
  });
  return calls;
}

const isCall = (e: Parameters<typeof hasClass>[0]): boolean => attributeOf(e, 'role') === 'doc-noteref';
const isWayBack = (e: Parameters<typeof hasClass>[0]): boolean => attributeOf(e, 'role') === 'doc-backlink';

function notesOf(page: BuiltPage): string[] {
  const lists = page.elements.filter(
    ({ element }) => element.tagName === 'ol' && hasClass(element, 'note-list'),
  );
  return lists.flatMap(({ element }) =>
    element.children.flatMap((li) =>
      li.type === 'element' && li.tagName === 'li' ? (attributeOf(li, 'id') ?? '') : [],
    ),
  );
}

describe.each(report.chapters.map((chapter) => ({ id: chapter.id, chapter })))(
  'the notes of $id',
  ({ id, chapter }) => {
    const page = pageAt(`/chapters/${id}/`);
    const calls = select(page, isCall);
    const waysBack = select(page, isWayBack);
    const notes = notesOf(page);

    test('are conserved: as many calls in the page as in the text, as many ways back, and no note without a call', () => {
      const written = callsWritten(chapter.prose.tree);
      expect(written).toBeGreaterThan(0);
      expect(calls.length).toBe(written);
      expect(waysBack.length).toBe(written);
      const called = new Set(calls.map((call) => attributeOf(call, 'href')));
      expect([...called].sort()).toEqual(notes.map((note) => `#${note}`).sort());
    });

    test('are numbered from 1 in the order in which they are first called', () => {
      const firstCalls = calls.filter(
        (call, i) => calls.findIndex((c) => attributeOf(c, 'href') === attributeOf(call, 'href')) === i,
      );
      expect(firstCalls.map(textOf)).toEqual(firstCalls.map((_, i) => String(i + 1)));
      expect(firstCalls.map((call) => attributeOf(call, 'href'))).toEqual(notes.map((note) => `#${note}`));
    });

    test('are called by their own number everywhere', () => {
      const wrong = calls.filter(
        (call) => notes[Number(textOf(call)) - 1] !== attributeOf(call, 'href')?.slice(1),
      );
      expect(wrong.map((call) => attributeOf(call, 'id'))).toEqual([]);
    });

    test('lead back to each of their calls, from within themselves, each way told in its own words', () => {
      const callsByNote = Map.groupBy(calls, (call) => attributeOf(call, 'href')?.slice(1) ?? '');
      for (const note of notes) {
        const back = page.elements.filter(
          ({ element, ancestors }) =>
            isWayBack(element) && ancestors.some((a) => attributeOf(a, 'id') === note),
        );
        expect(
          back.map(({ element }) => attributeOf(element, 'href')?.slice(1)),
          note,
        ).toEqual((callsByNote.get(note) ?? []).map((call) => attributeOf(call, 'id')));
      }
      const words = waysBack.map((a) => attributeOf(a, 'ariaLabel') ?? '');
      expect(repeated(words)).toEqual([]);
      expect(words.filter((name) => !/^Back to where note \d+ is used(?:, \w+ time)?$/.test(name))).toEqual(
        [],
      );
    });

    test('are named for a listener by number and source', () => {
      const names = calls.map((call) => attributeOf(call, 'ariaLabel') ?? '');
      const wrong = calls.filter(
        (call, i) => !names[i]?.startsWith(`Note ${textOf(call)}: `) || (names[i]?.length ?? 0) < 12,
      );
      expect(wrong.map((call) => attributeOf(call, 'ariaLabel'))).toEqual([]);
    });

    test('are real endnotes: one ordered list at the end of the article, in a region that names the chapter', () => {
      const regions = page.elements.filter(({ element }) => attributeOf(element, 'role') === 'doc-endnotes');
      expect(regions.length).toBe(1);
      const region = regions[0]?.element;
      const article = regions[0]?.ancestors.findLast((a) => a.tagName === 'article');
      expect(article?.children.filter((c) => c.type === 'element').at(-1)).toBe(region);
      expect(region && attributeOf(region, 'ariaLabel')).toBe(`Notes: ${chapter.title}`);
      const heading = region?.children.find((child) => child.type === 'element');
      expect(heading?.type === 'element' && heading.tagName === 'h2' && textOf(heading)).toBe('Notes');
      const afterwards = page.elements.findIndex(({ element }) => element === region);
      const lastCall = page.elements.findLastIndex(({ element }) => isCall(element));
      expect(lastCall).toBeLessThan(afterwards);
      expect(
        select(page, (e) => hasClass(e, 'note-list')).every(
          (e) => e.properties.start === undefined && e.properties.reversed === undefined,
        ),
      ).toBe(true);
    });

    test('carry the chapter in every id, once', () => {
      // An old id of a note that is gone leads on from where it stood.
      const former = new Set(
        formerAnchors(report)
          .ids.get(page.path)
          ?.map((gone) => gone.id),
      );
      const ids = idsOf(page).filter((name) => /(?:^|-)(?:fn|fnref)-/.test(name) && !former.has(name));
      expect(ids.length).toBe(calls.length + notes.length);
      expect(ids.filter((name) => !new RegExp(`^${id}-fn(?:ref)?-(?!.*${id}-fn)`).test(name))).toEqual([]);
      expect(page.html).not.toContain('user-content-');
    });
  },
);

describe('claims', () => {
  // A frozen edition keeps the anchors that it had.
  const ofToday = builtPages().filter(({ path }) => !path.startsWith('/e/'));
  // What a chapter told once leads from its old anchor to where it is told now.
  const former = new Set(
    [...formerAnchors(report).ids].flatMap(([path, ids]) => ids.map(({ id }) => `${path}#${id}`)),
  );
  const anchors = ofToday.flatMap((page) =>
    idsOf(page)
      .filter((name) => name.startsWith('c-') && !former.has(`${page.path}#${name}`))
      .map((name) => ({ page: page.path, name })),
  );

  test('have their anchor exactly once on each chapter that makes them, and nowhere else', () => {
    const made = report.chapters.flatMap((c) =>
      c.prose.claims
        .filter((use) => !use.again)
        .map((use) => ({ page: `/chapters/${c.id}/`, name: `c-${use.id}` })),
    );
    expect(made.length).toBeGreaterThanOrEqual(55);
    const sorted = (list: typeof made): string[] => list.map(({ page, name }) => `${name} ${page}`).sort();
    expect(sorted(anchors)).toEqual(sorted(made));
    expect(repeated(sorted(anchors))).toEqual([]);
  });

  test('tell in their note how sure they are, and name every source of the ledger', () => {
    const bad = report.chapters.flatMap((chapter) => {
      const page = pageAt(`/chapters/${chapter.id}/`);
      return [...new Set(chapter.prose.claims.map((use) => use.id))].flatMap((claim) => {
        const note = select(page, (e) => attributeOf(e, 'id') === `${chapter.id}-fn-claim-${claim}`)[0];
        const known = report.claims.get(claim);
        if (!note || !known || !plain(textOf(note)).includes(plain(confidenceWords(known, en))))
          return [`${claim}: no confidence`];
        const items = page.elements.filter(
          ({ element, ancestors }) =>
            element.tagName === 'li' &&
            ancestors.includes(note) &&
            ancestors.some((a) => hasClass(a, 'note-sources')),
        ).length;
        return items === known.sources.length
          ? []
          : [`${claim}: ${items} of ${known.sources.length} sources`];
      });
    });
    expect(bad).toEqual([]);
  });
});

describe('the parts of other sides', () => {
  const told = report.chapters.flatMap((chapter) =>
    chapter.prose.others.map((use) => ({ page: `/chapters/${chapter.id}/`, chapter: chapter.id, ...use })),
  );

  test('have their anchor once on each chapter that tells them, once on the page of their claim, and nowhere else', () => {
    const wanted = [
      ...told.filter(({ again }) => !again).map(({ of, page }) => `${otherAnchor(of)} ${page}`),
      ...madeClaims(report).flatMap(({ claim }) =>
        partsOfOtherSide(claim).map((part) => `${otherAnchor(partName(claim, part))} ${claimPath(claim.id)}`),
      ),
    ];
    const found = builtPages()
      .filter(({ path }) => !path.startsWith('/e/'))
      .flatMap((page) =>
        idsOf(page)
          .filter((name) => /^o-.+--/.test(name))
          .map((name) => `${name} ${page.path}`),
      );
    expect(wanted.length).toBeGreaterThan(500);
    expect(found.sort()).toEqual(wanted.sort());
    expect(repeated(found)).toEqual([]);
  });

  test('tell in their note who says so and when, and name every source of the ledger with its place', () => {
    const bad = told.flatMap(({ of, page: path, chapter }) => {
      const page = pageAt(path);
      const name = noteAnchor(chapter, otherNoteKey(of));
      const note = select(page, (e) => attributeOf(e, 'id') === name)[0];
      const found = resolvePart(report, of);
      if (!note || found.kind === 'unknown') return [`${of}: no note`];
      const said = plain(textOf(note));
      const wanted = [partHeading(found.part, en), found.part.searched ?? ''].map(plain);
      const items = page.elements.filter(
        ({ element, ancestors }) => element.tagName === 'li' && ancestors.includes(note),
      ).length;
      const places = (found.part.sources ?? []).flatMap(({ locator }) => locator?.match(/\d+/g) ?? []);
      return [
        ...[...wanted, ...places].filter((words) => !said.includes(words)).map((words) => `${of}: ${words}`),
        ...(items === (found.part.sources?.length ?? 0) ? [] : [`${of}: ${items} sources`]),
      ];
    });
    expect(bad).toEqual([]);
  });

  test('are told in the words that a link highlights, each with its kind', () => {
    const bad = report.chapters.flatMap((chapter) =>
      select(pageAt(`/chapters/${chapter.id}/`), (e) => hasClass(e, 'other')).flatMap((e) =>
        textOf(e).trim() !== '' &&
        /^(?:answer|doubt|limit|comparison|later)$/.test(attributeOf(e, 'dataOther') ?? '')
          ? []
          : [`${chapter.id} ${attributeOf(e, 'id') ?? ''}`],
      ),
    );
    expect(bad).toEqual([]);
  });
});

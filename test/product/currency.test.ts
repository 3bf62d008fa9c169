import { describe, expect, test } from 'vitest';
import { noteAnchor } from '../../src/report/addresses/anchors.ts';
import { frozenPath } from '../../src/report/addresses/edition-paths.ts';
import { chapterPath } from '../../src/report/addresses/page-paths.ts';
import { editionsToday } from '../../src/report/editions/compare-today.ts';
import { claimNoteKey } from '../../src/report/evidence/note-key.ts';
import { readUpTo } from '../../src/report/evidence/read-up-to.ts';
import { normalizeWords } from '../../src/text/fingerprint.ts';
import { en } from '../../src/text/interface/en.ts';
import { attributeOf, hasClass, pageAt, reportOfRepository, textOf } from './built-site.ts';

const report = reportOfRepository();
const dated = report.chapters.filter((chapter) => chapter.readUpTo !== undefined);

test.each(dated.map((chapter) => [chapter.id, chapter] as const))(
  'the chapter %s says under its title how far its sources run',
  (id, chapter) => {
    const reach = readUpTo(report, chapter);
    const words = pageAt(chapterPath(id)).elements.flatMap(({ element, ancestors }) =>
      hasClass(element, 'text-facts') && ancestors.some((a) => a.tagName === 'header')
        ? [textOf(element)]
        : [],
    );
    expect(normalizeWords(words.join(' '))).toContain(
      reach && en.reading.readUpTo(reach.month, reach.laterEvents),
    );
  },
);

/** What the notes of the claims in a frozen text say of today, by the id of each note. */
function statesIn(path: string): ReadonlyMap<string, string> {
  const found = pageAt(path).elements.flatMap(({ element, ancestors }) => {
    const note = ancestors.find(({ tagName, properties }) => tagName === 'li' && properties.id !== undefined);
    const isState = hasClass(element, 'then') && ancestors.some((a) => hasClass(a, 'note-body'));
    return isState && note ? [[attributeOf(note, 'id') ?? '', normalizeWords(textOf(element))] as const] : [];
  });
  return new Map(found);
}

const texts = report.editions.flatMap((edition) =>
  edition.texts.map((text) => [frozenPath(edition.edition, text), edition, text] as const),
);

describe.each(texts)('the notes of %s', (path, edition, text) => {
  test('say of each claim whose answers are others today what stood there, and what stands there', () => {
    const notes = statesIn(path);
    const today = editionsToday(report).get(edition.edition)?.claims;
    const wrong = edition.claims.flatMap((claim) => {
      const words = notes.get(noteAnchor(text.id, claimNoteKey(claim.id)));
      const state = today?.get(claim.id);
      if (words === undefined || (state?.kind !== 'beside' && state?.kind !== 'changed')) return [];
      const { otherSide } = state;
      const told =
        otherSide?.kind === 'rebuilt'
          ? [otherSide.was ?? en.editions.noOtherSideThen, ...otherSide.is.map((part) => part.words)]
          : [];
      return told
        .filter((said) => !words.includes(normalizeWords(said)))
        .map((said) => `${claim.id}: ${said}`);
    });
    expect(wrong).toEqual([]);
  });
});

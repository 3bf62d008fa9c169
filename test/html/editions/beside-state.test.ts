import { fromHtml } from 'hast-util-from-html';
import { select } from 'hast-util-select';
import { toHtml } from 'hast-util-to-html';
import { toString as textOf } from 'hast-util-to-string';
import { describe, expect, test } from 'vitest';
import { frozenTree } from '../../../src/html/editions/weave-states.ts';
import { freezeEdition } from '../../../src/publish/after/editions/freeze-edition.ts';
import type { FrozenEdition } from '../../../src/report/schema/frozen-edition.ts';
import { en } from '../../../src/text/interface/en.ts';
import { inFirstFormat } from '../../helpers/small-edition.ts';
import { CLAIMS, chapter, type Files, sound, swap } from '../../helpers/small-report.ts';

const FILES: Files = {
  'content/chapters/01-first.mdx': chapter(
    '## Where they are\n\n<Claim id="cameras-in-63">They are in 63 countries</Claim>, she found.',
  ),
};
/** The page of the chapter, as far as an edition keeps it: its passages, and the note of its claim. */
const PAGE = `<main><article class="text"><h2 id="where-they-are">Where they are</h2>
<p id="p-they-are-in-63-countries-she"><span id="c-cameras-in-63">They are in 63 countries</span>, she found.</p>
<section class="notes"><ol><li id="first-fn-claim-cameras-in-63"><section class="note-body"><p>Confidence: contested.</p></section></li></ol></section></article></main>`;
const ABOUT = '<main><article class="text"><p id="p-who-we-are">Who we are.</p></article></main>';

const edition = freezeEdition(sound(FILES), (path) => (path === '/about/' ? ABOUT : PAGE));

/** What the note of the claim says of today, when the ledger of claims is as given. */
function noteOf(claims: string, kept: FrozenEdition = edition, corrections?: string): string {
  const report = {
    ...sound({ ...FILES, 'data/claims/first.yaml': claims, 'data/corrections.yaml': corrections }),
    editions: [kept],
  };
  const [first] = kept.texts;
  if (!first) throw new Error('no text');
  const tree = fromHtml(toHtml(frozenTree({ report, edition: kept, words: en, base: '' }, first)));
  const then = select('.note-body .then', tree);
  return then ? textOf(then).replace(/\s+/g, ' ').trim() : 'nothing';
}

const BESIDE =
  'This claim today: the same words, figures and confidence; its answers, doubts, limits or later events are told otherwise';
const WAY = 'This claim as it is now';
const ANSWER = /- id: answer-sellers[\s\S]*?p\. 20 \}\]\n/;
const LIMIT = '- { id: limit-list, kind: limit, by: report, words: The list ends in May. }\n';

describe('the note of a frozen claim says what became of what stood beside it', () => {
  test('of an answer told otherwise both wordings, with who says it and when', () => {
    expect(noteOf(swap(CLAIMS, 'The sellers say otherwise.', 'The sellers say nothing.'))).toBe(
      `${BESIDE}Told otherwise since:Answer: the sellers, October 2019: The sellers say [removed: otherwise][added: nothing].${WAY}`,
    );
    expect(noteOf(swap(CLAIMS, 'by: the sellers', 'by: a seller'))).toContain(
      'Answer: [removed: the sellers][added: a seller], October 2019: The sellers say otherwise.',
    );
  });

  test('of one that came in, and of one that was taken out', () => {
    const other = CLAIMS.replace(ANSWER, LIMIT);
    expect(noteOf(other)).toBe(
      `${BESIDE}Taken out since: Answer: the sellers, October 2019: The sellers say otherwise.Added since: Limit: this report: The list ends in May.${WAY}`,
    );
  });

  test('of a reason and of a last known state both', () => {
    const known =
      '  confidence: contested\n  because: document\n  affair: ban\n  last_known: { when: 2019-12, words: It ended., sources: [{ id: doe-2019-cameras }] }\n';
    const note = noteOf(swap(CLAIMS, '  confidence: contested\n', known));
    expect(note).toContain('The reason for it: not given is now the document itself was read');
    expect(note).toContain('The last that is known, added since: December 2019: It ended.');
    expect(note).not.toContain('Told otherwise');
  });

  test('nothing where another source is all that is new', () => {
    expect(noteOf(swap(CLAIMS, 'locator: p. 20', 'locator: p. 21'))).toBe(
      'This claim today: the same words, figures and confidence',
    );
  });
});

describe('the note of a claim of an edition that kept its other side as one text', () => {
  const first = inFirstFormat(edition);
  const general = `- id: in-parts
  when: 2026-02-03
  grade: serious
  other_sides: rebuilt
  passages: ["/chapters/first/#where-they-are"]
  what: Each answer now has its source.
  why: A reader asked who had said so.
`;

  test('lays the text beside the parts, and leads to the one correction that tells why', () => {
    const claims = swap(CLAIMS, 'words: The sellers say otherwise.', 'words: The sellers say nothing.');
    expect(noteOf(claims, first, general)).toBe(
      `${BESIDE}Its limits and replies were then one text: The sellers say otherwise.Today they stand in parts, each with who says it:Answer: the sellers, October 2019: The sellers say nothing.Why, one correction says for all claims: In the ledger of corrections${WAY}`,
    );
  });

  test('says where nothing stood, and where nothing stands', () => {
    const none = swap(CLAIMS, / {2}other_side:\n[\s\S]*?p\. 20 \}\]\n/.exec(CLAIMS)?.[0] ?? '', '');
    expect(noteOf(none, first)).toContain('The sellers say otherwise.Today none are given.');
    const bare = { ...first, claims: first.claims.map(({ counterpoint: _, ...claim }) => claim) };
    expect(noteOf(CLAIMS, bare)).toContain('No limits or replies were given then.Today they stand in parts');
  });

  test('says of the same words in one part that they are the same', () => {
    expect(noteOf(CLAIMS, first, general)).toBe('This claim today: the same words, figures and confidence');
  });
});

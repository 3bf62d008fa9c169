import { describe, expect, test } from 'vitest';
import { type ShareCard, shareCard } from '../../../src/html/machine/share-card.ts';
import { partsOf, type ReportPart } from '../../../src/report/addresses/citable-parts.ts';
import { en } from '../../../src/text/interface/en.ts';
import { withFigure } from '../../helpers/small-figure.ts';
import { withBody } from '../../helpers/small-report.ts';

const report = withBody(
  '## Where\n\nThey are <Claim id="cameras-in-63">in 63 countries</Claim>.\n\n### Sold\n\nShe denies they were <Claim id="sold-to-laos">sold</Claim> [@npc-2017-law].',
  withFigure(),
);
const parts = partsOf(report, () => ({ title: 'A "title"', subtitle: 'By country' }));
const cards = (kind: ReportPart['kind']): (ShareCard | undefined)[] =>
  parts.filter((part) => part.kind === kind).map((part) => shareCard(report, part, en));

describe('what is written on a share card', () => {
  test('of a claim is all of its words, how sure it is and what it rests on', () => {
    expect(cards('claim')[0]).toMatchObject({
      path: '/claims/cameras-in-63/card.png',
      label: 'A claim from “Chapter 1”',
      words: 'Cameras are in 63 countries.',
      facts: 'Confidence: contested. 2 citations, 2 independent origins.',
    });
  });

  test('of a claim that is held back is what the text says with its limits, and its alternative text quotes nothing', () => {
    const held = cards('claim')[1];
    expect(held?.label).toBe('Held back: said in “Chapter 1” only with these limits');
    expect(held?.words).toContain('She denies they were sold');
    expect(held?.alt).toBe('Held back: said in “Chapter 1” only with these limits');
  });

  test('of a section counts the sources of those below it too', () => {
    expect(cards('section').map((card) => [card?.words, card?.facts])).toEqual([
      ['Where', '2 sources'],
      ['Sold', '2 sources'],
    ]);
  });

  test('of a figure is its title in printers’ marks with what it shows', () => {
    expect(cards('figure')).toMatchObject([
      { words: 'A “title”', more: 'By country', facts: '2 sources. Data as of 2019.' },
    ]);
  });

  test('is nothing for a table', () => {
    expect(cards('table')).toEqual([undefined]);
  });

  test('is told in an alternative text that no place cuts', () => {
    const claim = parts.find((part) => part.kind === 'claim');
    if (claim?.kind !== 'claim') throw new Error('no claim');
    const long = { ...claim, made: { ...claim.made, words: ['word '.repeat(300).trim()] } };
    expect(shareCard(report, long, en)?.alt.length).toBeLessThanOrEqual(420);
  });

  test('ends its words where the picture ends, and leads to the chapter where they must not be cut', () => {
    const claim = parts.find((part) => part.kind === 'claim');
    if (claim?.kind !== 'claim') throw new Error('no claim');
    const made = { ...claim.made, words: ['word '.repeat(300).trim()] };
    const cut = shareCard(report, { ...claim, made }, en)?.words ?? '';
    expect(cut.length).toBeLessThanOrEqual(901);
    expect(cut.endsWith('word …')).toBe(true);
    const held = { reason: 'one account, told at second hand', demands: [['unconfirmed']] };
    const kept = { ...claim, made: { ...made, claim: { ...made.claim, held } } };
    expect(shareCard(report, kept, en)?.words).toBe(en.cards.heldTooLong(made.places[0]?.text.title ?? ''));
  });
});

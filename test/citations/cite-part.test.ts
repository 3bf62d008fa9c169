import { toString as textOf } from 'hast-util-to-string';
import { expect, test } from 'vitest';
import { citePart } from '../../src/citations/cite-part.ts';
import { figureTitles } from '../../src/figures/data/figure-text.ts';
import { partsOf } from '../../src/report/addresses/citable-parts.ts';
import { en } from '../../src/text/interface/en.ts';
import { expectGolden } from '../helpers/golden.ts';
import { withFigure } from '../helpers/small-figure.ts';
import { withBody } from '../helpers/small-report.ts';

const report = withBody(
  '## Where they are\n\nThey are <Claim id="cameras-in-63">in 63 countries</Claim>; she denies they were <Claim id="sold-to-laos">sold</Claim>.',
  withFigure(),
);
const parts = partsOf(report, (figure) => figureTitles(report, figure, en));

test('each kind of part is cited in three styles, with the edition’s date and its permanent link, as the golden shows', () => {
  const lines = parts.flatMap((part) =>
    citePart(report, part, en).map(({ name, reference }) => `${part.kind} · ${name}: ${textOf(reference)}`),
  );
  expect(new Set(parts.map(({ kind }) => kind)).size).toBe(6);
  expectGolden('citations/parts.txt', `${lines.join('\n')}\n`);
});

test('no words of a claim that is held back are quoted: cut short, they would lack their limits', () => {
  const held = parts.filter((part) => part.kind === 'claim' && part.made.claim.held !== undefined);
  const words = held.flatMap((part) => citePart(report, part, en).map(({ reference }) => textOf(reference)));
  expect(words).toHaveLength(3);
  for (const citation of words) {
    expect(citation).toContain('Claim sold-to-laos, held back');
    expect(citation).not.toMatch(/were sold/);
  }
});

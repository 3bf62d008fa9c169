import CSL from 'citeproc';
import { expect, test } from 'vitest';
import { type CslItem, toCslItem } from '../../src/citations/csl-item.ts';
import { loadLocale, loadStyle, type Style } from '../../src/citations/load-csl.ts';
import { leanStyle, NO_NAMES, type Part } from '../../src/citations/trim-style.ts';
import { SOURCE_TYPES, sourceSchema } from '../../src/report/schema/source.ts';
import { makeSource } from '../bench/made-sources.ts';
import { randomFrom } from '../bench/made-words.ts';

const ALL: Style[] = ['chicago', 'apa', 'mla'];
const LOCATORS = [
  {},
  { label: 'page', locator: '7' },
  { label: 'section', locator: '2, 3' },
  { label: 'article-locator', locator: '7' },
];

/** Five sources of every type, by persons, bodies or nobody, dated by the year or the day, in three scripts. */
const items: ReadonlyMap<string, CslItem> = (() => {
  const random = randomFrom(11);
  const at = { file: 'made.yaml', line: 1 };
  const made = SOURCE_TYPES.flatMap((type) =>
    [1, 2, 3, 4, 5].map((n) => ({ ...makeSource(random, `made-${n}`), type })),
  );
  const sources = made.map((source, index) => ({
    ...sourceSchema.parse({ ...source, id: `source-${index}` }),
    at,
  }));
  return new Map(sources.map((source) => [source.id, toCslItem(source, 'en')]));
})();

function engineOf(style: string): InstanceType<typeof CSL.Engine> {
  const engine = new CSL.Engine(
    { retrieveLocale: loadLocale, retrieveItem: (id) => items.get(id) },
    style,
    'en-US',
    true,
  );
  engine.setOutputFormat('html');
  return engine;
}

function leanEngine(style: Style, part: Part): InstanceType<typeof CSL.Engine> {
  const engine = engineOf(leanStyle(loadStyle(style), part));
  engine.registry.namereg = NO_NAMES;
  return engine;
}

function entries(engine: InstanceType<typeof CSL.Engine>): (readonly string[])[] {
  return [...items.keys()].map((id) => {
    engine.updateItems([id], true);
    const made = engine.makeBibliography();
    return made === false ? [] : made[1];
  });
}

test.each(ALL)('a lean list in %s prints every entry as the whole style does', (style) => {
  const lean = entries(leanEngine(style, 'list'));
  expect(lean).toEqual(entries(engineOf(loadStyle(style))));
  expect(lean.filter(([entry]) => (entry ?? '').length > 20)).toHaveLength(items.size);
});

test.each(ALL)('a lean note in %s prints as the whole style does, with and without a locator', (style) => {
  const whole = engineOf(loadStyle(style));
  const lean = leanEngine(style, 'notes');
  for (const [index, id] of [...items.keys()].entries()) {
    whole.updateItems([id], true);
    // The five sources of a type share the locators out among them: every type meets every one.
    for (const locator of LOCATORS.filter((_, n) => n % 2 === index % 2))
      expect(lean.makeCitationCluster([{ id, ...locator }])).toBe(
        whole.makeCitationCluster([{ id, ...locator }]),
      );
  }
});

test.each(ALL)('a lean %s neither sorts nor tells apart, and keeps nothing of the other part', (name) => {
  const style = loadStyle(name);
  expect(style).toContain('<sort>');
  expect(style).toContain('disambiguate-add-names');
  for (const part of ['notes', 'list'] as const)
    expect(leanStyle(style, part)).not.toMatch(/<sort>|disambiguate-add-|-disambiguation-rule/);
  expect(leanStyle(style, 'notes')).not.toContain('<bibliography');
  expect(leanStyle(style, 'list')).toContain('<citation><layout><text value="-"/></layout></citation>');
});

test('a note in Chicago prints one page and several alike, so that they are formatted once', () => {
  const lean = leanEngine('chicago', 'notes');
  for (const id of items.keys()) {
    const [one, several] = ['7777', '7777, 9'].map((locator) =>
      lean.makeCitationCluster([{ id, label: 'page', locator }]),
    );
    expect(several).toBe(one?.replace('7777', '7777, 9'));
  }
});

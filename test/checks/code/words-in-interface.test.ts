import { expect, test } from 'vitest';
import { checkWordsInInterface } from '../../../src/checks/code/words-in-interface.ts';

/** What is found in a module; a value of a template is written `#{…}`, lest it be taken for one of this file. */
const found = (text: string, path = 'src/figures/kinds/pie.ts'): string[] =>
  checkWordsInInterface([{ path, text: text.replaceAll('#{', '${') }]).map(
    (fault) => `${fault.line} ${fault.found}`,
  );

test('a phrase is a fault, in a string, in a template, beside a value, and as a constant', () => {
  expect(found("const MISSING = 'not given';")).toEqual(['1 “not given”']);
  expect(found('\nconst told = `#{least} to #{most}`;')).toEqual(['2 “… to …”']);
  expect(found('say(`Unit: #{unit}.`, `#{count} rows, none with a number.`)')).toEqual([
    '1 “Unit: ….”',
    '1 “… rows, none with a number.”',
  ]);
  expect(found("text(0, 0, isWide ? 'Europe, enlarged' : '');")).toEqual(['1 “Europe, enlarged”']);
  expect(found("const label = 'Straße und Platz';")).toHaveLength(1);
});

test('a phrase within the value of a template is found by itself', () => {
  expect(found("const all = `#{rows}#{without > 0 ? 'some of them' : ''}`;")).toEqual(['1 “some of them”']);
});

test('comments, errors and faults speak to authors', () => {
  expect(found("// not given\n/** No value here. */\nconst a = 'x'; // one mark")).toEqual([]);
  expect(found('throw new Error(`no table #{name}: run the checks first`);')).toEqual([]);
  expect(found("fail(new RangeError('a mark at no place'));")).toEqual([]);
  expect(
    found(
      "rowsFault(figure, 'one row of a series'); fault('x', at, { expected: 'one row', mend: `see #{it}` });",
    ),
  ).toEqual([]);
});

test('what is written for machines is left alone: modules, types, classes, paths, ids and styles', () => {
  expect(found("import type { X } from './no value.ts';\ntype Place = 'first line' | 'the end';")).toEqual(
    [],
  );
  expect(found("text(0, 0, label, { className: isWide ? 'tick halo' : undefined });")).toEqual([]);
  expect(found("const d = 'M0 6L6 0M-1 1L1 -1'; const id = `#{figure}-title #{figure}-desc`;")).toEqual([]);
  expect(found('const at = `translate(#{x} #{y})`; const path = `path p#{style}`;')).toEqual([]);
  expect(found('const rule = `.#{name} svg{display:block} @container (min-width:9px){}`;')).toEqual([]);
});

test('a selector and the name of a font are for machines, a text beside them is not', () => {
  expect(
    found("select('main article', page); matches('dl dd', it); const SANS = { family: 'Public Sans' };"),
  ).toEqual([]);
  expect(found("select('main article', 'no article'); say('main article');")).toEqual([
    '1 “no article”',
    '1 “main article”',
  ]);
});

test('the interface and rooms that are not yet held to the rule hold words', () => {
  const text = "export const words = { notGiven: 'not given' };";
  expect(found(text, 'src/text/interface/figures-en.ts')).toEqual([]);
  expect(found(text, 'src/client/search/engine.ts')).toEqual([]);
  for (const room of ['citations', 'figures', 'html', 'publish', 'text'])
    expect(found(text, `src/${room}/first.ts`)).toEqual(['1 “not given”']);
  const rooms = ['src/text/'];
  const paths = ['src/text/interface/figures-en.ts', 'src/text/numbers.ts'];
  expect(
    checkWordsInInterface(
      paths.map((path) => ({ path, text })),
      rooms,
    ).map(({ file }) => file),
  ).toEqual(['src/text/numbers.ts']);
});

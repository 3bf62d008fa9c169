import { describe, expect, test } from 'vitest';
import {
  derivationCircles,
  derivedSources,
  independentOrigins,
  originsOf,
} from '../../../src/report/evidence/independence.ts';
import type { Claim, Report, Source } from '../../../src/report/report.ts';
import { sound } from '../../helpers/small-report.ts';

/** The small report with these sources only, each with what it derives from. */
function withSources(graph: Readonly<Record<string, readonly string[]>>): Report {
  const report = sound();
  const model = report.sources.get('doe-2019-cameras');
  if (!model) throw new Error('no source');
  const sources = Object.entries(graph).map(([id, from]): [string, Source] => [
    id,
    { ...model, id, derived_from: from.length === 0 ? undefined : [...from] },
  ]);
  return { ...report, sources: new Map(sources) };
}

function claimOn(ids: readonly string[], confidence: Claim['confidence'] = 'high'): Claim {
  const claim = sound().claims.get('law-of-2017');
  if (!claim) throw new Error('no claim');
  return { ...claim, confidence, sources: ids.map((id) => ({ id })) };
}

describe('the independent origins of a claim', () => {
  test.each([
    ['sources of which nothing is recorded', { a: [], b: [], c: [] }, ['a', 'b', 'c'], 3],
    [
      'two reports on one study, and the study',
      { study: [], x: ['study'], y: ['study'] },
      ['study', 'x', 'y'],
      1,
    ],
    [
      'two reports on a study that is not cited itself',
      { study: [], x: ['study'], y: ['study'] },
      ['x', 'y'],
      1,
    ],
    [
      'four citations, two of them of one leak',
      { leak: [], x: ['leak'], y: ['x'], other: [], more: ['other'] },
      ['x', 'y', 'other', 'more'],
      2,
    ],
    ['a summary of two documents beside both', { a: [], b: [], sum: ['a', 'b'] }, ['a', 'b', 'sum'], 2],
    [
      'a summary of two documents alone: one citation is never two',
      { a: [], b: [], sum: ['a', 'b'] },
      ['sum'],
      1,
    ],
    [
      'two summaries that share one of their documents',
      { a: [], b: [], c: [], ab: ['a', 'b'], bc: ['b', 'c'] },
      ['ab', 'bc'],
      1,
    ],
    ['one source cited at two places', { a: [] }, ['a', 'a'], 1],
  ])('%s', (_name, graph, cited, count) => {
    expect(independentOrigins(withSources(graph), claimOn(cited))).toBe(count);
  });

  test('are found at the end of a chain, and told the other way too', () => {
    const report = withSources({ a: [], b: ['a'], c: ['b'] });
    expect([...originsOf(report, 'c')]).toEqual(['a']);
    expect(derivedSources(report).get('a')).toEqual(['b']);
  });
});

describe('circles of derivation', () => {
  test('are found, each once, wherever the search begins, and end no search', () => {
    const report = withSources({ c: ['a'], a: ['b'], b: ['c'], self: ['self'], free: ['a'] });
    expect(derivationCircles(report)).toEqual([['a', 'b', 'c'], ['self']]);
    expect(independentOrigins(report, claimOn(['a', 'b', 'free']))).toBeGreaterThan(0);
  });

  test('are none in a graph that only branches and joins', () => {
    expect(derivationCircles(withSources({ a: [], b: ['a'], c: ['a'], d: ['b', 'c'] }))).toEqual([]);
  });
});

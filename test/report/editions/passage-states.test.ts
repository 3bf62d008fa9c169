import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import {
  type PassageAt,
  type PassageState,
  passageStates,
} from '../../../src/report/editions/passage-states.ts';
import { fingerprint } from '../../../src/text/fingerprint.ts';
import { readCases } from '../../helpers/cases.ts';

const passages = z.record(z.string(), z.string());
const cases = readCases(
  'edition-states.yaml',
  z.array(
    z.strictObject({
      name: z.string(),
      was: passages,
      today: passages,
      states: passages,
      reasons: passages.optional(),
      redirects: passages.optional(),
    }),
  ),
);

function placed(texts: Readonly<Record<string, string>>): PassageAt[] {
  return Object.entries(texts).map(([at, text]) => {
    const [path = '', id = ''] = at.split('#');
    const kind = text.startsWith('## ') ? 'heading' : 'paragraph';
    const words = text.replace(/^## /, '');
    return { at, path, id, kind, words, fingerprint: fingerprint(words) };
  });
}

/** A state as the table of cases tells it. */
function told(state: PassageState | undefined): string {
  if (state === undefined) return 'no state';
  if (state.kind === 'withdrawn')
    return `withdrawn${state.at ? `, see ${state.at}` : ''}${state.why ? `: ${state.why}` : ''}`;
  const where = state.today.map(({ at }) => at).join(' ');
  if (state.kind === 'changed') return `changed ${where}`;
  return state.how === 'still' ? 'same' : `same, ${state.how} ${where}`;
}

describe('what became of the passages of an edition:', () => {
  test.each(cases)('$name', ({ was, today, states, reasons = {}, redirects = {} }) => {
    const ends = { leadsTo: (at: string) => redirects[at], reasonFor: (at: string) => reasons[at] };
    const found = passageStates(placed(was), placed(today), ends);
    expect(Object.fromEntries([...found].map(([at, state]) => [at, told(state)]))).toEqual(states);
    expect([...found.keys()]).toEqual(Object.keys(was));
  });
});

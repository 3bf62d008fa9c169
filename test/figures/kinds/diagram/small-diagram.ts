import type { Prepared } from '../../../../src/figures/data/prepare-rows.ts';
import type { Cell } from '../../../../src/report/report.ts';
import { preparedOf } from '../../../helpers/drawn-figure.ts';

type Cells = Readonly<Record<string, Cell>>;

const HEADINGS = {
  step: 'Step',
  part: 'Part',
  words: 'Words',
  by: 'By',
  standing: 'Marked as',
  leads_to: 'Leads to',
  claims: 'Told in',
  sources: 'Sources',
  id: 'Key',
};

/** A row of each box, as the loader makes it of the file. */
export const ROWS: readonly Cells[] = [
  { id: 'ask', step: 'Somebody asks', words: 'A request comes in.', by: 'The law' },
  { id: 'paper', step: 'A paper', words: 'It is written down, with a stamp and a date.' },
  { id: 'desk', step: 'The desk', words: 'It looks at the request.', by: 'A clerk, 2019' },
  { id: 'yes', step: 'Granted', words: 'The lamp is lit.', by: 'The keeper', standing: 'contested' },
  { id: 'no', step: 'Refused', words: 'The lamp stays dark.', by: 'The council', standing: 'answer' },
  { id: 'case', step: 'A case in court', words: 'None was found.', standing: 'not_found' },
];

/** A box of the file; what it says is read from its row. */
const box = (id: string): object => ({ id, title: id, words: 'x', claims: ['some-claim'] });

/** Groups, arrows of every sort: to the row below, to one beside, past a row and back up. */
export const SPEC = {
  kind: 'diagram',
  table_title: 'Steps',
  headings: HEADINGS,
  emphasis: 'desk',
  loops: true,
  lanes: [
    { id: 'in', title: 'What comes in', columns: 2, boxes: [box('ask'), box('paper')] },
    { id: 'work', title: 'Who looks', boxes: [box('desk')] },
    { id: 'out', title: 'What may come of it', boxes: [box('yes'), box('no'), box('case')] },
  ],
  arrows: [
    { from: 'in', to: 'desk', label: 'goes to' },
    { from: 'desk', to: 'yes', label: 'if it agrees' },
    { from: 'desk', to: 'no', label: 'if it does not' },
    { from: 'no', to: 'case', label: 'goes on to' },
    { from: 'yes', to: 'in', label: 'asks again' },
  ],
};

/** The small diagram, parts of its spec or its rows written otherwise. */
export function small(change: object = {}, rows: readonly Cells[] = ROWS): Prepared {
  return preparedOf({ ...SPEC, ...change }, rows);
}

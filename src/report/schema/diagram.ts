import { z } from 'zod';
import { fieldName, id, refusing, words } from './strings.ts';

/** The most words that a reader takes in at a glance, by where they stand. */
const MOST = { title: 9, words: 34, by: 16, label: 8 } as const;

function countWords(phrase: string): number {
  return phrase.split(/\s+/).filter(Boolean).length;
}

/** Plain words of which there are few. @param most how many there may be. */
function few(most: number): typeof words {
  return refusing(words, (phrase) => countWords(phrase) <= most, {
    rule: 'diagram-words',
    expected: `at most ${most} words`,
    mend: 'say it more shortly; what is left out belongs in the text beside the figure',
  });
}

/** A box: what it says, who says so, and what it rests on. */
const box = z.strictObject({
  id,
  title: few(MOST.title),
  words: few(MOST.words),
  /** Who says so; a box whose claim is contested must tell. */
  by: few(MOST.by).optional(),
  /** What sets it apart, told in a word and by its border: disputed, looked for and not found, the answer of the accused. */
  standing: z.enum(['contested', 'not_found', 'answer']).optional(),
  /** The claims of the ledger that carry its words. */
  claims: z.array(id).min(1),
  /** Those of their sources that carry its words; all when not given. */
  sources: z.array(id).min(1).optional(),
});

/** Boxes under one quiet heading; the box of the figure's finding is drawn in the colour of emphasis. */
const lane = z.strictObject({
  id,
  title: few(MOST.title),
  /** How many boxes stand beside each other where there is room; as many as there are, to three, when not given. */
  columns: z.number().int().min(1).max(3).optional(),
  boxes: z.array(box).min(1),
});

/** An arrow from a box or a lane to another, with a few words at its end. */
const arrow = z.strictObject({ from: id, to: id, label: few(MOST.label).optional() });

/** The headings of the table that a diagram makes of its boxes. */
const headings = z.strictObject({
  step: words,
  part: words,
  words,
  by: words,
  standing: words,
  leads_to: words,
  claims: words,
  sources: words,
  id: words,
});

/** What a diagram is made of, beside what every figure has. The table that it names is made of its boxes. */
export const diagramFields = {
  kind: z.literal('diagram'),
  table_title: words,
  headings,
  lanes: z.array(lane).min(1),
  arrows: z.array(arrow).min(1).optional(),
  /** The box to be noticed first. */
  emphasis: id.optional(),
  /** Do its arrows lead in a circle? They must not where it does not say so. */
  loops: z.boolean().optional(),
  rows: z.never().optional(),
  sort: z.never().optional(),
  columns: z.array(fieldName).min(1).optional(),
};

/** A box of a diagram. */
export type DiagramBox = z.output<typeof box>;
/** Boxes of a diagram under one heading. */
export type DiagramLane = z.output<typeof lane>;
/** An arrow of a diagram. */
export type DiagramArrow = z.output<typeof arrow>;

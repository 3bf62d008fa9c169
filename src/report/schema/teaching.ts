import { z } from 'zod';
import { id, languageTag, words } from './strings.ts';

/** What a text of the teaching kit is, in the order in which the kit shows them. */
export const TEACHING_KINDS = ['spine', 'lesson', 'exercise', 'courses', 'safeguarding'] as const;

/** What a question asks for, in the order of a sheet: what stands there, how good it is, an essay. */
export const QUESTION_KINDS = ['recall', 'criticism', 'essay'] as const;

const minutes = z.number().int().positive();

/**
 * The claims that something rests on, each with the stamp of what it said when its author last read them together: eight letters,
 * which the check tells. A claim that says something else by now asks for a second reading.
 */
const restsOn = z.record(
  id,
  z.string().regex(/^[b-df-hj-np-t]{8}$/, 'the eight letters that the check tells of the claim'),
);

const age = z.number().int().positive();

/** From which age to which, in years. */
const agesSchema = z
  .strictObject({ from: age, to: age.optional() })
  .refine(({ from, to }) => to === undefined || from <= to, { error: 'from an age to one that is no lower' });

/** A step of a lesson: how long it takes, and what is done. */
const stepSchema = z.strictObject({ minutes, does: words });

/** Front matter of content/teaching/*.mdx. */
export const teachingFrontMatter = z
  .strictObject({
    title: words,
    summary: words,
    language: languageTag.optional(),
    kind: z.enum(TEACHING_KINDS),
    /** Its place among those of its kind. */
    place: z.number().int().nonnegative(),
    /** How long it takes in class. */
    minutes: minutes.optional(),
    /** For whom, in years; without `to` there is no upper end. */
    ages: agesSchema.optional(),
    /** What a class learns by it. */
    teaches: words.optional(),
    /** The steps of a lesson; together they take its minutes. */
    plan: z.array(stepSchema).min(1).optional(),
    claims: restsOn.optional(),
  })
  .refine(
    ({ plan, minutes: all }) =>
      plan === undefined || plan.reduce((sum, step) => sum + step.minutes, 0) === all,
    { error: 'steps whose minutes make up the minutes of the whole', path: ['plan'] },
  );

/** A point that a marker gives marks for: one, so many, or up to so many. */
const pointSchema = z.strictObject({
  for: words,
  marks: z.number().int().positive().optional(),
  up_to: z.number().int().positive().optional(),
});

/** How many marks a point is worth at most. */
export function marksOf({ marks, up_to }: Point): number {
  return marks ?? up_to ?? 1;
}

/** One record of content/teaching/questions/<chapter>.yaml. `{claim-id.figure}` in its words is printed from the ledger. */
export const questionSchema = z
  .strictObject({
    id,
    kind: z.enum(QUESTION_KINDS),
    marks: z.number().int().positive(),
    /** A quotation that stands above the question: `claim-id.source-key`, as the ledger has it. */
    passage: z
      .string()
      .regex(/^[a-z0-9-]+\.[a-z0-9-]+$/, 'claim-id.source-key')
      .optional(),
    asks: words,
    /** What to give marks for, point by point; together they are worth the marks of the question. */
    marking: z.array(pointSchema).min(1),
    /** What else is right, or what to watch for. */
    accept: words.optional(),
    claims: restsOn.refine((claims) => Object.keys(claims).length > 0, {
      error: 'at least one claim, with the letters that the check tells of it',
    }),
  })
  .refine(({ marks, marking }) => marking.reduce((sum, point) => sum + marksOf(point), 0) === marks, {
    error: 'points that are worth the marks of the question, one each unless they say otherwise',
    path: ['marking'],
  });

/** All words of a question and of the notes for marking it, with the values that they name as they are written. */
export function wordsOfQuestion({ asks, marking, accept }: QuestionRecord): string[] {
  return [asks, ...marking.map((point) => point.for), ...(accept === undefined ? [] : [accept])];
}

/** A kind of text of the teaching kit. */
export type TeachingKind = (typeof TEACHING_KINDS)[number];
/** A kind of question. */
export type QuestionKind = (typeof QUESTION_KINDS)[number];
/** A question, as its file has it. */
export type QuestionRecord = Readonly<z.output<typeof questionSchema>>;
/** A point that a marker gives marks for. */
export type Point = Readonly<z.output<typeof pointSchema>>;
/** From which age to which, in years. */
export type Ages = Readonly<z.output<typeof agesSchema>>;
/** A step of a lesson. */
export type Step = Readonly<z.output<typeof stepSchema>>;

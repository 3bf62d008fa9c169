import { z } from 'zod';
import { evidenceSchema } from './evidence.ts';
import { id, partialDate, words } from './strings.ts';

/** Who speaks in a part that is a remark of the report itself, on what was read or counted. */
export const OURSELVES = 'report';

/** What a part of an other side is: an answer of those concerned, a doubt, a limit, a comparison, or what happened later. */
const PART_KINDS = ['answer', 'doubt', 'limit', 'comparison', 'later'] as const;

/** What was searched in vain, and when: both or neither. */
const searched = { searched: words.optional(), searched_on: partialDate.optional() };

/** One part of the other side of a claim: who says what, when, and where that was read. */
export const otherPartSchema = z
  .strictObject({
    /** Its name within the claim; it becomes an anchor and never changes. */
    id,
    kind: z.enum(PART_KINDS),
    /** Who says so: a person or a body, or `report`. */
    by: words,
    /** When it was said, or happened. */
    when: partialDate.optional(),
    /** The report's own sentences, publishable as they stand. */
    words,
    sources: z.array(evidenceSchema).min(1).optional(),
    ...searched,
  })
  .refine((part) => part.by === OURSELVES || part.sources !== undefined, {
    error: 'a source where that was read',
    path: ['sources'],
    params: {
      rule: 'part-source',
      expected: 'at least one source of what somebody else than the report says',
      mend: 'add sources: with the key and the place where it was read, or leave the part out',
    },
  })
  .refine((part) => (part.searched === undefined) === (part.searched_on === undefined), {
    error: 'searched and searched_on together: what was searched, and when',
    path: ['searched'],
  });

/** The kinds of affair that go on after the first report of them. */
export const AFFAIRS = ['case', 'contract', 'ban'] as const;

/** The last known state of an affair, with its date and where that was read. */
export const lastKnownSchema = z.strictObject({
  when: partialDate,
  words,
  sources: z.array(evidenceSchema).min(1),
});

/** A part of an other side. */
export type OtherPart = z.output<typeof otherPartSchema>;
/** The last known state of an affair. */
export type LastKnown = z.output<typeof lastKnownSchema>;

import { z } from 'zod';
import { paragraphAnchor } from '../addresses/anchors.ts';
import { chapterPath } from '../addresses/page-paths.ts';
import { fullDate, id, words } from './strings.ts';

/** How serious an error was, the gravest first. The page of corrections says what each word means. */
const GRADES = ['grave', 'serious', 'slight', 'out-of-date'] as const;

/** What stands in the place of a claim's stamp where the claim was taken out. */
export const WITHDRAWN = 'withdrawn';

/**
 * One record of data/corrections.yaml. `claims` names each claim that it corrects with the stamp of what the claim says from
 * then on, so that a second change cannot hide behind the first; `passages` are addresses such as `/chapters/exports/#p-…`.
 */
export const correctionSchema = z
  .strictObject({
    id,
    /** What it is about, in a few words: its heading in the ledger. Without one its date and grade are the heading. */
    title: words.optional(),
    when: fullDate,
    grade: z.enum(GRADES),
    claims: z
      .record(
        id,
        z
          .string()
          .regex(
            /^(?:withdrawn|[b-df-hj-np-t]{8})$/,
            'the eight letters that the check tells of the claim, or the word withdrawn',
          ),
      )
      .optional(),
    passages: z
      .array(
        z
          .string()
          .regex(
            /^\/(?:[a-z0-9-]+\/)+#\S+$/,
            `the address of a passage, such as ${chapterPath('name')}#${paragraphAnchor('its-first-words')}`,
          ),
      )
      .min(1)
      .optional(),
    /** Set on the one entry that tells that other sides, which an edition kept as one text, were built anew. */
    other_sides: z.literal('rebuilt').optional(),
    what: words,
    why: words,
  })
  .refine((entry) => Object.keys(entry.claims ?? {}).length > 0 || entry.passages !== undefined, {
    error: 'claims or passages: what the correction corrects',
  });

/** A correction, as its file has it. */
export type CorrectionRecord = Readonly<z.output<typeof correctionSchema>>;

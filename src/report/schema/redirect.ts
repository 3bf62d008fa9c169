import { z } from 'zod';
import { chapterPath } from '../addresses/page-paths.ts';
import { isAddress } from '../anchors/anchors.ts';
import { words } from './strings.ts';

const address = z.string().refine(isAddress, {
  error: `an address such as ${chapterPath('name')}#anchor, in letters as they are and without the host`,
});

/** One record of data/redirects.yaml: what an editor decided of an anchor that has been published. */
export const redirectSchema = z
  .strictObject({
    from: address,
    /** Where the reader is led now. */
    to: address.optional(),
    /** Or: the words with which the passage begins that keeps the anchor. */
    stays: words.optional(),
  })
  .refine((entry) => (entry.to === undefined) !== (entry.stays === undefined), {
    error: 'one of to: (where it went) and stays: (the words that keep it)',
  });

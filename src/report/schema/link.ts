import { z } from 'zod';
import { url } from './addresses.ts';
import { fullDate, id, words } from './strings.ts';

/** What the link checker can find out by itself. It never says more than it saw. */
const CHECKED_STATES = ['alive', 'dead', 'cannot-tell'] as const;

/** What only a person can find out, by reading: an editor writes these by hand, and the checker leaves them as they are. */
export const EDITOR_STATES = ['removed', 'altered', 'taken-over'] as const;

/** Why the checker calls a link dead, or cannot tell. */
export const LINK_REASONS = [
  'not-found',
  'gone',
  'soft-404',
  'no-host',
  'perhaps-gone',
  'answers-anything',
  'refused',
  'too-many-requests',
  'server-error',
  'timed-out',
  'tls',
  'redirects',
  'unreachable',
  'other-answer',
] as const;

const isEditors = ({ state }: { state: string }): boolean => EDITOR_STATES.some((other) => other === state);

/**
 * One record of data/links.yaml: what is known of an address that the report leads to. With `id` it is the address of a source, without
 * one a link in a text. `since` is the first day on which the state, with its reason, was seen at every look.
 */
export const linkSchema = z
  .strictObject({
    id: id.optional(),
    url,
    state: z.enum([...CHECKED_STATES, ...EDITOR_STATES]),
    checked: fullDate,
    since: fullDate,
    reason: z.enum(LINK_REASONS).optional(),
    status: z.int().min(100).max(599).optional(),
    final: url.optional(),
    why: words.optional(),
    withhold: z.boolean().optional(),
  })
  .refine((link) => link.since <= link.checked, { path: ['since'], error: 'a day that is not after checked' })
  .refine((link) => !isEditors(link) || link.why !== undefined, {
    path: ['why'],
    error: 'what was seen, in a sentence: an editor’s state rests on a person’s word',
  })
  .refine((link) => isEditors(link) || (link.why === undefined && link.withhold === undefined), {
    path: ['state'],
    error: 'removed, altered or taken-over where an editor gives why or withhold',
  })
  .refine((link) => isEditors(link) || (link.state === 'alive') === (link.reason === undefined), {
    path: ['reason'],
    error: 'a reason where the link is dead or nothing can be told, and none where it is alive',
  });

/** What is known of an address. */
export type LinkRecord = Readonly<z.output<typeof linkSchema>>;
/** Why a link is dead, or why nothing can be told. */
export type LinkReason = (typeof LINK_REASONS)[number];

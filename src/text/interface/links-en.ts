import { formatDate } from '../dates.ts';

/** What is known of a link, as far as words need it. */
interface Told {
  readonly state: 'alive' | 'dead' | 'cannot-tell' | 'removed' | 'altered' | 'taken-over';
  readonly checked: string;
  readonly since: string;
  readonly reason?: keyof typeof REASONS | undefined;
  readonly status?: number | undefined;
  readonly why?: string | undefined;
}

/** Why a link is dead, or why nothing can be told, after “our check” or “the server”. */
const REASONS = {
  'not-found': 'the server says that there is no such page',
  gone: 'the server says that the page is gone for good',
  'soft-404': 'the server sends a notice, or its front page, in the place of the page',
  'no-host': 'the name of the host leads nowhere',
  'perhaps-gone': 'the page that came may be a notice that it is gone',
  'answers-anything': 'the host answers any address with the same page',
  refused: 'the server refuses our check, as many do to machines; it may well open for you',
  'too-many-requests': 'the server refuses our check because it gets too many',
  'server-error': 'the server reports an error of its own',
  'timed-out': 'no answer came in time',
  tls: 'no secure connection could be made',
  redirects: 'its redirects lead nowhere',
  unreachable: 'no connection could be made',
  'other-answer': 'the answer says neither that the page is there nor that it is gone',
} as const;

const STATES: Readonly<Record<Told['state'], string>> = {
  alive: 'Alive',
  dead: 'Dead',
  'cannot-tell': 'Cannot tell',
  removed: 'Removed after publication',
  altered: 'Altered after publication',
  'taken-over': 'Domain taken over by others',
};

function days({ since, checked, why }: Told): string {
  // What an editor saw began on a day; what the checker saw was so whenever it looked.
  if (why !== undefined) return `since ${formatDate(since)}, last looked at on ${formatDate(checked)}`;
  return since === checked
    ? `seen on ${formatDate(checked)}`
    : `seen on ${formatDate(checked)}, and at every look since ${formatDate(since)}`;
}

/** What the page of a source says of its link, in English. */
export const linkWords = {
  stateOf: 'Link',
  archiveOf: 'Archived copy',
  noArchive: 'No archived copy is recorded.',
  /** The state of a link in a sentence, with its reason and dates. */
  state: (link: Told): string => {
    const reason = link.reason === undefined ? (link.why?.replace(/\.$/, '') ?? '') : REASONS[link.reason];
    const status = link.status === undefined || link.state === 'alive' ? '' : ` (answer ${link.status})`;
    return `${STATES[link.state]}${reason === '' ? '' : `: ${reason}${status}`}; ${days(link)}.`;
  },
  leadsTo: (host: string): string => `It now leads on to another host, ${host}.`,
  neverChecked: (isRead: boolean): string =>
    `Our link checker has not looked at it yet. ${isRead ? 'The source was read for this report' : 'The source was seen as quoted in another text'}; whether its address opens today is not recorded.`,
  withheld: 'The address is not given out: it would mislead whoever follows it.',
} as const;

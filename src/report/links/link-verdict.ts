import type { LinkReason } from '../schema/link.ts';

/** Why no answer came, as far as the network tells. */
export type Failure = 'no-host' | 'timed-out' | 'tls' | 'redirects' | 'unreachable';

/** A page as it came: the words of its title, and the beginning of its text without markup. */
export interface SeenPage {
  readonly title: string;
  readonly text: string;
}

/** What a host answers to an address that cannot exist. */
export interface Nonsense {
  readonly status: number;
  /** Where its redirects end. */
  readonly final: string;
  readonly page: SeenPage | undefined;
}

/** One look at an address: an answer with its page where that is HTML, or the failure. */
export type Look =
  | {
      readonly kind: 'answered';
      readonly url: string;
      readonly status: number;
      readonly final: string;
      readonly page: SeenPage | undefined;
      /** What the same host answers to nonsense; only asked for where a page came. */
      readonly nonsense: Nonsense | undefined;
    }
  | { readonly kind: 'failed'; readonly failure: Failure };

/** What a look says: alive, dead, or nothing sure, with the reason, the last status, and where redirects ended. */
export interface Verdict {
  readonly state: 'alive' | 'dead' | 'cannot-tell';
  readonly reason?: LinkReason;
  readonly status?: number;
  readonly final?: string;
}

const SAYS_GONE = [
  /\b(?:error )?404\b/i,
  /\b(?:page|article|document|file|site|content|url|resource)\b[^.]{0,40}\b(?:not found|cannot be found|can't be found|can’t be found|could not be found|(?:does not|doesn't|doesn’t|no longer) (?:exist|available)|(?:is|are) no longer available|has been (?:removed|deleted))/i,
  /^\s*not found\b/i,
  /seite (?:wurde )?nicht gefunden|page introuvable|pagina niet gevonden|página no encontrada|pagina non trovata|страница не найдена/i,
  // 页面不存在, 找不到该页面, 内容已删除 and the like, in both forms of Chinese signs; ページが見つかりません.
  /\u9875\u9762\u4e0d\u5b58\u5728|\u9801\u9762\u4e0d\u5b58\u5728|\u627e\u4e0d\u5230(?:\u8be5|\u8a72|\u60a8)?.{0,6}(?:\u9875\u9762|\u9801\u9762|\u7f51\u9875|\u7db2\u9801)|(?:\u9875\u9762|\u9801\u9762|\u6587\u7ae0|\u5185\u5bb9|\u5167\u5bb9)(?:\u5df2|\u88ab)?.{0,4}(?:\u5220\u9664|\u522a\u9664|\u4e0d\u5b58\u5728|\u627e\u4e0d\u5230)|\u30da\u30fc\u30b8\u304c\u898b\u3064\u304b\u308a\u307e\u305b\u3093/,
];

/** Longer texts than this are about something; a notice that a page is gone is short. */
const SHORT = 600;

/** Does the page itself say that nothing is here? Its title counts, and its text where that is short. */
export function saysGone({ title, text }: SeenPage): boolean {
  const told = SAYS_GONE.some((sign) => sign.test(title));
  return told || (text.length < SHORT && SAYS_GONE.some((sign) => sign.test(text)));
}

/** Is the address the front door of a site, perhaps in a language? */
function isFront(url: string): boolean {
  const { pathname, search } = new URL(url);
  return (
    search === '' &&
    /^\/(?:(?:index|home|default)(?:\.\w{1,5})?|[a-z]{2}(?:[-_][a-z]{2})?)?\/?$/i.test(pathname)
  );
}

function sameText(a: SeenPage, b: SeenPage): boolean {
  return a.title === b.title && a.text === b.text;
}

/**
 * Is a page that came with a good status no page at all (a “soft 404”)? One sign is not enough to call a link dead: the host must
 * treat an address that cannot exist in the same way. After Bar-Yossef et al., “Sic Transit Gloria Telae” (WWW 2004), who compare with
 * a random address of the same host.
 */
function judgePage(look: Extract<Look, { kind: 'answered' }>): Pick<Verdict, 'state' | 'reason'> {
  const { page, nonsense } = look;
  if (page === undefined) return { state: 'alive' };
  const wasSentHome = isFront(look.final) && !isFront(look.url);
  const isSuspect = wasSentHome || saysGone(page);
  const isWelcome = nonsense !== undefined && nonsense.status >= 200 && nonsense.status < 300;
  if (!isWelcome || nonsense.page === undefined)
    return isSuspect ? { state: 'cannot-tell', reason: 'perhaps-gone' } : { state: 'alive' };
  const isAlike = sameText(page, nonsense.page);
  if (isSuspect) {
    const isSame =
      isAlike || nonsense.final === look.final || (saysGone(page) && nonsense.page.title === page.title);
    return isSame ? { state: 'dead', reason: 'soft-404' } : { state: 'cannot-tell', reason: 'perhaps-gone' };
  }
  return isAlike && !isFront(look.url)
    ? { state: 'cannot-tell', reason: 'answers-anything' }
    : { state: 'alive' };
}

function judgeStatus(status: number): Pick<Verdict, 'state' | 'reason'> {
  if (status === 404) return { state: 'dead', reason: 'not-found' };
  if (status === 410) return { state: 'dead', reason: 'gone' };
  if (status === 429) return { state: 'cannot-tell', reason: 'too-many-requests' };
  if (status >= 500) return { state: 'cannot-tell', reason: 'server-error' };
  // Refusals are meant for machines more often than for readers: 401, 403, 451 and their like prove nothing.
  if (status >= 400) return { state: 'cannot-tell', reason: 'refused' };
  return { state: 'cannot-tell', reason: 'other-answer' };
}

/**
 * What a look at an address says. Only an answer of the server itself that nothing is here makes a link dead; whatever may lie with the
 * checker, its network or a bar against machines says nothing.
 */
export function judge(look: Look): Verdict {
  if (look.kind === 'failed') return { state: 'cannot-tell', reason: look.failure };
  const { status, url, final } = look;
  const told = status >= 200 && status < 300 ? judgePage(look) : judgeStatus(status);
  return { ...told, status, ...(final === url ? {} : { final }) };
}

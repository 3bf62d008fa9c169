import { createHash } from 'node:crypto';
import { hostOf } from '../../src/report/links/link-state.ts';
import type { Look, Nonsense, SeenPage } from '../../src/report/links/link-verdict.ts';
import type { HostGate } from './host-gate.ts';
import { type Answer, ask, RequestError, type RequestSettings } from './request.ts';
import { seenPage } from './seen-page.ts';

const MOST_REDIRECTS = 10;

/** A host asked to be left alone for longer than a run waits. */
export class HostClosed extends Error {
  constructor(host: string) {
    super(`${host} asked to be left alone`);
    this.name = 'HostClosed';
  }
}

/** What looking needs beside an address. */
export interface Looker {
  readonly gate: HostGate;
  readonly settings: RequestSettings;
  /** The clock, in milliseconds since 1970. */
  readonly now: () => number;
  /** The most milliseconds that a run waits for a host that asks it to. */
  readonly patience: number;
  /** What hosts answer to nonsense, each asked once in a run. */
  readonly nonsense: Map<string, Promise<Nonsense | undefined>>;
}

interface Arrived {
  readonly answer: Answer;
  readonly final: string;
}

/** The milliseconds that a Retry-After asks for (RFC 9110, 10.2.3): seconds, or a date. Undefined without one that can be read. */
export function retryDelay(header: string | undefined, now: number): number | undefined {
  if (header === undefined) return undefined;
  if (/^\s*\d{1,9}\s*$/.test(header)) return Number(header) * 1000;
  const moment = Date.parse(header);
  return Number.isNaN(moment) ? undefined : Math.max(0, moment - now);
}

/** Make one request when its host lets it through, and again once where the host names a delay that the run can wait for. */
async function askHost(
  { gate, settings, now, patience }: Looker,
  method: 'HEAD' | 'GET',
  url: string,
): Promise<Answer> {
  const host = hostOf(url);
  const once = async (): Promise<{ answer: Answer; mayAgain: boolean }> => {
    if (gate.closedUntil(host) - now() > patience) throw new HostClosed(host);
    const answer = await gate.run(host, () => ask(method, url, settings));
    const isBusy = answer.status === 429 || answer.status === 503;
    const delay = isBusy ? retryDelay(answer.retryAfter, now()) : undefined;
    if (delay !== undefined) gate.closeUntil(host, now() + delay);
    return { answer, mayAgain: delay !== undefined };
  };
  const first = await once();
  return first.mayAgain ? (await once()).answer : first.answer;
}

/** Follow an address to where its redirects end. @throws RequestError for a circle, for too many, or for one that leads nowhere. */
async function follow(looker: Looker, method: 'HEAD' | 'GET', start: string): Promise<Arrived> {
  const seen = new Set<string>();
  let url = start;
  for (;;) {
    if (seen.has(url) || seen.size > MOST_REDIRECTS)
      throw new RequestError('redirects', `redirects without end from ${start}`);
    seen.add(url);
    const answer = await askHost(looker, method, url);
    if (answer.status < 300 || answer.status > 399 || answer.location === undefined)
      return { answer, final: url };
    if (!URL.canParse(answer.location, url))
      throw new RequestError('redirects', `a redirect to ${answer.location}`);
    const next = new URL(answer.location, url);
    if (next.protocol !== 'http:' && next.protocol !== 'https:')
      throw new RequestError('redirects', `a redirect to ${next.protocol}`);
    next.hash = '';
    url = next.href;
  }
}

function pageOf({ type, body }: Answer): SeenPage | undefined {
  return /^(?:text\/html|application\/xhtml)/i.test(type) && body !== '' ? seenPage(body) : undefined;
}

/** What a host answers to an address that cannot exist; undefined when it does not answer. The address is made of the host's name. */
async function askNonsense(looker: Looker, url: string): Promise<Nonsense | undefined> {
  const token = createHash('sha256').update(hostOf(url)).digest('hex').slice(0, 20);
  try {
    const { answer, final } = await follow(looker, 'GET', new URL(`/no-such-page-${token}`, url).href);
    return { status: answer.status, final, page: pageOf(answer) };
  } catch (error) {
    if (error instanceof RequestError) return undefined;
    throw error;
  }
}

/** HEAD moves no body. A server that refuses it, or answers it with anything but success, is asked with GET before anything is said of it. */
async function arrive(looker: Looker, url: string): Promise<Arrived> {
  let head: Arrived;
  try {
    head = await follow(looker, 'HEAD', url);
  } catch (error) {
    // Some servers hang up on HEAD.
    if (error instanceof RequestError && error.failure === 'unreachable') return follow(looker, 'GET', url);
    throw error;
  }
  const { status, type } = head.answer;
  if (status === 429) return head;
  if (status >= 200 && status < 300 && type !== '' && !/html/i.test(type)) return head;
  return follow(looker, 'GET', status >= 200 && status < 300 ? head.final : url);
}

/**
 * Look at an address: where its redirects end, what is answered there, and for a page what the host answers to nonsense.
 * @throws HostClosed when the host asked to be left alone for longer than the run waits; an `AbortError` when the run is broken off.
 */
export async function lookAt(looker: Looker, address: string): Promise<Look> {
  const url = new URL(address);
  url.hash = '';
  try {
    const { answer, final } = await arrive(looker, url.href);
    const page = answer.status >= 200 && answer.status < 300 ? pageOf(answer) : undefined;
    if (page === undefined)
      return { kind: 'answered', url: url.href, status: answer.status, final, page, nonsense: undefined };
    const host = hostOf(final);
    const known = looker.nonsense.get(host) ?? askNonsense(looker, final);
    looker.nonsense.set(host, known);
    return { kind: 'answered', url: url.href, status: answer.status, final, page, nonsense: await known };
  } catch (error) {
    if (error instanceof RequestError) return { kind: 'failed', failure: error.failure };
    throw error;
  }
}

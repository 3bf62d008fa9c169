import { type IncomingMessage, request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import type { LookupFunction } from 'node:net';
import type { Failure } from '../../src/report/links/link-verdict.ts';

/** A request that got no answer, and why, as far as the network tells. */
export class RequestError extends Error {
  readonly failure: Failure;
  constructor(failure: Failure, message: string) {
    super(message);
    this.name = 'RequestError';
    this.failure = failure;
  }
}

/** What an answer brings: its status, the headers that matter here, and for a GET of HTML the beginning of its body. */
export interface Answer {
  readonly status: number;
  readonly location: string | undefined;
  readonly retryAfter: string | undefined;
  readonly type: string;
  readonly body: string;
}

/** How requests are made. */
export interface RequestSettings {
  /** Who asks: the User-Agent header. */
  readonly agent: string;
  /** The milliseconds that a request may take from its first byte to the last that is read. */
  readonly timeout: number;
  /** The most bytes of a body that are read. */
  readonly mostBytes: number;
  /** Ends all requests of the run. */
  readonly signal: AbortSignal;
  /** Finds the address of a host; the system's own unless a test gives another. */
  readonly lookup?: LookupFunction | undefined;
}

const NO_HOST = new Set(['ENOTFOUND', 'ENODATA']);
const TIMED_OUT = new Set(['ETIMEDOUT', 'ESOCKETTIMEDOUT', 'ABORT_ERR']);

/** EAI_AGAIN says that the name server did not answer, which tells nothing of the host: it is `unreachable`. */
function failureOf(error: unknown): Failure {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (NO_HOST.has(code)) return 'no-host';
  if (TIMED_OUT.has(code)) return 'timed-out';
  const isTls = /^ERR_(?:TLS|SSL)|CERT|SELF_SIGNED|UNABLE_TO_(?:GET|VERIFY)|EPROTO|HOSTNAME_MISMATCH/.test(
    code,
  );
  return isTls ? 'tls' : 'unreachable';
}

/** The character set that a type or the beginning of a page names. */
function charsetOf(type: string, bytes: Buffer): string {
  const named =
    /charset\s*=\s*["']?([\w-]+)/i.exec(type) ??
    /<meta[^>]+charset\s*=\s*["']?([\w-]+)/i.exec(bytes.subarray(0, 2048).toString('latin1'));
  return named?.[1] ?? 'utf-8';
}

function decode(bytes: Buffer, type: string): string {
  try {
    return new TextDecoder(charsetOf(type, bytes)).decode(bytes);
  } catch {
    return bytes.toString('utf8');
  }
}

/** Read the beginning of a body; a body that breaks off has been read as far as it came. */
async function readBody(response: IncomingMessage, mostBytes: number): Promise<Buffer> {
  const parts: Buffer[] = [];
  let length = 0;
  try {
    for await (const part of response) {
      if (!(part instanceof Buffer)) continue;
      parts.push(part);
      length += part.length;
      if (length >= mostBytes) break;
    }
  } catch (error) {
    if (length === 0) throw error;
  }
  return Buffer.concat(parts).subarray(0, mostBytes);
}

/**
 * Make one request; redirects are not followed.
 * @throws RequestError when no answer comes; an `AbortError` when the run is broken off.
 */
export async function ask(method: 'HEAD' | 'GET', url: string, settings: RequestSettings): Promise<Answer> {
  const { agent, timeout, mostBytes, lookup } = settings;
  const limit = AbortSignal.timeout(timeout);
  const signal = AbortSignal.any([settings.signal, limit]);
  const send = url.startsWith('https:') ? requestHttps : requestHttp;
  const headers = {
    'User-Agent': agent,
    Accept: 'text/html,application/xhtml+xml,*/*;q=0.8',
    'Accept-Language': '*',
    'Accept-Encoding': 'identity',
  };
  try {
    const response = await new Promise<IncomingMessage>((done, fail) => {
      const options = { method, headers, signal, agent: false, ...(lookup === undefined ? {} : { lookup }) };
      send(url, options, done).on('error', fail).end();
    });
    const type = response.headers['content-type'] ?? '';
    const isPage = method === 'GET' && /^(?:text\/html|application\/xhtml)/i.test(type);
    const bytes = isPage ? await readBody(response, mostBytes) : Buffer.alloc(0);
    response.destroy();
    const { location } = response.headers;
    return {
      status: response.statusCode ?? 0,
      location,
      retryAfter: response.headers['retry-after'],
      type,
      body: decode(bytes, type),
    };
  } catch (error) {
    if (settings.signal.aborted) throw new DOMException('the run was broken off', 'AbortError');
    if (limit.aborted) throw new RequestError('timed-out', `no answer in ${timeout} ms`);
    throw new RequestError(failureOf(error), error instanceof Error ? error.message : String(error));
  }
}

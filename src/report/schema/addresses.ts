import { z } from 'zod';
import { hiddenSigns } from '../rules/hidden-signs.ts';
import type { RuleId } from '../rules/rules.ts';

/** What is wrong with a value, and how it is written right. */
interface Refusal {
  readonly rule: RuleId;
  readonly expected: string;
  readonly mend: string;
}

/** A text that is refused with the words of what is wrong with this very one. @param check tells what is wrong; undefined when nothing is. */
export function checkedText(check: (text: string) => Refusal | undefined): z.ZodType<string, string> {
  return z.string().superRefine((text, context) => {
    const refusal = check(text);
    if (refusal) context.addIssue({ code: 'custom', message: refusal.expected, params: { ...refusal } });
  });
}

function balanced(text: string): boolean {
  return text.split('(').length === text.split(')').length;
}

/** What a sentence puts behind an address, and what is never its end; a bracket only when it was opened before. */
function withoutTail(text: string): string {
  let rest = text;
  for (;;) {
    const shorter = rest.replace(/[,;。，、；：…”’»'"]+$/u, '');
    const next = shorter.endsWith(')') && !balanced(shorter) ? shorter.slice(0, -1) : shorter;
    if (next === rest) return rest;
    rest = next;
  }
}

const BAD_ADDRESS = {
  rule: 'safe-url' as const,
  expected: 'an address that begins with http:// or https://',
  mend: 'give the address of the page, or leave the field out',
};

/** Does a host lead somewhere for everybody, and not to the author’s own machine? */
function isPublicHost(host: string): boolean {
  return /\.[^.]/.test(host) && !/^(?:127\.|10\.|192\.168\.|0\.0\.0\.0)|\.(?:local|localhost)$/.test(host);
}

function addressRefusal(text: string): Refusal | undefined {
  const isAddress = /^https?:\/\/[^\s<>"]+$/.test(text) && hiddenSigns(text).length === 0;
  const url = isAddress ? URL.parse(text) : null;
  if (!url) return BAD_ADDRESS;
  if (/^https?:\/\/https?[:/]/i.test(text))
    return { ...BAD_ADDRESS, expected: 'one address', mend: `write ${text.replace(/^https?:\/\//, '')}` };
  if (url.username !== '' || url.password !== '') {
    const mend = `write ${text.replace(/\/\/[^/@]*@/, '//')}`;
    return { ...BAD_ADDRESS, expected: 'an address without a name and a password', mend };
  }
  if (!isPublicHost(url.hostname))
    return { ...BAD_ADDRESS, expected: 'the address of a host that everybody can reach' };
  const plain = withoutTail(text);
  if (plain !== text)
    return {
      ...BAD_ADDRESS,
      expected: 'an address without the punctuation after it',
      mend: `write ${plain}`,
    };
  return undefined;
}

/** An address on the web. */
export const url = checkedText(addressRefusal);

/** The address below which a report lies: a host and a path, with nothing after them, and no name of a file. */
export const siteAddress = checkedText((text) => {
  const refusal = addressRefusal(text);
  if (refusal) return refusal;
  const { origin, pathname, search, hash } = new URL(text);
  const folder = pathname.replace(/[^/]*\.[a-z]{2,5}$/i, '').replace(/\/{2,}/g, '/');
  if (search === '' && hash === '' && folder === pathname) return undefined;
  return {
    rule: 'safe-url',
    expected: 'the address of the folder of the report, without a question, an anchor and a name of a file',
    mend: `write ${origin}${folder}`,
  };
});

const DOI = /10\.\d{4,9}\/\S+/;

/** The name of a document (DOI), without what leads to it and without the punctuation after it. */
export const doi = checkedText((text) => {
  const [found] = DOI.exec(text) ?? [];
  const plain = found === undefined ? undefined : withoutTail(found).replace(/\.+$/, '');
  if (plain === text && hiddenSigns(text).length === 0) return undefined;
  const mend = plain === undefined ? 'correct DOI, or leave the field out' : `write ${plain}`;
  return { rule: 'schema', expected: 'DOI: a DOI such as 10.1000/182', mend };
});

/** Is the last digit of an ISBN right (ISO 2108)? */
function isIsbn(text: string): boolean {
  const digits = text.replace(/[\s-]/g, '').toUpperCase();
  const numbers = [...digits].map((digit) => (digit === 'X' ? 10 : Number(digit)));
  if (/^\d{13}$/.test(digits))
    return numbers.reduce((sum, n, i) => sum + n * (i % 2 === 0 ? 1 : 3), 0) % 10 === 0;
  return /^\d{9}[\dX]$/.test(digits) && numbers.reduce((sum, n, i) => sum + n * (10 - i), 0) % 11 === 0;
}

/** A number of a book. */
export const isbn = checkedText((text) =>
  isIsbn(text)
    ? undefined
    : {
        rule: 'schema',
        expected: 'ISBN: ten or thirteen digits of which the last one fits the others',
        mend: 'copy the number anew from the book, or leave ISBN out',
      },
);

/** The numbers of pages, without the sign for them, which each style writes in its own way. */
export const pages = checkedText((text) => {
  const plain = text
    .replace(/^(?:pp?\.?|pages?|seiten?|S\.|стр?\.|\u7b2c)\s*(?=[\divxlc])/i, '')
    .replace(/[\u9875\u9801]$/, '');
  if (text.trim() === '') return { rule: 'schema', expected: 'page: numbers of pages', mend: 'add page' };
  if (hiddenSigns(text).length > 0)
    return {
      rule: 'no-markup-in-data',
      expected: 'plain words without hidden characters',
      mend: 'write the words without the signs in ‹…›, which are not seen',
    };
  return plain === text
    ? undefined
    : {
        rule: 'schema',
        expected: 'page: the numbers alone',
        mend: `write ${/^\d+$/.test(plain) ? `"${plain}"` : plain}`,
      };
});

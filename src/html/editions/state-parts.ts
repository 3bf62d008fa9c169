import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { correctionPath } from '../../report/addresses/page-paths.ts';
import type { Correction, Report } from '../../report/report.ts';
import type { FrozenEdition } from '../../report/schema/frozen-edition.ts';
import type { Interface } from '../../text/interface/en.ts';
import { curly } from '../../text/typography.ts';
import { diffWords } from '../../text/word-diff.ts';

/** What is needed to say what became of something: the words of the interface, and the path below which the site is served. */
export interface StateContext {
  readonly words: Interface;
  readonly base: string;
}

/** What is needed to weave states into an edition: the report of today, the edition, and what every state needs. */
export interface WeaveContext extends StateContext {
  readonly report: Report;
  readonly edition: FrozenEdition;
}

/** What an element holds: words, or elements. */
export type Child = ElementContent | string;

/** A link to a path of the report. */
export function link({ base }: StateContext, path: string, words: string): Element {
  return h('a', { href: base + path }, words);
}

/**
 * Two wordings as one, what was taken out and what came in told to the ear as well.
 * @param context with the words for both.
 * @param was the wording then.
 * @param is the wording now.
 */
export function diffHtml({ words }: StateContext, was: string, is: string): Element {
  const { editions } = words;
  const children = diffWords(curly(was), curly(is)).map(({ kind, words: run }): Child => {
    if (kind === 'both') return run;
    const [tag, name] = kind === 'removed' ? ['del', editions.removed] : ['ins', editions.added];
    return h(tag, [h('span.visually-hidden', [`[${name}: `]), run, h('span.visually-hidden', [']'])]);
  });
  return h('p.then-words', children);
}

/** The corrections that tell of a change, each with its day, its gravity, what and why, and the way to the ledger. */
export function corrections(context: StateContext, entries: readonly Correction[]): Element[] {
  const { editions } = context.words;
  return entries.map((entry) => {
    const label = h('b', [editions.correctionOf(entry.when, editions.grades[entry.grade])]);
    const more = link(context, correctionPath(entry.id), editions.inLedger);
    return h('p', [label, ` ${entry.what} ${editions.why} ${entry.why} `, more]);
  });
}

/** What has changed, behind a line that says so. */
export function folded(summary: string, children: readonly Child[]): Element {
  return h('details.then.then-changed', [h('summary', [summary]), ...children]);
}

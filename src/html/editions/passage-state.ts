import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { correctionPath } from '../../report/addresses/page-paths.ts';
import type { ClaimState, FigureChange } from '../../report/editions/claim-states.ts';
import { addressToday } from '../../report/editions/compare-today.ts';
import type { PassageAt, PassageState } from '../../report/editions/passage-states.ts';
import type { Correction, Report } from '../../report/report.ts';
import type { FrozenEdition, FrozenPassage } from '../../report/schema/frozen-edition.ts';
import { figureLabel } from '../../text/figure-label.ts';
import type { Interface } from '../../text/interface/en.ts';
import { capitalize, formatNumber } from '../../text/numbers.ts';
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

type Child = ElementContent | string;

function link({ base }: StateContext, path: string, words: string): Element {
  return h('a', { href: base + path }, words);
}

/**
 * Two wordings as one, what was taken out and what came in told to the ear as well.
 * @param context with the words for both.
 * @param was the wording then.
 * @param is the wording now.
 */
function diffHtml({ words }: StateContext, was: string, is: string): Element {
  const { editions } = words;
  const children = diffWords(curly(was), curly(is)).map(({ kind, words: run }): Child => {
    if (kind === 'both') return run;
    const [tag, name] = kind === 'removed' ? ['del', editions.removed] : ['ins', editions.added];
    return h(tag, [h('span.visually-hidden', [`[${name}: `]), run, h('span.visually-hidden', [']'])]);
  });
  return h('p.then-words', children);
}

/** The corrections that tell of a change, each with its day, its gravity, what and why, and the way to the ledger. */
function corrections(context: StateContext, entries: readonly Correction[]): Element[] {
  const { editions } = context.words;
  return entries.map((entry) => {
    const label = h('b', [editions.correctionOf(entry.when, editions.grades[entry.grade])]);
    const more = link(context, correctionPath(entry.id), editions.inLedger);
    return h('p', [label, ` ${entry.what} ${editions.why} ${entry.why} `, more]);
  });
}

/** The places of today, as links: one by its name, several by their numbers. */
function places(context: StateContext, label: string, today: readonly PassageAt[]): Child[] {
  const { editions } = context.words;
  return today.flatMap((passage, index) => {
    const name = today.length === 1 ? label : editions.part(index + 1);
    return [...(index === 0 ? [] : [', ']), link(context, addressToday(passage), name)];
  });
}

function folded(summary: string, children: readonly Child[]): Element {
  return h('details.then.then-changed', [h('summary', [summary]), ...children]);
}

/** Has the passage words of its own that can be laid beside those of today? A drawing and a table have more than words. */
function isWords({ kind }: FrozenPassage): boolean {
  return kind !== 'figure' && kind !== 'table';
}

/**
 * What became of a passage, in words: in a line where its words are the same; else both wordings, or why it is gone.
 * @param context of the page.
 * @param passage as it was.
 * @param state of it today.
 * @param entries the corrections that tell of it.
 */
export function passageStateHtml(
  context: StateContext,
  passage: FrozenPassage,
  state: PassageState,
  entries: readonly Correction[],
): Element {
  const { editions } = context.words;
  switch (state.kind) {
    case 'same': {
      const { how, today } = state;
      const children =
        how === 'split'
          ? [`${editions.split} `, ...places(context, '', today)]
          : places(context, editions.same[how], today);
      return h('span.then', children);
    }
    case 'changed': {
      const now = state.today.map(({ words }) => words).join(' ');
      const ways = h('p', [`${editions.today} `, ...places(context, editions.passageToday, state.today)]);
      if (isWords(passage))
        return folded(editions.changed, [
          diffHtml(context, passage.words, now),
          ...corrections(context, entries),
          ways,
        ]);
      return folded(passage.kind === 'figure' ? editions.changedFigure : editions.changedTable, [
        ...corrections(context, entries),
        ways,
      ]);
    }
    case 'withdrawn': {
      const why = state.why === undefined ? editions.noReason : `${editions.why} ${state.why}`;
      const ledger = corrections(context, entries);
      const led =
        state.at === undefined
          ? []
          : [h('p', [`${editions.insteadSee} `, link(context, state.at, editions.passageToday)])];
      return folded(editions.withdrawn, [...(ledger.length > 0 ? ledger : [h('p', [why])]), ...led]);
    }
  }
}

function figureWords(figure: FigureChange['was'] | undefined, words: Interface): string {
  if (!figure) return words.editions.noFigure;
  const value = typeof figure.value === 'number' ? formatNumber(figure.value) : figure.value;
  const unit = figure.unit === 'date' ? '' : ` ${figure.unit}`;
  return `${figure.bound === undefined ? '' : `${figure.bound} `}${value}${unit}, ${words.asOf(figure.as_of)}`;
}

/**
 * How a claim as it was differs from the claim as it is, in paragraphs.
 * @param context of the page.
 * @param claim in words, as it was.
 * @param state what of it has changed.
 * @param said what may be shown of a claim that is held back; none of any other.
 */
export function claimChanges(
  context: StateContext,
  claim: string,
  state: Extract<ClaimState, { kind: 'changed' }>,
  said: { readonly was: string; readonly is: string } | undefined,
): Element[] {
  const { words } = context;
  const { editions } = words;
  const wording = state.words && (said ?? state.words);
  return [
    ...(wording ? [diffHtml(context, wording.was, wording.is)] : []),
    ...state.figures.map(({ name, was, is }) => {
      const label = `${capitalize(figureLabel(name, claim))}: `;
      return h('p', [
        label,
        h('del', [figureWords(was, words)]),
        ` ${editions.nowIs} `,
        h('ins', [figureWords(is, words)]),
      ]);
    }),
    ...(state.confidence
      ? [
          h('p', [
            `${editions.confidence} `,
            h('del', [words.confidence[state.confidence.was].toLowerCase()]),
            ` ${editions.nowIs} `,
            h('ins', [words.confidence[state.confidence.is].toLowerCase()]),
          ]),
        ]
      : []),
  ];
}

/** What became of a claim: the path of its page today, its state, {@link claimChanges}, and the corrections that tell of it. */
export interface ClaimThen {
  readonly path: string;
  readonly state: ClaimState;
  readonly changes: readonly Element[];
  readonly entries: readonly Correction[];
}

/** What became of a claim, in words, for its note. */
export function claimStateHtml(context: StateContext, { path, state, changes, entries }: ClaimThen): Element {
  const { editions } = context.words;
  switch (state.kind) {
    case 'same':
      return h('p.then', [link(context, path, editions.claimSame)]);
    case 'changed':
      return folded(editions.claimChanged, [
        ...changes,
        ...corrections(context, entries),
        h('p', [link(context, path, editions.claimToday)]),
      ]);
    case 'withdrawn': {
      const ledger = corrections(context, entries);
      return folded(editions.claimWithdrawn, ledger.length > 0 ? ledger : [h('p', [editions.noReason])]);
    }
  }
}

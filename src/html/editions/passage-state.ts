import type { Element, ElementContent } from 'hast';
import type { ClaimState, FigureChange } from '../../report/editions/claim-states.ts';
import { addressToday } from '../../report/editions/compare-today.ts';
import { correctionPath } from '../../report/editions/corrections.ts';
import type { PassageAt, PassageState } from '../../report/editions/passage-states.ts';
import type { Correction } from '../../report/report.ts';
import type { FrozenPassage } from '../../report/schema/frozen-edition.ts';
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

type Child = ElementContent | string;

function el(
  tagName: string,
  className: string | undefined,
  children: readonly Child[],
  more: Element['properties'] = {},
): Element {
  const properties = className === undefined ? more : { ...more, className: className.split(' ') };
  const nodes = children.map(
    (child): ElementContent => (typeof child === 'string' ? { type: 'text', value: child } : child),
  );
  return { type: 'element', tagName, properties, children: nodes };
}

function link({ base }: StateContext, path: string, words: string): Element {
  return el('a', undefined, [words], { href: base + path });
}

/** Two wordings as one, what was taken out and what came in told to the ear as well. */
export function diffHtml({ words }: StateContext, was: string, is: string): Element {
  const e = words.editions;
  const children = diffWords(curly(was), curly(is)).map(({ kind, words: run }): Child => {
    if (kind === 'both') return run;
    const [tag, name] = kind === 'removed' ? ['del', e.removed] : ['ins', e.added];
    return el(tag, undefined, [
      el('span', 'visually-hidden', [`[${name}: `]),
      run,
      el('span', 'visually-hidden', [']']),
    ]);
  });
  return el('p', 'then-words', children);
}

/** The corrections that tell of a change, each with its day, its gravity, what and why, and the way to the ledger. */
function corrections(context: StateContext, entries: readonly Correction[]): Element[] {
  const e = context.words.editions;
  return entries.map((entry) => {
    const label = el('b', undefined, [e.correctionOf(entry.when, e.grades[entry.grade])]);
    const more = link(context, correctionPath(entry.id), e.inLedger);
    return el('p', undefined, [label, ` ${entry.what} ${e.why} ${entry.why} `, more]);
  });
}

/** The places of today, as links: one by its name, several by their numbers. */
function places(context: StateContext, label: string, today: readonly PassageAt[]): Child[] {
  const e = context.words.editions;
  return today.flatMap((passage, index) => {
    const name = today.length === 1 ? label : e.part(index + 1);
    return [...(index === 0 ? [] : [', ']), link(context, addressToday(passage), name)];
  });
}

function folded(summary: string, children: readonly Child[]): Element {
  return el('details', 'then then-changed', [el('summary', undefined, [summary]), ...children]);
}

/** Has the passage words of its own that can be laid beside those of today? A drawing and a table have more than words. */
function isWords({ kind }: FrozenPassage): boolean {
  return kind !== 'figure' && kind !== 'table';
}

/**
 * What became of a passage, in words: in a line where its words are the same; else both wordings, or why it is gone.
 * @param entries the corrections that tell of it.
 */
export function passageStateHtml(
  context: StateContext,
  passage: FrozenPassage,
  state: PassageState,
  entries: readonly Correction[],
): Element {
  const e = context.words.editions;
  switch (state.kind) {
    case 'same': {
      const { how, today } = state;
      const children =
        how === 'split'
          ? [`${e.split} `, ...places(context, '', today)]
          : places(context, e.same[how], today);
      return el('span', 'then', children);
    }
    case 'changed': {
      const now = state.today.map(({ words }) => words).join(' ');
      const ways = el('p', undefined, [`${e.today} `, ...places(context, e.passageToday, state.today)]);
      if (isWords(passage))
        return folded(e.changed, [
          diffHtml(context, passage.words, now),
          ...corrections(context, entries),
          ways,
        ]);
      return folded(passage.kind === 'figure' ? e.changedFigure : e.changedTable, [
        ...corrections(context, entries),
        ways,
      ]);
    }
    case 'withdrawn': {
      const why = state.why === undefined ? e.noReason : `${e.why} ${state.why}`;
      const ledger = corrections(context, entries);
      const led =
        state.at === undefined
          ? []
          : [el('p', undefined, [`${e.insteadSee} `, link(context, state.at, e.passageToday)])];
      return folded(e.withdrawn, [...(ledger.length > 0 ? ledger : [el('p', undefined, [why])]), ...led]);
    }
  }
}

function figureWords(figure: FigureChange['was'] | undefined, words: Interface): string {
  if (!figure) return words.editions.noFigure;
  const value = typeof figure.value === 'number' ? formatNumber(figure.value) : figure.value;
  const unit = figure.unit === 'date' ? '' : ` ${figure.unit}`;
  return `${figure.bound === undefined ? '' : `${figure.bound} `}${value}${unit}, ${words.asOf(figure.as_of)}`;
}

/** How a claim as it was differs from the claim as it is, in paragraphs. `said` is what may be shown of a claim that is held back. */
export function claimChanges(
  context: StateContext,
  claim: string,
  state: Extract<ClaimState, { kind: 'changed' }>,
  said: { readonly was: string; readonly is: string } | undefined,
): Element[] {
  const { words } = context;
  const e = words.editions;
  const wording = state.words && (said ?? state.words);
  return [
    ...(wording ? [diffHtml(context, wording.was, wording.is)] : []),
    ...state.figures.map(({ name, was, is }) => {
      const label = `${capitalize(figureLabel(name, claim))}: `;
      return el('p', undefined, [
        label,
        el('del', undefined, [figureWords(was, words)]),
        ` ${e.nowIs} `,
        el('ins', undefined, [figureWords(is, words)]),
      ]);
    }),
    ...(state.confidence
      ? [
          el('p', undefined, [
            `${e.confidence} `,
            el('del', undefined, [words.confidence[state.confidence.was].toLowerCase()]),
            ` ${e.nowIs} `,
            el('ins', undefined, [words.confidence[state.confidence.is].toLowerCase()]),
          ]),
        ]
      : []),
  ];
}

/** What became of a claim, in words, for its note. @param changes of {@link claimChanges}, where it has changed. */
export function claimStateHtml(
  context: StateContext,
  path: string,
  state: ClaimState,
  changes: readonly Element[],
  entries: readonly Correction[],
): Element {
  const e = context.words.editions;
  switch (state.kind) {
    case 'same':
      return el('p', 'then', [link(context, path, e.claimSame)]);
    case 'changed':
      return folded(e.claimChanged, [
        ...changes,
        ...corrections(context, entries),
        el('p', undefined, [link(context, path, e.claimToday)]),
      ]);
    case 'withdrawn': {
      const ledger = corrections(context, entries);
      return folded(e.claimWithdrawn, ledger.length > 0 ? ledger : [el('p', undefined, [e.noReason])]);
    }
  }
}

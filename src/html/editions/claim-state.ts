import type { Element } from 'hast';
import { h } from 'hastscript';
import type { ClaimChanges, ClaimState, FigureChange } from '../../report/editions/claim-states.ts';
import type { Change } from '../../report/editions/other-side-changes.ts';
import { figureValue } from '../../report/evidence/resolve-value.ts';
import type { Correction } from '../../report/report.ts';
import { figureLabel } from '../../text/figure-label.ts';
import type { Interface } from '../../text/interface/en.ts';
import { capitalize, formatNumber } from '../../text/numbers.ts';
import { corrections, diffHtml, folded, link, type StateContext } from './state-parts.ts';

function figureWords(figure: FigureChange['was'] | undefined, words: Interface): string {
  if (!figure) return words.editions.noFigure;
  const printed = figureValue(figure);
  const value = typeof printed === 'number' ? formatNumber(printed) : printed;
  const unit = figure.unit === 'date' ? '' : ` ${figure.unit}`;
  return `${figure.bound === undefined ? '' : `${figure.bound} `}${value}${unit}, ${words.asOf(figure.as_of)}`;
}

/** A word that was one and is another, after what it is. */
function turned<T>(
  { words }: StateContext,
  label: string,
  { was, is }: Change<T>,
  inWords: (value: T) => string,
): Element {
  return h('p', [
    `${label} `,
    h('del', [inWords(was)]),
    ` ${words.editions.nowIs} `,
    h('ins', [inWords(is)]),
  ]);
}

/**
 * How a claim itself as it was differs from the claim as it is, in paragraphs.
 * @param context of the page.
 * @param claim in words, as it was.
 * @param state what of it has changed.
 * @param said what may be shown of a claim that is held back; none of any other.
 */
export function claimChanges(
  context: StateContext,
  claim: string,
  state: ClaimChanges,
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
          turned(context, editions.confidence, state.confidence, (word) =>
            words.confidence[word].toLowerCase(),
          ),
        ]
      : []),
    ...(state.because
      ? [
          turned(context, editions.because, state.because, (why) =>
            why === undefined ? editions.noFigure : words.reasons[why],
          ),
        ]
      : []),
  ];
}

/** What became of a claim: the path of its page today, its state, {@link claimChanges} with {@link besideChanges}, and the corrections that tell of it. */
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
    case 'beside':
    case 'changed':
      return folded(state.kind === 'beside' ? editions.claimBeside : editions.claimChanged, [
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

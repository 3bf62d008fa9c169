import type { Element } from 'hast';
import { h } from 'hastscript';
import { addressToday } from '../../report/editions/compare-today.ts';
import type { PassageAt, PassageState } from '../../report/editions/passage-states.ts';
import type { Correction } from '../../report/report.ts';
import type { FrozenPassage } from '../../report/schema/frozen-edition.ts';
import { type Child, corrections, diffHtml, folded, link, type StateContext } from './state-parts.ts';

/** The places of today, as links: one by its name, several by their numbers. */
function places(context: StateContext, label: string, today: readonly PassageAt[]): Child[] {
  const { editions } = context.words;
  return today.flatMap((passage, index) => {
    const name = today.length === 1 ? label : editions.part(index + 1);
    return [...(index === 0 ? [] : [', ']), link(context, addressToday(passage), name)];
  });
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

import type { Interface } from '../text/interface/en.ts';
import type { Prepared } from './data/prepare-rows.ts';
import type { Chart, Kind, KindName } from './kinds/kind.ts';
import { KINDS } from './kinds/kinds.ts';
import type { Layout } from './parts/layout.ts';
import type { Drawing } from './parts/sheet.ts';

function kindOf<K extends KindName>(name: K): Kind<K> {
  return KINDS[name];
}

function chartOf(prepared: Prepared, words: Interface): Chart<KindName> {
  return { ...prepared, words: words.figure };
}

/**
 * Draw a figure of any kind in a layout: table and spec in, marks out.
 * @param words the words of the page that it stands on.
 */
export function draw(prepared: Prepared, layout: Layout, words: Interface): Drawing {
  const sheet = { ...layout, figure: prepared.id, words: words.figure };
  return kindOf(prepared.spec.kind).draw(chartOf(prepared, words), sheet);
}

/** Say in words what a figure shows, from its data, so that the words change when a number does. */
export function summarize(prepared: Prepared, words: Interface): string {
  return kindOf(prepared.spec.kind).summarize(chartOf(prepared, words));
}

/** What must be said beside a figure because of its kind; nothing of most. */
export function limitsOfKind(prepared: Prepared, words: Interface): string[] {
  const limit = kindOf(prepared.spec.kind).limit?.(words.figure);
  return limit === undefined ? [] : [limit];
}

import { editionJson, freezeEdition } from '../../src/publish/after/editions/freeze-edition.ts';
import { editionChecksum } from '../../src/report/editions/checksum.ts';
import { frozenPassages } from '../../src/report/editions/compare-today.ts';
import type { Report } from '../../src/report/report.ts';
import type { FrozenEdition } from '../../src/report/schema/frozen-edition.ts';
import { placedTexts } from '../../src/report/texts.ts';
import { sound } from './small-report.ts';

/** The page of a text, as far as an edition keeps it: its passages in the order of the text, each an element with its id. */
function pageOf(report: Report, path: string): string {
  const text = placedTexts(report).find((placed) => placed.path === path)?.text;
  if (!text) throw new Error(`no text at ${path}`);
  const blocks = frozenPassages(report, text).map(({ id, kind, words }) => {
    const tag = kind === 'heading' ? 'h2' : 'p';
    return id.startsWith('c-')
      ? `<p><span id="${id}" class="claim">${words}</span></p>`
      : `<${tag} id="${id}">${words}</${tag}>`;
  });
  return `<main><article class="text"><header class="text-header"><h1>${text.title}</h1></header>${blocks.join('\n')}</article></main>`;
}

/** A report's edition as `npm run edition` would freeze it, without building it. */
export function editionOf(report: Report): FrozenEdition {
  return freezeEdition(report, (path) => pageOf(report, path));
}

/** The path of the file of the small report's edition. */
export const EDITION_FILE = 'data/editions/2026-01-02.json';

/** The file of the edition of the small report as it is. */
export const SMALL_EDITION = editionJson(editionOf(sound()));

/** An edition as the first format had it: of an other side its words as one text, and neither reasons nor last known states. */
export function inFirstFormat(edition: FrozenEdition): FrozenEdition {
  const claims = edition.claims.map(({ because: _, last_known: __, other_side: parts, ...claim }) =>
    parts === undefined ? claim : { ...claim, counterpoint: parts.map(({ words }) => words).join(' ') },
  );
  const first = { ...edition, format: 1, claims } as const;
  return { ...first, checksum: editionChecksum(first) };
}

/** The file of the edition of the small report in the first format. */
export const SMALL_FIRST_EDITION = editionJson(inFirstFormat(editionOf(sound())));

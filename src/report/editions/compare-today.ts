import { fingerprint } from '../../text/fingerprint.ts';
import { frozenTableAnchor, idOfAnchor } from '../addresses/anchors.ts';
import { follow } from '../anchors/redirects.ts';
import { perReport } from '../per-report.ts';
import { type Passage, passagesOf } from '../prose/passages.ts';
import type { Report, Table, TextFile } from '../report.ts';
import type { FrozenEdition, FrozenPassage, FrozenText } from '../schema/frozen-edition.ts';
import { placedTexts } from '../texts.ts';
import { canonicalJson } from './checksum.ts';
import { type ClaimState, claimStates } from './claim-states.ts';
import { type Ends, type PassageAt, type PassageState, passageStates } from './passage-states.ts';

/** The cells of a table, row by row, as one text. */
function cellsOf(table: Table | undefined): string {
  return canonicalJson(table?.rows.filter((row) => !row.held).map(({ cells }) => cells) ?? []);
}

/** What is compared of a passage: its words; of a figure all that it says and draws, of a table all its rows. */
function comparedWords(report: Report, { kind, id, words }: Passage): string {
  const figure = kind === 'figure' ? report.figures.get(idOfAnchor('figure', id ?? '') ?? '') : undefined;
  if (figure) return `${canonicalJson(figure.spec)} ${cellsOf(report.tables.get(figure.spec.table))}`;
  const table = kind === 'table' ? report.tables.get(idOfAnchor('table', id ?? '') ?? '') : undefined;
  return table ? `${words} ${cellsOf(table)}` : words;
}

/** Where a reader finds a passage of today: at its own id, or where it has none on its page. */
export function addressToday({ path, at, id }: PassageAt): string {
  return /^\d+$/.test(idOfAnchor('frozenTable', id) ?? '') ? path : at;
}

/** The blocks of a text as an edition keeps them. */
export function frozenPassages(report: Report, text: TextFile): FrozenPassage[] {
  let tables = 0;
  return passagesOf(report, text)
    .filter(({ isBlock }) => isBlock)
    .map((passage) => {
      if (passage.id === undefined) tables += 1;
      const { kind, words } = passage;
      return {
        id: passage.id ?? frozenTableAnchor(tables),
        kind,
        words,
        fingerprint: fingerprint(comparedWords(report, passage)),
      };
    });
}

function placed(path: string, passages: readonly FrozenPassage[]): PassageAt[] {
  return passages.map((passage) => ({ ...passage, path, at: `${path}#${passage.id}` }));
}

const passagesToday = perReport((report) =>
  placedTexts(report).flatMap(({ text, path }) => placed(path, frozenPassages(report, text))),
);

/** Where passages that are gone lead, by the redirects; and why, where the ledger of corrections says so of them or of the claims in them. */
function endsOf(report: Report, edition: FrozenEdition): Ends {
  const gone = new Map<string, string>();
  // The oldest first, so that the newest stays.
  for (const { passages, claims, why } of report.corrections.toReversed()) {
    for (const at of passages ?? []) gone.set(at, why);
    for (const id of Object.keys(claims ?? {})) {
      for (const at of edition.claims.find((claim) => claim.id === id)?.places ?? [])
        if (!gone.has(at)) gone.set(at, why);
    }
  }
  const leadsTo = (at: string): string | undefined => {
    const way = follow(report, at);
    return way.kind === 'here' && way.address !== at ? way.address : undefined;
  };
  return { leadsTo, reasonFor: (at) => gone.get(at) };
}

/** What became of an edition: of each passage by its address, of each claim by its id. */
export interface EditionToday {
  readonly passages: ReadonlyMap<string, PassageState>;
  readonly claims: ReadonlyMap<string, ClaimState>;
}

/** What became of each edition that the report froze, by its date. */
export const editionsToday: (report: Report) => ReadonlyMap<string, EditionToday> = perReport(
  (report) =>
    new Map(
      report.editions.map((edition) => {
        const was = edition.texts.flatMap(({ path, passages }) => placed(path, passages));
        const passages = passageStates(was, passagesToday(report), endsOf(report, edition));
        return [edition.edition, { passages, claims: claimStates(report, edition) }];
      }),
    ),
);

/** How many of a number of things are the same today, the same but for what stands beside them, changed, or withdrawn. */
export type Tally = Readonly<Record<'all' | ClaimState['kind'], number>>;

/** Count states by their kind. */
export function tallyOf(states: Iterable<PassageState | ClaimState>): Tally {
  const kinds = [...states].map(({ kind }) => kind);
  const count = (wanted: ClaimState['kind']): number => kinds.filter((kind) => kind === wanted).length;
  return {
    all: kinds.length,
    same: count('same'),
    beside: count('beside'),
    changed: count('changed'),
    withdrawn: count('withdrawn'),
  };
}

/** What became of a part of an edition: of the passages of some texts, and of the claims that were made in them. */
export function todayOfTexts(
  report: Report,
  edition: FrozenEdition,
  texts: readonly FrozenText[],
): EditionToday {
  const today = editionsToday(report).get(edition.edition);
  const paths = new Set(texts.map(({ path }) => path));
  const isWithin = (at: string): boolean => paths.has(at.replace(/#.*$/, ''));
  const made = new Set(edition.claims.filter(({ places }) => places.some(isWithin)).map(({ id }) => id));
  return {
    passages: new Map([...(today?.passages ?? [])].filter(([at]) => isWithin(at))),
    claims: new Map([...(today?.claims ?? [])].filter(([id]) => made.has(id))),
  };
}

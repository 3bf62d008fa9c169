import { diffArrays } from 'diff';

/** A run of words that both texts have, or only the earlier or the later one. */
export interface DiffRun {
  readonly kind: 'both' | 'removed' | 'added';
  readonly words: string;
}

/** Words, signs and spaces of a text; each Han sign and each kana by itself, as they are written without spaces. */
function tokensOf(text: string): string[] {
  return (
    text.match(
      /\s+|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}]+)*|[^\s]/gu,
    ) ?? []
  );
}

/** Does the run hold nothing to read but a space? Between two changes it is part of both, so that a reader meets one change. */
function isGap({ kind, words }: DiffRun): boolean {
  return kind === 'both' && words.trim() === '';
}

/** Runs as what is removed and what is added between two runs of both. */
function gather(runs: readonly DiffRun[]): DiffRun[] {
  const gathered: DiffRun[] = [];
  let removed = '';
  let added = '';
  const close = (): void => {
    // A space that both changes begin or end with is no change.
    const start = removed !== '' && added !== '' && removed[0] === ' ' && added[0] === ' ' ? ' ' : '';
    const [was, is] = [removed.slice(start.length), added.slice(start.length)];
    const end = was.endsWith(' ') && is.endsWith(' ') ? ' ' : '';
    const all: DiffRun[] = [
      { kind: 'both', words: start },
      { kind: 'removed', words: was.slice(0, was.length - end.length) },
      { kind: 'added', words: is.slice(0, is.length - end.length) },
      { kind: 'both', words: end },
    ];
    gathered.push(...all.filter(({ words }) => words !== ''));
    removed = '';
    added = '';
  };
  runs.forEach((run, index) => {
    const next = runs[index + 1];
    const isWithin =
      isGap(run) && (removed !== '' || added !== '') && next !== undefined && next.kind !== 'both';
    if (run.kind === 'removed' || isWithin) removed += run.words;
    if (run.kind === 'added' || isWithin) added += run.words;
    if (run.kind === 'both' && !isWithin) {
      close();
      gathered.push(run);
    }
  });
  close();
  return gathered;
}

/**
 * What became of a text, word by word (Myers, “An O(ND) difference algorithm and its variations”, 1986, as in jsdiff): the runs
 * of both, of the earlier alone and of the later alone, what was removed before what came in its place.
 */
export function diffWords(was: string, is: string): readonly DiffRun[] {
  const parts = diffArrays(tokensOf(was), tokensOf(is));
  return gather(
    parts.map(({ value, added, removed }) => ({
      kind: added ? 'added' : removed ? 'removed' : 'both',
      words: value.join(''),
    })),
  );
}

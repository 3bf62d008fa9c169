/** The entries of a key with what it is worth for each: numbers in pairs. */
export interface Key {
  readonly key: string;
  readonly postings: readonly number[];
}

/** Added to what a key is worth for an entry whose whole name it is. */
export const WHOLE = 32;

function postingsIn(line: string): number[] {
  let entry = 0;
  return [...line.matchAll(/(\d+)([A-Za-z])/g)].flatMap(([, step, letter = '']) => {
    entry += Number(step);
    const code = letter.charCodeAt(0);
    return [entry, code > 96 ? code - 96 : code - 64 + WHOLE];
  });
}

/** The keys of a shard, sorted. */
export function readShard(text: string): Key[] {
  return text
    .trimEnd()
    .split('\n')
    .map((line) => {
      const [key = '', postings = ''] = line.split('\t');
      return { key, postings: postingsIn(postings) };
    });
}

const KEY = Symbol.for('under-watch.downloads');

/** The sizes in bytes of the files that are handed out beside the pages, by path below the base, such as `/data/sales.csv`. */
export type Downloads = ReadonlyMap<string, number>;

/** Tell the pages that are about to be built how large the files are that they lead to. As with the report, a global symbol is what Vite's modules share. */
export function setDownloads(sizes: Downloads): void {
  Reflect.set(globalThis, KEY, sizes);
}

/** The files that are handed out, with their sizes; none where pages are shown without a build, as `npm run dev` does. */
export function downloads(): Downloads {
  const known: unknown = Reflect.get(globalThis, KEY);
  return known instanceof Map ? known : new Map();
}

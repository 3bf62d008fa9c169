import { keysFile, recordsFile } from '../../text/search/search-files.ts';
import { type Head, isHead } from './head.ts';
import { type Key, readShard } from './shard.ts';

/** What is shown of an entry. */
export interface EntryRecord {
  readonly path: string;
  readonly title: string;
  readonly text: string;
  readonly also: string;
}

type RawRecord = readonly [path: string, title: string, text: string, also: string];

function isRecords(value: unknown): value is RawRecord[] {
  return Array.isArray(value) && value.every((record) => Array.isArray(record) && record.length === 4);
}

async function load(address: URL): Promise<Response> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${answer.status} for ${address.pathname}`);
  return answer;
}

/** What a file of the index holds. @throws TypeError when it is not what it should be. */
async function loadJson<T>(
  address: URL,
  isRight: (value: unknown) => value is T,
  coming?: Promise<Response>,
): Promise<T> {
  const answer = await coming;
  const value: unknown = await (answer?.ok ? answer : await load(address)).json();
  if (!isRight(value)) throw new TypeError(`${address.pathname} is not of this index`);
  return value;
}

/** So many letters are the same in words that are spelled almost alike. */
const NEAR = 4;

/** Keep what was asked for; what failed is asked for again. */
function kept<T>(known: Map<string, Promise<T>>, name: string, make: () => Promise<T>): Promise<T> {
  const found = known.get(name) ?? make();
  known.set(name, found);
  found.catch(() => known.delete(name));
  return found;
}

/** The first index, loaded as far as it is asked for. */
export class FirstIndex {
  readonly head: Head;
  readonly #home: URL;
  readonly #shards = new Map<string, Promise<Key[]>>();
  readonly #records = new Map<string, Promise<RawRecord[]>>();

  private constructor(head: Head, home: URL) {
    this.head = head;
    this.#home = home;
  }

  /**
   * @param address that of the head; everything else lies beside it.
   * @param coming the head, where it has been asked for already.
   */
  static async open(address: URL, coming?: Promise<Response>): Promise<FirstIndex> {
    return new FirstIndex(await loadJson(address, isHead, coming), address);
  }

  /** The address of a path of the site. */
  address(path: string): string {
    return new URL(`..${path}`, this.#home).href;
  }

  /** The address of a file of this index. */
  file(name: string): URL {
    return new URL(`${this.head.folder}/${name}`, this.#home);
  }

  /**
   * The keys of the shards in which keys with this beginning would be.
   * @param most how many shards are loaded for it; one has the word itself, two have more of what it begins.
   */
  async keysNear(start: string, most: number): Promise<Key[]> {
    const { shards } = this.head;
    const at = shards.findLastIndex((key) => key <= start);
    // A word that is spelled almost so may stand on the other side of the border.
    const isBorder = start.length > NEAR && shards[at]?.startsWith(start.slice(0, NEAR)) === true;
    const first = Math.max(0, isBorder && most > 1 ? at - 1 : at);
    const beyond = shards.findIndex((key) => key > start && !key.startsWith(start));
    const wanted = shards
      .map((_, index) => index)
      .slice(first, Math.min(beyond < 0 ? shards.length : beyond, first + most));
    const found = await Promise.all(
      wanted.map((index) =>
        kept(this.#shards, keysFile(index), async () =>
          readShard(await (await load(this.file(keysFile(index)))).text()),
        ),
      ),
    );
    return found.flat();
  }

  /** The record of an entry by its number. */
  async record(entry: number): Promise<EntryRecord> {
    const name = recordsFile(Math.floor(entry / this.head.records));
    const records = await kept(this.#records, name, () => loadJson(this.file(name), isRecords));
    const [path, title, text, also] = records[entry % this.head.records] ?? ['/', '', '', ''];
    return { path, title, text, also };
  }
}

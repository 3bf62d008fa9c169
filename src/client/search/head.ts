import type { ScriptLanguages } from '../../text/script-runs.ts';

/** The head of the first index: what is where, and the words that the search says. */
export interface Head {
  readonly folder: string;
  readonly entries: number;
  /** How many records a file holds. */
  readonly records: number;
  readonly kinds: readonly string[];
  readonly confidence: readonly string[];
  readonly groups: readonly { readonly id: string; readonly title: string }[];
  /** Stretches of entries that the same filters let through: first entry, kind, group, confidence, languages. */
  readonly runs: readonly (readonly [number, number, number, number, string])[];
  /** The first letters of each shard's keys. */
  readonly shards: readonly string[];
  readonly signs: { readonly from: string; readonly to: string };
  readonly small: readonly string[];
  /** The language of what is written in each script. */
  readonly scripts: ScriptLanguages;
  readonly words: Readonly<Record<string, string>>;
}

/** Is a file the head of an index? */
export function isHead(value: unknown): value is Head {
  return (
    typeof value === 'object' && value !== null && 'folder' in value && 'shards' in value && 'runs' in value
  );
}

import type { Place } from '../rules/fault.ts';

/** What an anchor leads to. A kind that has pages and entries names both. */
export const ANCHOR_KINDS = [
  'page',
  'chapter',
  'section',
  'paragraph',
  'claim',
  'other',
  'note',
  'figure',
  'table',
  'source',
  'term',
  'event',
] as const;

/** A kind of anchor. */
export type AnchorKind = (typeof ANCHOR_KINDS)[number];

/** An anchor that has been published: its address below the base, such as `/chapters/exports/#p-the-town`, and its words. */
export interface LockedAnchor {
  readonly address: string;
  readonly kind: AnchorKind;
  readonly fingerprint: string;
  /** The number by which the chapter or the paragraph was published; none before the first edition that had numbers. */
  readonly number?: string | undefined;
  readonly at: Place;
}

/** What an editor decided of an anchor: where the reader is led now, or with which words it stays. */
export interface Decision {
  readonly from: string;
  readonly to?: string | undefined;
  /** The words that the passage begins with now. */
  readonly stays?: string | undefined;
  readonly at: Place;
}

/** A published anchor of which words do not say to which paragraph it belongs, with the paragraphs in question. */
export interface Doubt {
  readonly address: string;
  /** The best first, with the share of the words that both have. */
  readonly candidates: readonly { readonly at: Place; readonly words: string; readonly likeness: number }[];
}

/** What is known of the anchors of earlier editions. */
export interface Anchors {
  /** By address; empty where nothing has been published yet. */
  readonly lock: ReadonlyMap<string, LockedAnchor>;
  readonly decisions: readonly Decision[];
  readonly doubts: readonly Doubt[];
  /** Could both files be read? If not, nothing can be said of what is gone. */
  readonly isRead: boolean;
}

/** The anchors of a report of which nothing has been published. */
export const NO_ANCHORS: Anchors = { lock: new Map(), decisions: [], doubts: [], isRead: true };

const ADDRESS = /^(\/(?:[^\s#?%/]+\/)*)(?:#([^\s#%]+))?$/;

/** An address below the base: a path between slashes, and an id after a number sign or none; letters of any script as they are. */
export function isAddress(text: string): boolean {
  return ADDRESS.test(text);
}

/** The path and the id of an address. */
export function splitAddress(address: string): { readonly path: string; readonly id: string | undefined } {
  const [path = '', id] = address.split('#');
  return { path, id };
}

/** The address of an id on a page, or of the page. */
export function joinAddress(path: string, id: string | undefined): string {
  return id === undefined ? path : `${path}#${id}`;
}

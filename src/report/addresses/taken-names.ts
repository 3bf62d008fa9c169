import { DESCRIPTOR_NAME } from './file-paths.ts';
import { KIT_FOLDERS, LIST_STYLES } from './page-paths.ts';
import { PLACES } from './places.ts';
import { WHOLE_FEED } from './reference-paths.ts';

/** What a report names, and whose name becomes the last part of an address. */
export type NamedInAddress = 'page' | 'chapter' | 'teaching text' | 'source' | 'claim' | 'table';

/** The first parts of the paths at which the generator puts pages and files, whether this report has them or not. */
const FIRST_PARTS = Object.values(PLACES)
  .map((place) => /^\/([^/]+)\/$/.exec(place)?.[1])
  .filter((part) => part !== undefined);

/** The folder of lists by a choice, beside the pages of claims and sources. */
const CHOICES = 'by';

/** Names that a report cannot give, each with what has its address. */
const TAKEN: Readonly<Record<NamedInAddress, ReadonlyMap<string, string>>> = {
  page: new Map([
    ...FIRST_PARTS.map((part): [string, string] => [part, `/${part}/`]),
    ['index', PLACES.home],
    ['404', '/404.html'],
    ['assets', '/assets/'],
  ]),
  chapter: new Map([
    [WHOLE_FEED, `${PLACES.feeds}${WHOLE_FEED}.xml`],
    ['index', PLACES.chapters],
  ]),
  'teaching text': new Map([...KIT_FOLDERS, 'index'].map((name) => [name, `${PLACES.teaching}${name}/`])),
  source: new Map([...LIST_STYLES, CHOICES].map((name) => [name, `${PLACES.sources}${name}/`])),
  claim: new Map([[CHOICES, `${PLACES.claims}${CHOICES}/`]]),
  table: new Map([[DESCRIPTOR_NAME.replace(/\.json$/, ''), `${PLACES.data}${DESCRIPTOR_NAME}`]]),
};

/** The address of the generator's own that a name would take; undefined for a name that is free. */
export function takenBy(kind: NamedInAddress, name: string): string | undefined {
  return TAKEN[kind].get(name);
}

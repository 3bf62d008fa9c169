/** Fields of other programs, by the field of ours that says the same. */
const SAME: Readonly<Record<string, string>> = {
  abstract: 'note',
  accessdate: 'archive',
  address: 'publisher',
  annote: 'note',
  authors: 'author',
  booktitle: 'container-title',
  comment: 'note',
  created: 'issued',
  date: 'issued',
  day: 'issued',
  doi: 'DOI',
  institution: 'publisher',
  isbn: 'ISBN',
  journal: 'container-title',
  journaltitle: 'container-title',
  key: 'id',
  keywords: 'note',
  lang: 'language',
  link: 'URL',
  month: 'issued',
  newspaper: 'container-title',
  organization: 'publisher',
  'original-title': 'title-original',
  pages: 'page',
  published: 'issued',
  school: 'publisher',
  website: 'container-title',
  year: 'issued',
};

/** Fields of CSL that records have none of, and where what they say is written. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  accessed:
    'the day on which it was read is not kept: give archive with the URL of a copy and its date, or remove accessed',
  'collection-title': 'write the series in note',
  'chapter-number': 'write it in number',
  'dropping-particle': 'write the particle before the family name, in family',
  edition: 'write the edition in note: “note: Second edition.”',
  editor: 'write the editors in note: “note: Edited by Maud Orrin.”',
  'event-place': 'write the place in note',
  genre: 'write it in note',
  medium: 'write it in note',
  'non-dropping-particle': 'write the particle before the family name, in family',
  'publisher-place': 'write the place before the publisher, in publisher',
  suffix: 'write it after the given name and a comma, in given',
  translator: 'write the translator in note',
};

/** How to write what a field of another program says; undefined for a field that nobody knows. @param known fields of the record. */
export function adviceOn(field: string, known: readonly string[]): string | undefined {
  const name = field.toLowerCase();
  const same = Object.hasOwn(SAME, name) ? SAME[name] : undefined;
  if (same !== undefined && known.includes(same)) return `write it as ${same}, or remove the field`;
  const target = known.includes('note') || known.includes('given');
  return target && Object.hasOwn(ELSEWHERE, name) ? ELSEWHERE[name] : undefined;
}

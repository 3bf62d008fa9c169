import { stringify } from 'yaml';
import { addressOf } from '../../../report/addresses/published-address.ts';
import type { Edition } from '../../../report/schema/edition.ts';
import type { Interface } from '../../../text/interface/en.ts';

/** The SPDX name of a Creative Commons licence by its short name: “CC BY 4.0” is `CC-BY-4.0`. Nothing for other licences. */
export function spdxOf(short: string): string | undefined {
  return /^CC(?: BY(?:-(?:NC|ND|SA))*|0) \d\.\d$/.test(short) ? short.replaceAll(' ', '-') : undefined;
}

/**
 * CITATION.cff (Citation File Format 1.2.0): how to cite the report, for code hosts and archives. The format knows only software
 * and data sets, so that the report itself stands as the preferred citation.
 */
export function citationFile(edition: Edition, words: Interface): string {
  const authors = [{ name: edition.title, website: addressOf(edition, '/') }];
  const title = `${edition.title}: ${edition.subtitle}`;
  const spdx = spdxOf(edition.licence.short);
  const licence = spdx === undefined ? { 'license-url': edition.licence.url } : { license: spdx };
  const url = addressOf(edition, '/');
  return stringify(
    {
      'cff-version': '1.2.0',
      message: words.citeMessage,
      type: 'dataset',
      title,
      abstract: edition.description,
      authors,
      version: edition.date,
      'date-released': edition.date,
      url,
      ...licence,
      'preferred-citation': {
        type: 'report',
        title,
        authors,
        institution: { name: edition.title },
        'date-released': edition.date,
        year: Number(edition.date.slice(0, 4)),
        languages: [edition.language.replace(/-.*/, '')],
        url,
        ...licence,
      },
    },
    { lineWidth: 0, aliasDuplicateObjects: false },
  );
}

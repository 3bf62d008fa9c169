import { capital, integer, oneOf, type Random, someWords } from './made-words.ts';

/** A record of the registry as its YAML file has it (JSON is YAML). */
export interface MadeSource {
  readonly [field: string]: unknown;
  readonly id: string;
}

const TYPES = [
  'report',
  'article-journal',
  'article-newspaper',
  'webpage',
  'book',
  'legislation',
  'dataset',
  'legal_case',
  'speech',
  'thesis',
];
const FAMILIES = [
  'Adler',
  'Brandt',
  'Castillo',
  'Dlamini',
  'Eriksen',
  'Feldmann',
  'Greene',
  'Hoffer',
  'Ito',
  'Jansen',
  'Kovács',
  'Le Gall',
];
const GIVEN = [
  'Ana',
  'Ben',
  'Chidi',
  'Dora',
  'Emil',
  'Farah',
  'Georg',
  'Hana',
  'Ivo',
  'June',
  'Karl',
  'Lena',
];

/** Titles in other scripts, as one source in six has one. */
const FOREIGN = [
  {
    language: 'zh-Hans',
    original: '关于公共安全视频监控建设的若干意见',
    romanized: 'Guanyu gonggong anquan shipin jiankong jianshe de ruogan yijian',
  },
  { language: 'ug', original: 'شىنجاڭ ئۇيغۇر ئاپتونوم رايونى', romanized: 'Shinjang Uyghur aptonom rayoni' },
];

function date(random: Random, year: number): string {
  const exactness = integer(random, 3);
  const two = (n: number): string => String(n).padStart(2, '0');
  return (
    [
      `${year}`,
      `${year}-${two(1 + integer(random, 12))}`,
      `${year}-${two(1 + integer(random, 12))}-${two(1 + integer(random, 28))}`,
    ][exactness] ?? ''
  );
}

function authors(random: Random): object[] {
  if (integer(random, 5) === 0) return [{ literal: capital(someWords(random, 3)) }];
  return Array.from({ length: 1 + integer(random, 4) }, () => ({
    family: oneOf(random, FAMILIES),
    given: oneOf(random, GIVEN),
  }));
}

/** A source of any kind: one in six in another script, one in eight without an address, one in five archived. */
export function makeSource(random: Random, name: string): MadeSource {
  const year = 1995 + integer(random, 30);
  const type = oneOf(random, TYPES);
  const foreign = integer(random, 6) === 0 ? oneOf(random, FOREIGN) : undefined;
  const address = `https://example.org/${name}/${year}/${someWords(random, 2).replace(' ', '-')}`;
  return {
    id: `${name}-${year}-${type.replace('_', '-')}`,
    type,
    title: capital(someWords(random, 4 + integer(random, 8))),
    ...(foreign === undefined
      ? {}
      : { 'title-original': foreign.original, 'title-romanized': foreign.romanized }),
    ...(type === 'legislation' ? {} : { author: authors(random) }),
    publisher: capital(someWords(random, 2)),
    ...(type.startsWith('article-') ? { 'container-title': capital(someWords(random, 3)) } : {}),
    ...(type === 'article-journal'
      ? { volume: `${1 + integer(random, 60)}`, issue: `${1 + integer(random, 6)}`, page: '101-129' }
      : {}),
    issued: date(random, year),
    ...(integer(random, 8) === 0 ? {} : { URL: address }),
    ...(integer(random, 5) === 0
      ? { archive: { URL: `https://archive.example.org/${name}`, date: `${year + 1}-01-15` } }
      : {}),
    language: foreign?.language ?? 'en',
    kind: oneOf(random, ['primary', 'secondary']),
    checked: oneOf(random, ['read', 'seen']),
  };
}

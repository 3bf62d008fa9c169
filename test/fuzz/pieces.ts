import * as fc from 'fast-check';

/** Words of several scripts, each of which stands for itself. */
export const LATIN = ['lamp', 'keeper', 'don’t', 'Sarnmark', 'naïve', 'B-2', 'x'] as const;
export const ARABIC = ['ماياك', 'ژۇرنىلى', 'يىل', 'فانوس', 'المنارة', 'می‌خواهم'] as const;
export const HAN = ['燈塔', '国家情报法', '監視', '光'] as const;
export const SIGNS = [
  '(',
  ')',
  '[',
  ']',
  '«',
  '»',
  '“',
  '”',
  ':',
  ',',
  '!',
  '?',
  '-',
  '–',
  '1936',
  '2',
  '%',
  '#',
  ' ',
  ' ',
] as const;

/** A text of words of every script and the signs between them. */
export const mixedText = fc
  .array(fc.constantFrom(...LATIN, ...ARABIC, ...HAN, ...SIGNS), { minLength: 1, maxLength: 14 })
  .map((parts) => parts.join(''));

/** A title as an author types it, with every sign that means something to YAML. */
export const title = fc
  .array(
    fc.constantFrom(
      'Lamps',
      'and',
      'buoys',
      '1984',
      '007',
      'yes',
      'no',
      'null',
      '~',
      '#',
      '#2',
      ':',
      ': ',
      "'",
      '"',
      '[',
      ']',
      '{',
      '}',
      ',',
      '&',
      '*',
      '!',
      '|',
      '>',
      '%',
      '@',
      '`',
      '-',
      '?',
      '\\',
      '\\n',
      ' ',
      ' ',
      ' ',
      '燈塔',
      '1e3',
      '0x1F',
      'true',
      '<<',
      '=',
      '.',
      '/',
    ),
    { minLength: 1, maxLength: 7 },
  )
  .map((parts) => parts.join('').trim())
  .filter((words) => words !== '' && !/^(?:-|\?)$/.test(words));

/** A word that occurs once in what is made: its number makes it another than all. */
export function marked(word: string, number: number): string {
  return `${word}${number}q`;
}

/** What an author puts around or beside a word, with `W` for the word, and `N` for a second one: what Markdown and the report know. */
export const KNOWN = [
  'W',
  'W,',
  'W.',
  '"W"',
  "'W'",
  '(W)',
  '*W*',
  '**W**',
  '~~W~~',
  '_W_',
  '"*W*"',
  "*W*'s",
  '`W`',
  '[W](/chapters/first/)',
  '[W](https://a.example/x_(y))',
  '**《W》**是',
  'ماياك W',
  '«ماياك» W',
  '1936-يىل W',
  'W 燈塔。',
  'W@lamps.example',
  '@W',
  '\\@W',
  '\\*W\\*',
  'W — N',
  'W "N"',
  "the 'W",
  'W: N',
  'https://a.example/W',
  'https://a.example/@W',
  '[W]',
  '&amp; W',
  'W & N',
  'W|N',
  '~W',
  'W~',
  '$W',
  'W; N',
  '#W',
  'W[@doe-2019-cameras]',
  'W[@doe-2019-cameras, p. 3]',
  'W[@npc-2017-law, art. 7, para. 2]',
  'W[@doe-2019-cameras, "N"]',
  'W[@doe-2019-cameras, table 3-2; @npc-2017-law]',
  'W[^own]',
] as const;

/** What is nearly right, or is markup elsewhere. */
export const UNKNOWN = [
  'W~N~',
  'W^N^',
  '^[W]',
  '[W][N]',
  '[W] (/N/)',
  '[W](/N /)',
  '**W',
  'W**N',
  '[^W]',
  '[[W]]',
  '==W==',
  ':W:',
  '[@W]',
  '{W}',
  '<W>',
  'W < N',
  '$$W$$',
  'W\\',
  '^W',
  '[see @doe-2019-cameras W]',
  'W @doe-2019-cameras',
  '`W',
  '~~W',
  '__W',
  '![W](/a.png)',
  '[W]( /N/)',
  '](W)',
  '[W',
  'W]',
  '<!-- W -->',
  '<b>W</b>',
  'W&copy;',
  '[W]: /N/',
  '*[W]: N',
  '\\[@doe-2019-cameras W]',
] as const;

/** How a block begins. */
export const STARTS = ['', '', '', '', '', '', '- ', '1. ', '> ', '## ', '### ', '* '] as const;
export const ODD_STARTS = [
  '##',
  ':::',
  '> [!NOTE]\n> ',
  '| ',
  '    ',
  ': ',
  '- [ ] ',
  '\t',
  '#',
  '---\n',
  '```\n',
  '[^x]: ',
  '[x]: ',
  '+ ',
  '2) ',
] as const;

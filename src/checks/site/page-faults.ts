import { type Fault, fault } from '../../report/rules/fault.ts';
import type { RuleId } from '../../report/rules/rules.ts';

interface Guard {
  readonly rule: RuleId;
  readonly pattern: RegExp;
  readonly expected: string;
  readonly mend: string;
}

/** What no finished page may hold. Cheap enough for every build; the tests of the product look much closer. */
const GUARDS: readonly Guard[] = [
  {
    rule: 'page-finished',
    pattern: /\[@[a-z]|\[\^[\w-]+\]/i,
    expected: 'no citation or footnote left as its author wrote it',
    mend: 'see that the Markdown plugins run (astro.config.mjs)',
  },
  {
    rule: 'page-finished',
    pattern: /<(?:Claim|Value|DataTable|Figure)\b/,
    expected: 'no component left in a page',
    mend: 'see that the Markdown plugins run (astro.config.mjs)',
  },
  {
    rule: 'page-inline',
    pattern:
      /<style[\s>]|\sstyle="|<script(?![^>]*\ssrc=)(?![^>]*type="application\/(?:ld\+)?json")|\son[a-z]+="|href="javascript:/i,
    expected: 'no inline script or style',
    mend: 'move it into a file of its own',
  },
  {
    rule: 'page-third-party',
    pattern:
      /<(?:script|link(?![^>]*rel="(?:canonical|alternate)")|img|iframe|source|video|audio|embed|object)\b[^>]*\s(?:src|href|data)="(?:https?:)?\/\//i,
    expected: 'nothing loaded from another host',
    mend: 'serve the file with the report',
  },
  {
    rule: 'page-finished',
    pattern: /\bundefined\b<|\[object Object\]|>NaN</,
    expected: 'no value that is none',
    mend: 'find the component that printed it',
  },
  {
    rule: 'page-finished',
    pattern: /<file-size\b[^>]*>/,
    expected: 'the size of a file that was made',
    mend: 'lead to a file that src/publish makes',
  },
];

/** Look a finished page over for what must never be published. */
export function pageFaults(html: string, file: string): Fault[] {
  return GUARDS.flatMap(({ rule, pattern, expected, mend }) => {
    const match = pattern.exec(html);
    if (!match) return [];
    const line = html.slice(0, match.index).split('\n').length;
    return [
      fault(
        rule,
        { file, line },
        { expected, found: html.slice(match.index, match.index + 60).replace(/\s+/g, ' '), mend },
      ),
    ];
  });
}

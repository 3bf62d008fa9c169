import { describe, expect, test } from 'vitest';
import type { RuleId } from '../../src/report/rules/rules.ts';
import { chapter, check, type Files } from './small-report.ts';

export const FIRST = 'content/chapters/01-first.mdx';
export const ABOUT = 'content/pages/about.mdx';
export const body = (words: string): Files => ({
  [FIRST]: chapter(`Some words are here and more [@doe-2019-cameras].\n\n${words}`),
});
/** `body` puts its words on this line of the file. */
export const LINE = 8;

/** A rule, what breaks it, where, what is told of it, and a report near to it that keeps the rule. */
export interface Case {
  readonly rule: RuleId;
  readonly name: string;
  readonly caught: Files;
  readonly at: readonly [file: string, line: number];
  readonly found: string;
  readonly mend: string;
  readonly kept: Files;
}

export function rule(
  id: RuleId,
  name: string,
  caught: Files,
  at: Case['at'],
  [found, mend]: readonly [string, string],
  kept: Files,
): Case {
  return { rule: id, name, caught, at, found, mend, kept };
}

/** Hold each rule to its two reports. */
export function holdRules(cases: readonly Case[]): void {
  describe('each rule catches the report that breaks it, and leaves the one that keeps it alone', () => {
    test.each(cases)('$rule: $name', ({ rule: id, caught, at: [file, line], found, mend, kept }) => {
      const faults = check(caught);
      const of = faults.filter((f) => f.rule === id && f.file === file && f.line === line);
      expect(of, JSON.stringify(faults)).toHaveLength(1);
      expect(of[0]?.found).toContain(found);
      expect(of[0]?.mend).toContain(mend);
      expect(check(kept)).toEqual([]);
    });
  });

  test('each report that breaks a rule has that one fault only', () => {
    for (const { name, caught } of cases)
      expect(
        check(caught).map((f) => f.found),
        name,
      ).toHaveLength(1);
  });
}

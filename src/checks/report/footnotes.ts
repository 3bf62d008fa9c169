import { claimNoteKey, noteKey, otherNoteKey } from '../../report/evidence/note-key.ts';
import type { Report } from '../../report/report.ts';
import { type Fault, fault } from '../../report/rules/fault.ts';
import { placedTexts } from '../../report/texts.ts';

/** Rules footnote-called and duplicate-id: a footnote that is defined is called, and is defined once. */
export function footnotes(report: Report): Fault[] {
  const faults: Fault[] = [];
  for (const { text } of placedTexts(report)) {
    const called = new Set(text.prose.footnoteCalls.map((call) => call.label));
    const made = new Set(
      text.prose.citations.filter((use) => !use.isInFootnote).map((use) => noteKey(use.items)),
    );
    for (const { id } of text.prose.claims) made.add(claimNoteKey(id));
    for (const { of } of text.prose.others) made.add(otherNoteKey(of));
    const defined = new Map<string, number>();
    for (const { label, at } of text.prose.footnoteDefinitions) {
      const line = defined.get(label);
      if (line !== undefined)
        faults.push(
          fault('duplicate-id', at, {
            expected: 'one definition for a footnote',
            found: `[^${label}], defined on line ${line} too`,
            mend: 'give one of the two another name',
          }),
        );
      defined.set(label, at.line);
      if (made.has(label))
        faults.push(
          fault('duplicate-id', at, {
            expected: 'a name that no note of a citation, a claim or an other side has',
            found: `[^${label}], as the report names the note of a source or claim`,
            mend: 'give the footnote another name',
          }),
        );
      if (!called.has(label))
        faults.push(
          fault('footnote-called', at, {
            expected: `[^${label}] somewhere in the text`,
            found: 'a definition that nothing calls',
            mend: 'call the footnote, or remove it',
          }),
        );
    }
  }
  return faults;
}

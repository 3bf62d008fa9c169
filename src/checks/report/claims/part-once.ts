import { resolvePart } from '../../../report/evidence/other-side.ts';
import type { Report } from '../../../report/report.ts';
import { type Fault, fault } from '../../../report/rules/fault.ts';
import { placedTexts } from '../../../report/texts.ts';

/** Rule part-once: in a text one use of a part of an other side carries its anchor, and every other says `again`. */
export function partOnce(report: Report): Fault[] {
  const faults: Fault[] = [];
  for (const { text } of placedTexts(report)) {
    const first = new Map<string, number>();
    for (const { of, at } of text.prose.others.filter(({ again }) => !again)) {
      const line = first.get(of);
      if (line === undefined) first.set(of, at.line);
      else {
        const expected = 'one use of a part without again';
        const mend = `write <Other of="${of}" again> here`;
        faults.push(fault('part-once', at, { expected, found: `${of}, told on line ${line} too`, mend }));
      }
    }
    const lost = text.prose.others.filter(
      ({ of, again }) => again && !first.has(of) && resolvePart(report, of).kind === 'part',
    );
    for (const { of, at } of lost) {
      const expected = 'another use of the part that carries its anchor';
      const found = `${of} again, and nowhere else`;
      faults.push(fault('part-once', at, { expected, found, mend: 'remove the word again' }));
    }
  }
  return faults;
}

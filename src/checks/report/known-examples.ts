import type { ReportPart } from '../../report/addresses/citable-parts.ts';
import { chapterPath } from '../../report/addresses/page-paths.ts';
import { EXAMPLES, fits, isExampleKind, partsByPath } from '../../report/prose/examples.ts';
import type { ExampleUse } from '../../report/prose/prose.ts';
import type { Report } from '../../report/report.ts';
import { didYouMean } from '../../report/rules/did-you-mean.ts';
import { type Fault, fault } from '../../report/rules/fault.ts';
import { placedTexts } from '../../report/texts.ts';

function exampleFaults({ show, of, at }: ExampleUse, parts: ReadonlyMap<string, ReportPart>): Fault[] {
  const kinds = Object.keys(EXAMPLES);
  // Told once: by the rule component-attribute.
  if (show === '') return [];
  if (!isExampleKind(show)) {
    const mend = didYouMean(show, kinds, 'choose one of them');
    return [fault('known-example', at, { expected: `show: one of ${kinds.join(', ')}`, found: show, mend })];
  }
  const wanted = EXAMPLES[show].length > 0;
  if (wanted !== of.length > 0) {
    const found = of.length > 0 ? of.join(' ') : 'nothing';
    const expected = wanted ? `of: the path of a part (${EXAMPLES[show].join(', ')})` : 'no attribute of';
    return [
      fault('known-example', at, {
        expected,
        found,
        mend: wanted ? `name the part by its path, such as ${chapterPath('name')}` : 'leave it out',
      }),
    ];
  }
  return of.flatMap((path) => {
    const part = parts.get(path);
    if (part && fits(show, part)) return [];
    const known = [...parts].filter(([, other]) => fits(show, other)).map(([name]) => name);
    const expected = `the path of a ${EXAMPLES[show].join(', ')}`;
    const found = part ? `${path}, a ${part.kind}` : path;
    return [
      fault('known-example', at, {
        expected,
        found,
        mend: didYouMean(
          path,
          known,
          known[0] === undefined ? 'remove the example' : `name a part that exists, such as ${known[0]}`,
        ),
      }),
    ];
  });
}

/** Rule known-example: every example in a text shows parts of the report that there are. */
export function knownExamples(report: Report): Fault[] {
  const uses = placedTexts(report).flatMap(({ text }) => text.prose.examples);
  if (uses.length === 0) return [];
  const parts = partsByPath(report, ({ id }) => ({ title: id, subtitle: '' }));
  return uses.flatMap((use) => exampleFaults(use, parts));
}

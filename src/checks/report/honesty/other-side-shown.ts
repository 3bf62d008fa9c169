import { fault } from '../../../report/rules/fault.ts';
import type { Context } from './context.ts';
import type { Finding } from './finding.ts';

/**
 * Rule other-side-shown: where a text makes a contested claim, the same section tells a part of its other side in `<Other>`, so that
 * the answer has its note as the claim has.
 */
export function otherSideShown({ report, texts }: Context): Finding[] {
  return texts.flatMap(({ text, paragraphs }) => {
    const told = new Set(
      paragraphs.flatMap(({ section, others }) => others.map(({ claim }) => `${section ?? ''} ${claim}`)),
    );
    return paragraphs.flatMap((paragraph) =>
      paragraph.claims
        .filter(({ id }) => report.claims.get(id)?.confidence === 'contested')
        .filter(({ id }) => !told.has(`${paragraph.section ?? ''} ${id}`))
        .map(({ id, from }): Finding => {
          const parts = report.claims.get(id)?.other_side ?? [];
          const names = parts.map((part) => `${id}.${part.id}`).join(', ');
          const words = {
            expected: 'a part of the other side of a contested claim in the same section',
            found: names === '' ? `${id}, which has none` : `${id} without any of ${names}`,
            mend: 'tell one of them in the section in <Other of="…">, or move the claim to where it is told',
          };
          return {
            fault: fault('other-side-shown', paragraph.place(from), words),
            within: text.id,
            subject: id,
          };
        }),
    );
  });
}

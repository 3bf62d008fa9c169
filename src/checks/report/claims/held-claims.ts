import type { ClaimUse } from '../../../report/prose/prose.ts';
import type { Claim, Report, TextFile } from '../../../report/report.ts';
import { type Fault, fault } from '../../../report/rules/fault.ts';
import { placedTexts } from '../../../report/texts.ts';

function plain(words: string): string {
  return words.toLowerCase().replace(/[’‘']/g, "'").replace(/\s+/g, ' ');
}

/** Is the demand of a held claim in force for these words? Always, or when one of its trigger words or held figures is used. */
function demandApplies(claim: Claim, block: string, use: ClaimUse, text: TextFile): boolean {
  if (!claim.held?.when) return true;
  if (claim.held.when.some((word) => block.includes(plain(word)))) return true;
  const heldFigures = (claim.figures ?? [])
    .filter((f) => f.held !== undefined)
    .map((f) => `${claim.id}.${f.name}`);
  return text.prose.values.some((value) => value.insideClaim === use.id && heldFigures.includes(value.of));
}

/** Rule held-claim: a claim that is held back stands only in a paragraph that holds the words which its entry demands. */
export function heldClaims(report: Report): Fault[] {
  const faults: Fault[] = [];
  for (const { text } of placedTexts(report)) {
    for (const use of text.prose.claims) {
      const claim = report.claims.get(use.id);
      if (!claim?.held) continue;
      const block = plain(use.block);
      if (!demandApplies(claim, block, use, text)) continue;
      for (const group of claim.held.demands.filter((g) => !g.some((word) => block.includes(plain(word))))) {
        const wanted = group.map((word) => `“${word}”`).join(' or ');
        faults.push(
          fault('held-claim', use.at, {
            expected: `${wanted} in the paragraph of ${use.id}`,
            found: `the claim without it (${claim.held.reason})`,
            mend: 'add the words, or leave the claim out',
          }),
        );
      }
    }
  }
  return faults;
}

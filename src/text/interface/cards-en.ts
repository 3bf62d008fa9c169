import { formatNumber } from '../numbers.ts';

function counted(n: number, one: string, many: string): string {
  return `${formatNumber(n)} ${n === 1 ? one : many}`;
}

/** The words on the pictures that stand for a page where it is shared, in English. */
export const cardWords = {
  chapter: 'Chapter',
  section: (chapter: string): string => `From the chapter “${chapter}”`,
  claim: (chapter: string): string => `A claim from “${chapter}”`,
  heldClaim: (chapter: string): string => `Held back: said in “${chapter}” only with these limits`,
  heldTooLong: (chapter: string): string =>
    `This claim is told in the chapter “${chapter}” with all that limits it, which is more than a picture holds.`,
  figure: 'Figure',
  size: (notes: number, sources: number): string =>
    `${counted(notes, 'note', 'notes')}, ${counted(sources, 'source', 'sources')}`,
  sources: (sources: number): string => (sources === 0 ? '' : counted(sources, 'source', 'sources')),
  evidence: (confidence: string, citations: number, origins: number): string =>
    `${confidence} ${counted(citations, 'citation', 'citations')}, ${counted(origins, 'independent origin', 'independent origins')}.`,
  figureFacts: (sources: number, asOf: string): string =>
    `${counted(sources, 'source', 'sources')}. Data as of ${asOf}.`,
  alt: (words: string, facts: string): string =>
    facts === '' ? words : `${words} (${facts.replace(/\.$/, '')})`,
} as const;

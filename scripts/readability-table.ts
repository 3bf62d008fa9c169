import type { Report } from '../src/report/report.ts';
import { readability } from '../src/text/readability.ts';

function row(words: string, length: string, age: string, name: string): string {
  return `${words.padStart(6)}  ${length.padStart(8)}  ${age.padStart(4)}  ${name}`;
}

/** How hard each section of each chapter is to read, as a table of plain text: words, words in a sentence, reading age. */
export function readabilityTable(report: Report): string {
  const lines = [row('words', 'sentence', 'age', 'section')];
  for (const chapter of report.chapters) {
    const whole = readability(chapter.prose.sections.map((section) => section.words).join('\n'));
    lines.push(
      row(
        String(whole.words),
        whole.sentenceLength.toFixed(1),
        whole.age.toFixed(1),
        chapter.title.toUpperCase(),
      ),
    );
    for (const section of chapter.prose.sections) {
      const { words, sentenceLength, age } = readability(section.words);
      if (words > 40) lines.push(row(String(words), sentenceLength.toFixed(1), age.toFixed(1), section.id));
    }
  }
  return lines.join('\n');
}

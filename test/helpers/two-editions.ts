import { checkReport } from '../../src/checks/check-report.ts';
import { nextLock } from '../../src/report/anchors/next-lock.ts';
import { type PassageKind, passagesOf } from '../../src/report/prose/passages.ts';
import type { Report } from '../../src/report/report.ts';
import { type Fault, formatFaults } from '../../src/report/rules/fault.ts';
import { chapter, type Files, inFolder } from './small-report.ts';

export const FIRST = 'content/chapters/01-first.mdx';
export const LOCK = 'data/anchors.lock';
export const REDIRECTS = 'data/redirects.yaml';
/** The path of the chapter whose body the editions differ in. */
export const PAGE = '/chapters/first/';

/** An edition of the small report: the body of its first chapter, which begins on line 6, and other files. */
export function edition(body: string, more: Files = {}): Files {
  return { [FIRST]: chapter(body), ...more };
}

/** Check an edition. */
export function checked(files: Files): { report: Report; faults: readonly Fault[] } {
  return inFolder(files, checkReport);
}

/** The lock that `npm run anchors` writes when an edition is published. @throws Error when it has faults. */
export function published(files: Files): string {
  const { report, faults } = checked(files);
  if (faults.length > 0) throw new Error(formatFaults(faults));
  return nextLock(report).text;
}

/** A redirect or another decision, as lines of data/redirects.yaml. */
export function decide(from: string, decision: 'to' | 'stays', what: string): string {
  return `- from: "${from}"\n  ${decision}: "${what}"\n`;
}

/** Check the edition that follows a published one, with the decisions of its editors. */
export function second(
  lock: string,
  files: Files,
  decisions = '',
): { report: Report; faults: readonly Fault[] } {
  return checked({ ...files, [LOCK]: lock, ...(decisions === '' ? {} : { [REDIRECTS]: decisions }) });
}

/** The passages of a kind in the first chapter, as lines: id, then the words. */
export function ids(report: Report, kind: PassageKind): string[] {
  const [first] = report.chapters;
  if (!first) throw new Error('no chapter');
  return passagesOf(report, first)
    .filter((passage) => passage.kind === kind)
    .map(({ id, words }) => `${id ?? '-'}: ${words.split(' ').slice(0, 3).join(' ')}`);
}

/** Faults as lines: rule, file and line. */
export function places(faults: readonly Fault[]): string[] {
  return faults.map(({ rule, file, line }) => `${rule} ${file}:${line}`);
}

import { teachingPath } from '../addresses/page-paths.ts';
import type { Question, Teaching, TeachingText } from '../report.ts';
import type { Fault } from '../rules/fault.ts';
import type { Edition } from '../schema/edition.ts';
import { questionSchema, TEACHING_KINDS, teachingFrontMatter } from '../schema/teaching.ts';
import { listFiles, loadFile } from './load-file.ts';
import { loadTexts } from './load-texts.ts';
import { indexById, readRecords } from './read-records.ts';
import type { Gathered } from './unread.ts';

/** The folder of the teaching kit: its texts, and below it the questions, a file for a chapter. */
const TEACHING_FOLDER = 'content/teaching';
const QUESTIONS_FOLDER = `${TEACHING_FOLDER}/questions`;

/** The kit of a report that has none. */
export const NO_TEACHING: Teaching = { texts: [], questions: [] };

function loadQuestions(root: string, faults: Fault[]): Question[] {
  const questions = (listFiles(root, QUESTIONS_FOLDER, '.yaml') ?? []).flatMap((file): Question[] => {
    const read = loadFile(root, file);
    faults.push(...read.faults);
    if (read.text === undefined) return [];
    const { records, faults: bad } = readRecords(questionSchema, read.text, file);
    faults.push(...bad);
    return records.map((record) => ({ ...record, chapter: file.replace(/^.*\/|\.yaml$/g, '') }));
  });
  faults.push(...indexById(questions).faults);
  return questions;
}

/**
 * Load the teaching kit.
 * @param root the folder of the report.
 * @param edition whose language a text has that names none.
 * @param gathered takes the faults, and the paths of texts that could not be read.
 * @returns the texts by kind and place, the questions in the order of their files; a report without the folder has an empty kit.
 */
export function loadTeaching(root: string, edition: Edition, gathered: Gathered): Teaching {
  const texts = loadTexts(
    root,
    { folder: TEACHING_FOLDER, pathOf: teachingPath, schema: teachingFrontMatter },
    edition,
    gathered,
  ).map(({ text, meta }): TeachingText => {
    const { kind, place, minutes, ages, teaches, plan, claims = {} } = meta;
    return { ...text, kind, place, minutes, ages, teaches, plan, restsOn: claims };
  });
  const rank = ({ kind, place }: TeachingText): number => TEACHING_KINDS.indexOf(kind) * 1000 + place;
  texts.sort((a, b) => rank(a) - rank(b) || (a.id < b.id ? -1 : 1));
  return { texts, questions: loadQuestions(root, gathered.faults) };
}

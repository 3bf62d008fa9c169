import { capitalize, formatNumber } from '../numbers.ts';
import { numberWords } from './numbers-en.ts';

/** A count with its noun; numbers up to twelve in words. */
function countOf(n: number, one: string, many: string): string {
  return `${n <= 12 ? numberWords(n) : formatNumber(n)} ${n === 1 ? one : many}`;
}

/** The words of the teaching kit, in English. */
export const teachingWords = {
  title: 'Teaching kit',
  summary: (lessons: number, exercises: number, questions: number): string =>
    `${capitalize(countOf(lessons, 'lesson', 'lessons'))}, ${countOf(exercises, 'exercise', 'exercises')}, ${countOf(questions, 'question', 'questions')} with notes for marking. Each is a page that prints as it stands.`,
  kinds: {
    spine: 'The whole in one lesson',
    lesson: 'Lessons',
    exercise: 'Exercises on sources',
    courses: 'For your syllabus',
    safeguarding: 'Safeguarding',
  },
  kind: {
    spine: 'One page',
    lesson: 'Lesson',
    exercise: 'Exercise',
    courses: 'For teachers',
    safeguarding: 'For teachers',
  },
  minutes: (minutes: number): string => (minutes === 1 ? 'one minute' : `${formatNumber(minutes)} minutes`),
  ages: (from: number, to: number | undefined): string =>
    to === undefined
      ? `ages ${formatNumber(from)} and up`
      : `ages ${formatNumber(from)} to ${formatNumber(to)}`,
  plan: (minutes: number): string => `The plan: ${formatNumber(minutes)} minutes`,
  planMinutes: 'Minutes',
  planStep: 'What is done',
  planFrom: 'From minute',
  restsOn: 'What this rests on',
  restsOnWords:
    'Each leads to its place in the report, with its sources and what is said against it. When one of them is changed or withdrawn, this page is not published again until somebody has read it anew.',
  toKit: 'The whole kit',
  quotedFrom: 'From',
  ourTranslation: 'The English is this report’s own.',
  questions: 'Questions, chapter by chapter',
  questionsOn: (chapter: string): string => `Questions: ${chapter}`,
  questionsSummary: (count: number, chapter: string): string =>
    `${capitalize(countOf(count, 'question', 'questions'))} on the chapter “${chapter}”: a sheet for students, and after it the notes for marking. On paper the notes begin on a new sheet.`,
  countOfQuestions: (count: number): string => countOf(count, 'question', 'questions'),
  sheet: 'Sheet for students',
  sheetWords: (chapter: string): string =>
    `Answer from the chapter “${chapter}”. Name the passage that you rely on.`,
  questionKinds: {
    recall: 'What does it say?',
    criticism: 'How good is the evidence?',
    essay: 'Essay',
  },
  marks: (marks: number): string => (marks === 1 ? '1 mark' : `${formatNumber(marks)} marks`),
  pointMarks: (marks: number, isUpTo: boolean): string =>
    isUpTo ? `[up to ${formatNumber(marks)}]` : `[${formatNumber(marks)}]`,
  allMarks: (marks: number): string => `Together ${formatNumber(marks)} marks.`,
  marking: 'Notes for marking',
  markingWords:
    'The number after a point is what it is worth. A student who says something else and shows a passage that bears it is right too.',
  question: (number: number): string => `Question ${formatNumber(number)}`,
  claims: 'Rests on:',
  words: 'Words, section by section',
  wordsOf: (chapter: string): string => `Words: ${chapter}`,
  wordsSummary: (most: number, chapter: string): string =>
    `What a class should know before it reads “${chapter}”: for each section at most ${formatNumber(most)} words of the glossary, those first that stand in few other sections.`,
  course: 'For your course platform',
  courseWords:
    'The report as a course in the format Common Cartridge: chapter by chapter, with the questions as topics for discussion. No answers are in it, and no account is asked for.',
  courseKinds: {
    links: 'With links to this site, section by section: small, and always the newest text',
    pages: 'With the chapters themselves as pages, for students without the net',
  },
  cartridge: (version: string): string => `Common Cartridge ${version}`,
  courseHow:
    'Platforms differ in which version they import best. Take 1.1 first; where its topics do not arrive, take 1.3. The files were checked against the names that the standard gives, and no platform was at hand to try them in.',
  chapter: 'The chapter',
  name: 'Name',
  forWhom: 'For whom',
  about: 'About',
} as const;

import { defineCollection } from 'astro:content';
import { join } from 'node:path';
import { glob } from 'astro/loaders';
import { reportRoot } from './report/current.ts';
import { chapterFrontMatter, pageFrontMatter } from './report/schema/front-matter.ts';
import { teachingFrontMatter } from './report/schema/teaching.ts';

/** A text is known by its file's name without its folder and its place in the order, as in the report itself. */
const generateId = ({ entry }: { entry: string }): string =>
  entry.replace(/^.*\/|\.mdx$/g, '').replace(/^\d+-/, '');

const texts = (folder: string): ReturnType<typeof glob> =>
  glob({ base: join(reportRoot(), 'content'), pattern: `${folder}/*.mdx`, generateId });

export const collections = {
  chapters: defineCollection({ loader: texts('chapters'), schema: chapterFrontMatter }),
  pages: defineCollection({ loader: texts('pages'), schema: pageFrontMatter }),
  teaching: defineCollection({ loader: texts('teaching'), schema: teachingFrontMatter }),
};

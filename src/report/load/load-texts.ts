import type { z } from 'zod';
import { textId } from '../addresses/text-id.ts';
import { hiddenFaults } from '../prose/hidden-faults.ts';
import { readProse } from '../prose/read-prose.ts';
import type { TextFile } from '../report.ts';
import type { Fault } from '../rules/fault.ts';
import type { Edition } from '../schema/edition.ts';
import { listFiles } from './load-file.ts';
import { loadMdx } from './load-yaml.ts';
import { readYaml } from './read-yaml.ts';
import type { Unread } from './unread.ts';
import { validate } from './validate.ts';

/**
 * Load the MDX files of a folder, each as a text with what its front matter says beside. Faults are added to `faults`, the paths of
 * texts that could not be read to `unread`.
 * @param pathOf the path of a text’s page, by its id.
 * @param edition whose language a text has that names none.
 */
export function loadTexts<
  F extends z.ZodType<{ title: string; summary: string; language?: string | undefined }>,
>(
  root: string,
  folder: string,
  pathOf: (id: string) => string,
  schema: F,
  edition: Edition,
  faults: Fault[],
  unread: Unread,
): { text: TextFile; meta: z.output<F> }[] {
  return (listFiles(root, folder, '.mdx') ?? []).flatMap((file) => {
    const place: `text:${string}` = `text:${pathOf(textId(file))}`;
    unread.add(place);
    const mdx = loadMdx(root, file, 'title: …, summary: …', faults);
    if (!mdx) return [];
    const { frontMatter, body } = mdx;
    const yaml = readYaml(frontMatter, file, 2);
    faults.push(...yaml.faults);
    const { prose, faults: bad } = readProse(body, file);
    faults.push(...bad, ...hiddenFaults(body, file));
    if (yaml.faults.length > 0) return [];
    const result = validate(schema, yaml.value, yaml.place, yaml.typed);
    if (!result.ok) {
      faults.push(...result.faults);
      return [];
    }
    const { title, summary, language } = result.value;
    if (!bad.some((f) => f.rule === 'mdx-syntax')) unread.delete(place);
    const text: TextFile = {
      id: textId(file),
      title,
      summary,
      language: language ?? edition.language,
      prose,
      at: { file, line: 1 },
    };
    return [{ text, meta: result.value }];
  });
}

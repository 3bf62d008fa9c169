import type { z } from 'zod';
import { textId } from '../addresses/text-id.ts';
import { hiddenFaults } from '../prose/hidden-faults.ts';
import { readProse } from '../prose/read-prose.ts';
import type { TextFile } from '../report.ts';
import type { Edition } from '../schema/edition.ts';
import { listFiles } from './load-file.ts';
import { loadMdx } from './load-yaml.ts';
import { readYaml } from './read-yaml.ts';
import type { Gathered } from './unread.ts';
import { validate } from './validate.ts';

/** What the front matter of every text has. */
type Titled = z.ZodType<{ title: string; summary: string; language?: string | undefined }>;

/** Texts of one kind: the folder that they lie in, the path of the page of each, and what their front matter is. */
interface Shelf<F extends Titled> {
  readonly folder: string;
  readonly pathOf: (id: string) => string;
  readonly schema: F;
}

/**
 * Load the MDX files of a folder, each as a text with what its front matter says beside.
 * @param root the folder of the report.
 * @param shelf what lies in the folder.
 * @param edition whose language a text has that names none.
 * @param gathered takes the faults, and the paths of texts that could not be read.
 */
export function loadTexts<F extends Titled>(
  root: string,
  { folder, pathOf, schema }: Shelf<F>,
  edition: Edition,
  { faults, unread }: Gathered,
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

import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import { expect, test } from 'vitest';

const ROOT = resolve(import.meta.dirname, '..');

/** Words of the report of this repository. Examples in comments may use them; what the generator prints may not. */
const SUBJECT =
  /china|chinese|beijing|huawei|hikvision|dahua|xinjiang|uyghur|uighur|tibetans|surveil|carnegie|under watch|[\u4e00-\u9fff]/i;

/** What is named after a language and not after a subject: a font, and the language itself in the words of the interface. */
const NAMES_OF_LANGUAGES = /'Microsoft Uighur'|'ug' \? 'Uyghur'/g;

/** The files of a folder of the repository by path, as text; style sheets and locales of CSL are not ours. */
function textsOf(folder: string): { path: string; text: string }[] {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:ts|astro|css|svg|mjs|js|html|txt|json)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !path.split(sep).includes('csl'))
    .map((path) => ({ path: path.slice(ROOT.length + 1), text: readFileSync(path, 'utf8') }));
}

/** Take the comments out, and leave the lines where they were. */
function withoutComments(text: string): string {
  return text
    .replace(/\/\*[\s\S]*?\*\/|<!--[\s\S]*?-->/g, (comment) => comment.replace(/[^\n]/g, ''))
    .replace(/(^|[\s;{}(,])\/\/.*$/gm, '$1');
}

function places(path: string, text: string): string[] {
  return withoutComments(text)
    .split('\n')
    .flatMap((line, index) =>
      SUBJECT.test(line.replace(NAMES_OF_LANGUAGES, '')) ? [`${path}:${index + 1} ${line.trim()}`] : [],
    );
}

test('the words of a comment are passed over, and those of code are not', () => {
  expect(places('a.ts', "/** of China */\nconst a = 1; // Huawei\nconst b = 'Xinjiang';")).toEqual([
    "a.ts:3 const b = 'Xinjiang';",
  ]);
  expect(places('a.astro', '<!-- China -->\n<p>中</p>\n<a href="https://huawei.example">')).toHaveLength(2);
});

test('no code, style or file of the generator names the subject of this report', () => {
  const files = [
    ...textsOf('src'),
    ...textsOf('public'),
    { path: 'astro.config.mjs', text: readFileSync(join(ROOT, 'astro.config.mjs'), 'utf8') },
  ];
  expect(files.length).toBeGreaterThan(80);
  expect(files.flatMap(({ path, text }) => places(path, text))).toEqual([]);
});

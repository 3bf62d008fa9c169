import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import subsetFont from 'subset-font';
import { FONT_FILES, FONT_LICENCES } from './font-files.ts';

/**
 * Cut the fonts down (HarfBuzz's subsetter) and write them, with their licences.
 * @param packages the folder of installed packages.
 * @param folder where they go; made anew.
 */
export async function writeFonts(packages: string, folder: string): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const { name, from, letters } of FONT_FILES) {
    // Kerning, marks and figures stay; alternates, which nothing asks for, would bring their glyphs along.
    const font = await subsetFont(readFileSync(join(packages, from)), letters, {
      targetFormat: 'woff2',
      noLayoutClosure: true,
    });
    writeFileSync(join(folder, name), font);
  }
  for (const { name, from } of FONT_LICENCES) copyFileSync(join(packages, from), join(folder, name));
}

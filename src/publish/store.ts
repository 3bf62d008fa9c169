import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { DrawingStyles } from '../figures/standalone/resolve-styles.ts';

const require = createRequire(import.meta.url);

/** Where what was made is kept from one build to the next. The project root is where every command runs. */
export const CACHE = join('node_modules', '.cache');

/**
 * Take what was made in an earlier build under the same name, or make it and keep it. A cache that cannot be written is done without.
 * @param folder of the cache.
 * @param name made from all that the content depends on.
 * @param make gives the content.
 */
export function keep(folder: string, name: string, make: () => Uint8Array): Uint8Array {
  const place = join(folder, name);
  try {
    return readFileSync(place);
  } catch {
    const made = make();
    try {
      mkdirSync(folder, { recursive: true });
      // Two builds may write at once: a file appears whole or not at all.
      writeFileSync(`${place}.${process.pid}`, made);
      renameSync(`${place}.${process.pid}`, place);
    } catch {}
    return made;
  }
}

/** The style sheets that drawings depend on. */
export function readStyles(): DrawingStyles {
  const read = (name: string): string => readFileSync(join(process.cwd(), 'src/styles', name), 'utf8');
  return { tokens: read('tokens.css'), figures: read('figures.css') };
}

/** The style sheet of pages that leave the site, such as those of a cartridge. */
export function readPageStyle(): string {
  return readFileSync(join(process.cwd(), 'src/styles/page.css'), 'utf8');
}

/** The place of a font's file among the installed packages. */
export function fontFile(file: string): string {
  return require.resolve(`@expo-google-fonts/${file}`);
}

/** A font of the installed packages. */
export function readFont(file: string): Uint8Array {
  return readFileSync(fontFile(file));
}

/** The version of an installed package. */
export function versionOf(name: string): string {
  const found: unknown = require(`${name}/package.json`);
  return typeof found === 'object' && found && 'version' in found ? String(found.version) : '';
}

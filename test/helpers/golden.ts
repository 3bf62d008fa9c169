import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import { expect } from 'vitest';

/**
 * Hold a text against a file under test/golden. A difference writes the new text beside the file, `name-changed.html`,
 * and fails: look at both, and rename the new one if it is right.
 */
export function expectGolden(name: string, text: string): void {
  const file = join(import.meta.dirname, '../golden', name);
  const extension = extname(file);
  const changed = `${file.slice(0, -extension.length)}-changed${extension}`;
  const wanted = existsSync(file) ? readFileSync(file, 'utf8') : undefined;
  if (wanted === text) {
    rmSync(changed, { force: true });
    return;
  }
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(changed, text);
  expect(text, `see ${name} and the changed file beside it`).toBe(wanted ?? '(no golden file yet)');
}

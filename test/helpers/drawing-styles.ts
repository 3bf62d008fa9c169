import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DrawingStyles } from '../../src/figures/standalone/resolve-styles.ts';

const read = (name: string): string =>
  readFileSync(join(import.meta.dirname, '../../src/styles', name), 'utf8');

/** The real style sheets that drawings depend on. */
export const STYLES: DrawingStyles = { tokens: read('tokens.css'), figures: read('figures.css') };

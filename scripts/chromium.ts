import { existsSync } from 'node:fs';

/** Debian's package of Chromium without a window. */
export const HEADLESS_SHELL = '/usr/bin/chromium-headless-shell';

/** The path of Chromium: that of `CHROMIUM`, else Debian's. */
export function chromiumPath(): string {
  return process.env.CHROMIUM ?? '/usr/bin/chromium';
}

/**
 * The path of the Chromium that opens pages nobody looks at: that of `CHROMIUM`, else the one without a window where Debian's package
 * of it is installed, else the whole one. All have the same engine; the whole one draws its own window around every page, which takes
 * three times the work of most pages.
 */
export function headlessChromium(): string {
  if (process.env.CHROMIUM === undefined && existsSync(HEADLESS_SHELL)) return HEADLESS_SHELL;
  return chromiumPath();
}

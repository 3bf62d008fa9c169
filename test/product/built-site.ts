import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toString as textOf } from 'hast-util-to-string';
import { SKIP } from 'unist-util-visit';
import { visitParents } from 'unist-util-visit-parents';
import { checkReport } from '../../src/checks/check-report.ts';
import type { Report } from '../../src/report/report.ts';

export { textOf };

/** The folder of the built report: that of `npm run build`, unless UNDER_WATCH_DIST names another. */
export const dist = resolve(process.env.UNDER_WATCH_DIST ?? 'dist');

/** An element of a page with the elements around it, the outermost first. */
export interface Placed {
  readonly element: Element;
  readonly ancestors: readonly Element[];
}

/** A page of the built report. */
export interface BuiltPage {
  /** Its path on the site, such as `/chapters/exports/` or `/404.html`. */
  readonly path: string;
  readonly file: string;
  readonly html: string;
  readonly tree: Root;
  readonly elements: readonly Placed[];
}

function placedElements(tree: Root): Placed[] {
  const found: Placed[] = [];
  visitParents(tree, 'element', (element, ancestors) => {
    found.push({ element, ancestors: ancestors.filter((a): a is Element => a.type === 'element') });
    return element.tagName === 'template' ? SKIP : undefined;
  });
  return found;
}

/** Every file of the built report, as paths from its folder with forward slashes, sorted. */
export function builtFiles(): readonly string[] {
  files ??= readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(dist.length + 1)
        .split(sep)
        .join('/'),
    )
    .sort();
  return files;
}

/** A page that is read and parsed when it is first asked for it: most tests look at a few of two thousand. */
class LazyPage implements BuiltPage {
  readonly path: string;
  readonly file: string;
  #html?: string;
  #tree?: Root;
  #elements?: readonly Placed[];

  constructor(file: string) {
    this.path = `/${file.replace(/(^|\/)index\.html$/, '$1')}`;
    this.file = file;
  }

  get html(): string {
    this.#html ??= readFileSync(join(dist, this.file), 'utf8');
    return this.#html;
  }

  get tree(): Root {
    this.#tree ??= fromHtml(this.html);
    return this.#tree;
  }

  get elements(): readonly Placed[] {
    this.#elements ??= placedElements(this.tree);
    return this.#elements;
  }
}

// The files of tests that run in one process share these.
let files: readonly string[] | undefined;
let pages: ReadonlyMap<string, BuiltPage> | undefined;
let report: Report | undefined;

function pagesByPath(): ReadonlyMap<string, BuiltPage> {
  pages ??= new Map(
    builtFiles()
      .filter((file) => file.endsWith('.html'))
      .map((file) => new LazyPage(file))
      .map((page) => [page.path, page]),
  );
  return pages;
}

/** Every page of the built report, parsed once. */
export function builtPages(): readonly BuiltPage[] {
  return [...pagesByPath().values()];
}

/** The page at a path. @throws Error when there is none. */
export function pageAt(path: string): BuiltPage {
  const page = pagesByPath().get(path);
  if (!page) throw new Error(`no page at ${path}`);
  return page;
}

/** The report that the pages were made from. @throws Error when it has faults: such a report is never built. */
export function reportOfRepository(): Report {
  if (!report) {
    const checked = checkReport(resolve('.'));
    if (checked.faults.length > 0)
      throw new Error(`the report has ${checked.faults.length} faults: see npm run check`);
    report = checked.report;
  }
  return report;
}

/** The value of an attribute as text; undefined without it. */
export function attributeOf(element: Element, name: string): string | undefined {
  const value = element.properties[name];
  if (value === undefined || value === null || value === false) return undefined;
  return Array.isArray(value) ? value.join(' ') : String(value);
}

/** Has the element this class? */
export function hasClass(element: Element, name: string): boolean {
  const value = element.properties.className;
  return Array.isArray(value) && value.includes(name);
}

/** The elements of a page that pass a test. */
export function select(page: BuiltPage, isWanted: (element: Element) => boolean): Element[] {
  return page.elements.filter(({ element }) => isWanted(element)).map(({ element }) => element);
}

/** The ids of a page in its order. */
export function idsOf(page: BuiltPage): string[] {
  return page.elements.flatMap(({ element }) => attributeOf(element, 'id') ?? []);
}

/** The values that stand more than once in a list. */
export function repeated(values: readonly string[]): string[] {
  return [...new Set(values.filter((value, index) => values.indexOf(value) !== index))];
}

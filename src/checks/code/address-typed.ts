import ts from 'typescript';
import { ANCHOR_PREFIXES } from '../../report/addresses/anchors.ts';
import { HOME_FILES, PLACES } from '../../report/addresses/places.ts';
import { type Fault, fault } from '../../report/rules/fault.ts';
import type { CodeFile } from './code-file.ts';
import { lineOf, partsOfAstro, sourceOf } from './source-of.ts';

/** Where addresses are written; the second has what the code of the browser shares with the publisher of the search. */
const HOMES = /^src\/(?:report\/addresses\/|text\/search\/search-files\.ts$)/;
const READ = /^(?:src|scripts)\/.*\.(?:ts|mjs|astro)$/;

function oneOf(values: readonly string[]): string {
  return values.map((value) => value.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|');
}

const NOTE = ANCHOR_PREFIXES.note;
const prefixes = oneOf(Object.values(ANCHOR_PREFIXES));
const places = oneOf([
  ...Object.values(PLACES).filter((path) => path !== PLACES.home),
  ...Object.values(HOME_FILES),
]);

/** A path at the beginning of a text or of a word in it. */
const PATH = new RegExp(String.raw`(?:^|[\s("'\`^|])(${places})`);
/** The beginning of an anchor, to which an id is put; or a whole one after its number sign. */
const ANCHOR = new RegExp(
  String.raw`(?:^|[\s"'\`^|])#?(${prefixes})$|-(${NOTE})|#(${prefixes})|\^(${prefixes})`,
);
/** The same in markup, where an expression or an attribute begins with it. */
const ANCHOR_IN_MARKUP = new RegExp(
  String.raw`["'\`](${prefixes})(?:\$\{|["'\`])|#(${prefixes})|-(${NOTE})\$\{`,
);

/** Rooms that make pages; in these any path is found, by its look or since it is put after the base, that of a text, too. */
const MAKES_PAGES = /^src\/(?:citations|components|figures|html|layouts|markdown|pages|publish)\//;
const ANY_PATH = /^(\/\p{Ll}[\p{Ll}\d-]*\/)/u;
const AFTER_BASE = /\bbase(?:\}|\s*\+\s*["'`])(\/\p{L}[\p{L}\d.-]*\/?)/u;

const IN_CODE: readonly RegExp[] = [PATH, ANCHOR];
const IN_PAGES: readonly RegExp[] = [PATH, ANY_PATH, ANCHOR];
const IN_MARKUP: readonly RegExp[] = [PATH, ANCHOR_IN_MARKUP, AFTER_BASE];

/** What the first pattern that stands in a text takes out of it. */
function firstOf(text: string, patterns: readonly RegExp[]): string | undefined {
  return patterns.flatMap((pattern) => pattern.exec(text)?.slice(1) ?? []).find((part) => part !== undefined);
}

/** The text of a node that is a string, a piece of a template or a pattern. */
function textOfLiteral(node: ts.Node): string | undefined {
  if (ts.isStringLiteralLike(node)) return node.text;
  if (ts.isTemplateHead(node) || ts.isTemplateMiddle(node) || ts.isTemplateTail(node)) return node.text;
  return ts.isRegularExpressionLiteral(node) ? node.text.slice(1).replaceAll('\\/', '/') : undefined;
}

/** What a file types, by line: in code each literal is read, and in rooms that make pages what follows the base; in markup each line. */
function typedIn(file: CodeFile): Map<number, string> {
  const found = new Map<number, string>();
  const note = (line: number, what: string | undefined): void => {
    if (what !== undefined) found.set(line, what);
  };
  const source = sourceOf(file);
  const isPage = MAKES_PAGES.test(file.path);
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isImportTypeNode(node)) return;
    const text = textOfLiteral(node);
    if (text !== undefined) note(lineOf(node, source), firstOf(text, isPage ? IN_PAGES : IN_CODE));
    else if (isPage && (ts.isTemplateSpan(node) || ts.isBinaryExpression(node)))
      note(lineOf(node, source), firstOf(node.getText(source), [AFTER_BASE]));
    ts.forEachChild(node, visit);
  };
  visit(source);
  const markup = file.path.endsWith('.astro') ? partsOfAstro(file.text).markup.split('\n') : [];
  for (const [index, line] of markup.entries()) note(index + 1, firstOf(line, IN_MARKUP));
  return found;
}

/**
 * Find paths of the site and prefixes of its anchors that are typed elsewhere than in report/addresses: a place that moves would
 * be forgotten there. Imports, comments, style sheets (which cannot import) and tests (which say what is expected) are passed over.
 * @returns one `address-typed` fault for each line.
 */
export function checkAddressTyped(files: readonly CodeFile[]): Fault[] {
  return files
    .filter(({ path }) => READ.test(path) && !HOMES.test(path))
    .flatMap((file) =>
      [...typedIn(file)].map(([line, what]) =>
        fault(
          'address-typed',
          { file: file.path, line },
          {
            expected: 'addresses that come from src/report/addresses',
            found: `${what}, typed`,
            mend: 'call the function of report/addresses; code of the browser reads the address from the page',
          },
        ),
      ),
    );
}

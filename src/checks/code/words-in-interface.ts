import ts from 'typescript';
import { type Fault, fault } from '../../report/rules/fault.ts';
import type { CodeFile } from './code-file.ts';
import { lineOf, sourceOf } from './source-of.ts';

/** The rooms that are held to the rule: those whose code makes something that a reader sees. */
const ROOMS_WITHOUT_WORDS: readonly string[] = ['citations', 'figures', 'html', 'publish', 'text'].map(
  (room) => `src/${room}/`,
);

/** Stands for a value within a text. */
const VALUE = '\uFFFC';
/**
 * A word, or a value, that stands by itself: not a part of an id, a class or a path, as `-title` and `p1`
 * are.
 */
const WORD = String.raw`(?<![-\w#./${VALUE}])\p{L}{2,}(?:[’']\p{L}+)?(?![-\w${VALUE}])`;
const ALONE = `(?<![-\\w])${VALUE}(?![-\\w])`;
const BETWEEN = String.raw`[,.;:!?)”]*\s+[(“]*`;
/** Two words in a row, or a word beside a value: “no value”, “Unit: …”. */
const PROSE = new RegExp(`${WORD}${BETWEEN}(?:${WORD}|${ALONE})|${ALONE}${BETWEEN}${WORD}`, 'u');
/** Signs of style sheets and markup, which words for a reader do not have. */
const MARKUP = /[{}<>]/;

/** Properties whose text is for machines: of elements, names of things and of fonts; and those of a fault, which speaks to authors. */
const NOT_FOR_READERS = new Set([
  ...['className', 'class', 'rel', 'preserveAspectRatio', 'allow', 'sizes'],
  ...['id', 'family'],
  ...['expected', 'found', 'mend', 'reason'],
]);

/** The text of a literal, with a sign for each value in it; undefined for other nodes. */
function textOf(node: ts.Node): string | undefined {
  if (ts.isStringLiteralLike(node)) return node.text;
  if (!ts.isTemplateExpression(node)) return undefined;
  return node.head.text + node.templateSpans.map((span) => VALUE + span.literal.text).join('');
}

function nameOfCall({ expression }: ts.CallExpression | ts.NewExpression): string {
  return ts.isIdentifier(expression) ? expression.text : '';
}

/** Functions that find elements by a selector, which is their first argument. */
const BY_SELECTOR = new Set(['select', 'selectAll', 'matches']);

/** Is a node the selector of a function that finds elements by one? */
function isSelector(node: ts.Node): boolean {
  const { parent } = node;
  return ts.isCallExpression(parent) && parent.arguments[0] === node && BY_SELECTOR.has(nameOfCall(parent));
}

/** Does what stands below a node never reach a reader: modules, types, errors, faults, classes, selectors? */
function isForOthers(node: ts.Node): boolean {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return true;
  if (ts.isTypeNode(node) || ts.isThrowStatement(node)) return true;
  if (ts.isNewExpression(node)) return /Error$/.test(nameOfCall(node));
  if (ts.isCallExpression(node)) return /fault$/i.test(nameOfCall(node));
  if (ts.isStringLiteralLike(node) && isSelector(node)) return true;
  return ts.isPropertyAssignment(node) && NOT_FOR_READERS.has(node.name.getText());
}

/** The words for a reader that a file holds, each with its line. */
function phrasesIn(file: CodeFile): { readonly line: number; readonly found: string }[] {
  const source = sourceOf(file);
  const phrases: { line: number; found: string }[] = [];
  const visit = (node: ts.Node): void => {
    if (isForOthers(node)) return;
    const text = textOf(node);
    if (text !== undefined && PROSE.test(text) && !MARKUP.test(text))
      phrases.push({ line: lineOf(node, source), found: `“${text.replaceAll(VALUE, '…')}”` });
    ts.forEachChild(node, visit);
  };
  visit(source);
  return phrases;
}

/**
 * Find words that a reader sees outside `text/interface/`: strings in which two words stand in a row, or a
 * word beside a value. Comments, messages of errors and faults, names of modules, types, classes and
 * fonts, ids and selectors are none.
 * @param rooms the folders that are held to it.
 * @returns one `words-in-interface` fault for each string, at its line.
 */
export function checkWordsInInterface(
  files: readonly CodeFile[],
  rooms: readonly string[] = ROOMS_WITHOUT_WORDS,
): Fault[] {
  return files
    .filter(({ path }) => path.endsWith('.ts') && rooms.some((room) => path.startsWith(room)))
    .filter(({ path }) => !path.startsWith('src/text/interface/'))
    .flatMap((file) =>
      phrasesIn(file).map(({ line, found }) =>
        fault(
          'words-in-interface',
          { file: file.path, line },
          {
            expected: 'words that a reader sees in src/text/interface, by language',
            found,
            mend: 'put them there, as a text or a function of values, and take them from the words of the page',
          },
        ),
      ),
    );
}

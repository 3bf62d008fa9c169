import type { Nodes, Root } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import { visitParents } from 'unist-util-visit-parents';
import { didYouMean } from '../rules/did-you-mean.ts';
import { type Fault, fault, type Place } from '../rules/fault.ts';
import { type Element, isElement } from './block-ids.ts';
import { placeOf } from './place-of.ts';

/** The components that content may use, each with its attributes and those of them that are needed. */
const COMPONENTS: Readonly<
  Record<string, { readonly attributes: readonly string[]; readonly needs: readonly string[] }>
> = {
  Claim: { attributes: ['id', 'again'], needs: ['id'] },
  Other: { attributes: ['of', 'again'], needs: ['of'] },
  Value: { attributes: ['of', 'form'], needs: ['of'] },
  ContentNote: { attributes: ['about'], needs: ['about'] },
  Figure: { attributes: ['id'], needs: ['id'] },
  DataTable: { attributes: ['of', 'columns'], needs: ['of'] },
  Example: { attributes: ['show', 'of'], needs: ['show'] },
  Quoted: { attributes: ['of'], needs: ['of'] },
};

const VALUE_FORMS = ['number', 'words', 'Words'];

function elementFaults(node: Element, at: Place): Fault[] {
  const name = node.name ?? 'a fragment';
  const known = COMPONENTS[name];
  if (!known) {
    return [
      fault('known-component', at, {
        expected: `one of ${Object.keys(COMPONENTS).join(', ')}`,
        found: `<${name}>`,
        mend: didYouMean(name, Object.keys(COMPONENTS), 'write it in Markdown'),
      }),
    ];
  }
  const faults: Fault[] = [];
  const given = new Map<string, unknown>();
  for (const a of node.attributes) {
    if (
      a.type === 'mdxJsxAttribute' &&
      known.attributes.includes(a.name) &&
      (a.name === 'again' || typeof a.value === 'string')
    ) {
      given.set(a.name, a.value);
      continue;
    }
    // Told once: by the rule citation-place.
    if (typeof a.value === 'string' && a.value.includes('[@')) continue;
    if (a.type === 'mdxJsxAttribute') given.set(a.name, true);
    const attributeName = a.type === 'mdxJsxAttribute' ? a.name : 'an expression';
    faults.push(
      fault('component-attribute', at, {
        expected: `<${name}> with ${known.attributes.join(', ')}, each in double quotes`,
        found: attributeName,
        mend: didYouMean(attributeName, known.attributes, 'remove the attribute'),
      }),
    );
  }
  for (const need of known.needs) {
    if (!given.get(need))
      faults.push(
        fault('component-attribute', at, {
          expected: `<${name}> with ${need}`,
          found: `<${name}> without it`,
          mend: `add ${need}="…"`,
        }),
      );
  }
  const form = given.get('form');
  if (typeof form === 'string' && !VALUE_FORMS.includes(form)) {
    faults.push(
      fault('component-attribute', at, {
        expected: `form: one of ${VALUE_FORMS.join(', ')}`,
        found: form,
        mend: didYouMean(form, VALUE_FORMS, 'leave the form out'),
      }),
    );
  }
  return faults;
}

/** What the elements that wrap words and get a note are called. */
const WRAPPERS: Readonly<Record<string, string>> = { Claim: 'a claim', Other: 'a part of an other side' };

function nameOfWrapper(node: Nodes): string | undefined {
  return isElement(node) ? WRAPPERS[node.name ?? ''] : undefined;
}

function wrapperFaults(node: Element, name: string, ancestors: readonly Nodes[], at: Place): Fault[] {
  const within = ancestors.map(nameOfWrapper).find((other) => other !== undefined);
  const blocks = node.children.some(
    (child) =>
      child.type !== 'paragraph' && ['heading', 'list', 'blockquote', 'table', 'code'].includes(child.type),
  );
  const paragraphs = node.children.filter((child) => child.type === 'paragraph').length;
  const hasWords = plainText(node).trim() !== '';
  if (within === undefined && !blocks && paragraphs < 2 && hasWords) return [];
  const found =
    within !== undefined
      ? `${name} within ${within}`
      : hasWords
        ? 'more than one paragraph'
        : `${name} without words`;
  return [
    fault('claim-words', at, {
      expected: `${name} that wraps words of one paragraph`,
      found,
      mend: 'wrap only the words that say it',
    }),
  ];
}

/** Components that do not exist or are used wrongly, HTML, and script in a text. */
export function componentFaults(tree: Root, file: string): Fault[] {
  const faults: Fault[] = [];
  visitParents(tree, (node, ancestors) => {
    const at = placeOf(node, file);
    if (isElement(node)) {
      faults.push(...elementFaults(node, at));
      const wrapper = nameOfWrapper(node);
      if (wrapper !== undefined) faults.push(...wrapperFaults(node, wrapper, ancestors, at));
    } else if (node.type === 'mdxjsEsm' || node.type === 'html' || isCode(node)) {
      faults.push(
        fault('known-component', at, {
          expected: 'Markdown and the components of the report',
          found: node.type === 'mdxjsEsm' ? 'an import or export' : 'a script expression',
          mend: 'remove it: no script is written in content',
        }),
      );
    }
  });
  return faults;
}

/** An expression that is more than a comment. */
function isCode(node: Nodes): boolean {
  if (node.type !== 'mdxFlowExpression' && node.type !== 'mdxTextExpression') return false;
  return !/^(?:\s*\/\*(?:(?!\*\/)[\s\S])*\*\/)+\s*$/.test(node.value);
}

import type { Element } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';
import { describe, expect, test } from 'vitest';
import { compileTree, contextOf } from '../helpers/compile.ts';
import { chapter, sound } from '../helpers/small-report.ts';

const FILE = 'content/chapters/01-first.mdx';

function term(name: string): string {
  return `---\nname: ${name}\nkind: concept\nsources:\n  - id: doe-2019-cameras\nnames_checked: read\n---\n\nIt is this. It does that.\n`;
}

const GLOSSARY = {
  'content/glossary/camera.mdx': term('camera'),
  'content/glossary/camera-law.mdx': term('Camera Law'),
};

/** The links of terms in a chapter of this body: the words and where they lead. */
async function links(body: string, file = FILE): Promise<string[]> {
  const report = sound({
    ...GLOSSARY,
    [file]: file === FILE ? chapter(body) : `---\ntitle: A page\nsummary: It.\n---\n${body}\n`,
  });
  const found: string[] = [];
  visit(await compileTree(contextOf(report, '/base'), body, file), 'element', (node: Element) => {
    const { className } = node.properties;
    if (Array.isArray(className) && className.includes('term-link'))
      found.push(`${textOf(node)} → ${String(node.properties.href)}`);
  });
  return found;
}

describe('a term of the glossary', () => {
  test('is a link where a section uses it first, and again in the next section', async () => {
    expect(
      await links('A camera, *cameras*.\n\nThe camera.\n\n## Two\n\n- **Cameras** and the Camera Law.'),
    ).toEqual([
      'camera → /base/glossary/#g-camera',
      'Cameras → /base/glossary/#g-camera',
      'Camera Law → /base/glossary/#g-camera-law',
    ]);
  });

  test('is no link in a heading, a link, a note, a block of another’s words or code', async () => {
    const body =
      '## Camera\n\n[A camera](/about/) `camera`.[^n] It.[@doe-2019-cameras]\n\n> A camera.\n\n[^n]: Of a camera.';
    expect(await links(body)).toEqual([]);
  });

  test('is a link within the words of a claim, but not within a quotation, unless it is all that is quoted', async () => {
    expect(await links('<Claim id="cameras-in-63">The camera is</Claim> here.')).toEqual([
      'camera → /base/glossary/#g-camera',
    ]);
    expect(await links('He said “a *new* camera” of a “camera”, a camera.')).toEqual([
      'camera → /base/glossary/#g-camera',
    ]);
    expect(await links('He said “a camera.')).toEqual([]);
    expect(await links('He said “no.\n\nA camera.')).toEqual(['camera → /base/glossary/#g-camera']);
  });

  test('is a plain word on the pages beside the chapters', async () => {
    expect(await links('A camera.', 'content/pages/about.mdx')).toEqual([]);
  });
});

import { unzipSync } from 'fflate';
import { readXml, type XmlElement } from './read-xml.ts';

/** A cartridge as a platform reads it: its files as text, and the elements of its manifest. */
export interface Cartridge {
  readonly files: ReadonlyMap<string, string>;
  readonly manifest: XmlElement;
}

/** Open a cartridge. @throws Error when its manifest is not well-formed. */
export function openCartridge(bytes: Uint8Array): Cartridge {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const files = new Map(
    Object.entries(unzipSync(bytes)).map(([name, content]) => [name, decoder.decode(content)]),
  );
  return { files, manifest: readXml(files.get('imsmanifest.xml') ?? '') };
}

/** An element with all that lie within it. */
export function within(element: XmlElement): XmlElement[] {
  return [element, ...element.children.flatMap(within)];
}

/** The elements of a name within an element. */
export function named(element: XmlElement, name: string): XmlElement[] {
  return within(element).filter((other) => other.name === name);
}

/** A name of XML without a colon, as identifiers are (xs:ID); ours are of ASCII. */
const NC_NAME = /^[A-Za-z_][\w.-]*$/;

/**
 * What keeps a platform from opening a cartridge, in words: the structure that the profile of Common Cartridge asks for, each reference
 * followed to its file. A schema of 1EdTech is not among the tests; what is looked at is told in the README of the publisher.
 * @param version such as `1.3`.
 */
export function cartridgeFaults({ files, manifest }: Cartridge, version: string): string[] {
  const faults: string[] = [];
  const v = `v1p${version.slice(2)}`;
  const hold = (holds: boolean, fault: string): void => void (holds || faults.push(fault));
  hold(manifest.name === 'manifest', 'no manifest');
  hold(
    manifest.attributes.xmlns === `http://www.imsglobal.org/xsd/imscc${v}/imscp_v1p1`,
    'another namespace',
  );
  hold(
    manifest.children.map(({ name }) => name).join(' ') === 'metadata organizations resources',
    'other children',
  );
  hold(named(manifest, 'schema')[0]?.text === 'IMS Common Cartridge', 'another schema');
  hold(named(manifest, 'schemaversion')[0]?.text === `${version}.0`, 'another version');
  const organizations = named(manifest, 'organization');
  hold(organizations.length === 1, 'not one organization');
  hold(organizations[0]?.attributes.structure === 'rooted-hierarchy', 'no rooted hierarchy');
  const [root, ...more] = organizations[0]?.children ?? [];
  hold(root?.name === 'item' && more.length === 0, 'not one root');
  hold(root !== undefined && !root.children.some(({ name }) => name === 'title'), 'a root with a title');
  const identifiers = within(manifest).flatMap(({ attributes }) => attributes.identifier ?? []);
  for (const id of identifiers) hold(NC_NAME.test(id), `${id} is no name`);
  hold(new Set(identifiers).size === identifiers.length, 'an identifier twice');
  const resources = new Map(
    named(manifest, 'resource').map((resource) => [resource.attributes.identifier, resource]),
  );
  for (const item of named(manifest, 'item').filter((other) => other !== root)) {
    const isLeaf = !item.children.some(({ name }) => name === 'item');
    const { identifierref } = item.attributes;
    hold(item.children[0]?.name === 'title' && item.children[0].text !== '', 'an item without a title');
    hold(isLeaf === (identifierref !== undefined), `${item.attributes.identifier} is half a leaf`);
    if (identifierref !== undefined) hold(resources.has(identifierref), `${identifierref} is no resource`);
  }
  const types = [`imswl_xml${v}`, `imsdt_xml${v}`, 'webcontent'];
  for (const { attributes, children } of resources.values()) {
    hold(types.includes(attributes.type ?? ''), `the type ${attributes.type}`);
    hold(children.length > 0 && children.every(({ name }) => name === 'file'), 'a resource without a file');
    for (const { attributes: file } of children)
      hold(files.has(file.href ?? ''), `${file.href} is not there`);
    if (attributes.href !== undefined)
      hold(
        children.some(({ attributes: file }) => file.href === attributes.href),
        `${attributes.href} is no file`,
      );
  }
  const known = new Set(
    [...resources.values()].flatMap(({ children }) => children.map((file) => file.attributes.href)),
  );
  for (const name of files.keys())
    hold(name === 'imsmanifest.xml' || known.has(name), `nothing leads to ${name}`);
  for (const [name, text] of files) {
    if (!/^(?:links|topics)\//.test(name)) continue;
    const leaf = readXml(text);
    const kind = leaf.name === 'webLink' ? 'imswl' : 'imsdt';
    hold(
      leaf.attributes.xmlns === `http://www.imsglobal.org/xsd/imscc${v}/${kind}_${v}`,
      `${name} of another namespace`,
    );
    const names = leaf.children.map((child) => child.name).join(' ');
    hold(names === (kind === 'imswl' ? 'title url' : 'title text'), `${name} has ${names}`);
    if (kind === 'imswl')
      hold(URL.canParse(leaf.children[1]?.attributes.href ?? ''), `${name} leads nowhere`);
    else hold(leaf.children[1]?.attributes.texttype === 'text/html', `${name} is no HTML`);
  }
  return faults;
}

/** What a page of a cartridge would load from elsewhere, or from a file that is not there. */
export function loadedFaults({ files }: Cartridge): string[] {
  return [...files]
    .filter(([name]) => name.endsWith('.html'))
    .flatMap(([name, html]) => {
      const loaded = [
        ...html.matchAll(
          /<(?:img|link|script|iframe|source|object|embed)\b[^>]*?(?:src|href|data)="([^"]*)"/g,
        ),
      ];
      const folder = name.replace(/[^/]*$/, '');
      return loaded.flatMap(([, address = '']) =>
        files.has(folder + address) ? [] : [`${name} loads ${address}`],
      );
    });
}

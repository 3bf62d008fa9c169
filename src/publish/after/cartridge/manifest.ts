import type { CourseVersion } from '../../../report/addresses/file-paths.ts';
import { addressOf } from '../../../report/addresses/published-address.ts';
import { checksumOf } from '../../../report/editions/checksum.ts';
import type { Report } from '../../../report/report.ts';
import type { CourseItem, CourseResource } from './course.ts';
import { type XmlElement, xml, xmlDocument } from './xml.ts';

/** What the standard calls itself. */
const SCHEMA = { family: 'IMS Common Cartridge' };

/** The namespaces and the names of resources of a version (1EdTech Common Cartridge 1.1 to 1.3, profile and schemas). */
export function namesOf(version: CourseVersion): {
  readonly manifest: string;
  readonly lom: string;
  readonly webLink: string;
  readonly topic: string;
  readonly types: Readonly<Record<CourseResource['kind'], string>>;
} {
  const v = `v1p${version.slice(2)}`;
  return {
    manifest: `http://www.imsglobal.org/xsd/imscc${v}/imscp_v1p1`,
    lom: `http://ltsc.ieee.org/xsd/imscc${v}/LOM/manifest`,
    webLink: `http://www.imsglobal.org/xsd/imscc${v}/imswl_${v}`,
    topic: `http://www.imsglobal.org/xsd/imscc${v}/imsdt_${v}`,
    types: { link: `imswl_xml${v}`, topic: `imsdt_xml${v}`, page: 'webcontent' },
  };
}

/** An identifier made from a name: an XML name, the same in every edition for the same thing. */
export function identifierOf(prefix: string, name: string): string {
  return `${prefix}-${checksumOf(name).slice(0, 24)}`;
}

/** The file of a leaf that is no page. */
export function fileOf({ id, kind }: CourseResource): string {
  return `${kind}s/${identifierOf(kind, id)}.xml`;
}

function resourceId({ id }: CourseResource): string {
  return identifierOf('resource', id);
}

function itemOf(item: CourseItem): XmlElement {
  if (item.kind === 'folder')
    return xml(
      'item',
      { identifier: identifierOf('item', item.id) },
      xml('title', {}, item.title),
      ...item.items.map(itemOf),
    );
  const { resource } = item;
  return xml(
    'item',
    { identifier: identifierOf('item', resource.id), identifierref: resourceId(resource) },
    xml('title', {}, resource.title),
  );
}

/** The leaves of a course, in its order. */
export function leavesOf(items: readonly CourseItem[]): CourseResource[] {
  return items.flatMap((item) => (item.kind === 'folder' ? leavesOf(item.items) : [item.resource]));
}

function resourceOf(
  resource: CourseResource,
  types: Readonly<Record<CourseResource['kind'], string>>,
): XmlElement {
  const files = resource.kind === 'page' ? resource.files : [fileOf(resource)];
  const href = resource.kind === 'page' ? { href: files[0] ?? '' } : {};
  return xml(
    'resource',
    { identifier: resourceId(resource), type: types[resource.kind], ...href },
    ...files.map((file) => xml('file', { href: file })),
  );
}

function metadata({ edition }: Report, version: CourseVersion): XmlElement {
  const words = (text: string): XmlElement => xml('lomm:string', { language: edition.language }, text);
  return xml(
    'metadata',
    {},
    xml('schema', {}, SCHEMA.family),
    xml('schemaversion', {}, `${version}.0`),
    xml(
      'lomm:lom',
      {},
      xml(
        'lomm:general',
        {},
        xml('lomm:title', {}, words(edition.title)),
        xml('lomm:language', {}, edition.language),
        xml('lomm:description', {}, words(edition.description)),
      ),
      xml(
        'lomm:rights',
        {},
        xml('lomm:copyrightAndOtherRestrictions', {}, xml('lomm:value', {}, 'yes')),
        xml('lomm:description', {}, words(`${edition.licence.name}, ${edition.licence.url}`)),
      ),
    ),
  );
}

/**
 * The manifest of a course: one organization with a root that has no title, and each leaf with its resource.
 * @param items what the course has.
 */
export function manifestOf(report: Report, items: readonly CourseItem[], version: CourseVersion): string {
  const { manifest, lom, types } = namesOf(version);
  const name = `${addressOf(report.edition, '/')} ${version}`;
  return xmlDocument(
    xml(
      'manifest',
      { identifier: identifierOf('manifest', name), xmlns: manifest, 'xmlns:lomm': lom },
      metadata(report, version),
      xml(
        'organizations',
        {},
        xml(
          'organization',
          { identifier: 'organization', structure: 'rooted-hierarchy' },
          xml('item', { identifier: 'root' }, ...items.map(itemOf)),
        ),
      ),
      xml('resources', {}, ...leavesOf(items).map((resource) => resourceOf(resource, types))),
    ),
  );
}

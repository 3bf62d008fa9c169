import type { CourseVersion } from '../../../report/addresses/file-paths.ts';
import type { CourseResource } from './course.ts';
import { namesOf } from './manifest.ts';
import { xml, xmlDocument } from './xml.ts';

/** Words as HTML. */
function asHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

/** The file of a leaf: a link or a topic as XML; nothing of a page, whose files are made of its article. */
export function resourceFile(resource: CourseResource, version: CourseVersion): string | undefined {
  const names = namesOf(version);
  switch (resource.kind) {
    case 'link':
      return xmlDocument(
        xml(
          'webLink',
          { xmlns: names.webLink },
          xml('title', {}, resource.title),
          xml('url', { href: resource.address }),
        ),
      );
    case 'topic': {
      const html = resource.paragraphs.map((words) => `<p>${asHtml(words)}</p>`).join('');
      return xmlDocument(
        xml(
          'topic',
          { xmlns: names.topic },
          xml('title', {}, resource.title),
          xml('text', { texttype: 'text/html' }, html),
        ),
      );
    }
    case 'page':
      return undefined;
  }
}

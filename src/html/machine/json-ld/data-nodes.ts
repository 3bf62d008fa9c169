import { handedTables, permanentAddress } from '../../../report/addresses/citable-parts.ts';
import {
  figureFilePath,
  packagePath,
  tableFilePath,
  tableJsonPath,
} from '../../../report/addresses/file-paths.ts';
import { DATA_PATH, figurePath } from '../../../report/addresses/page-paths.ts';
import { addressOf } from '../../../report/addresses/published-address.ts';
import type { Figure, Report, Table } from '../../../report/report.ts';
import { CONTEXT, edited, type LinkedNode, publisherOf, reportRef } from './linked-node.ts';

function download(report: Report, path: string, format: string): LinkedNode {
  return { '@type': 'DataDownload', encodingFormat: format, contentUrl: addressOf(report.edition, path) };
}

function licencesOf(table: Table): unknown {
  const [first, ...more] = table.resource.licenses.map(({ path }) => path);
  return more.length === 0 ? first : [first, ...more];
}

/**
 * A figure with its table: schema.org's `Dataset`. Its licence is the table's own; its words are the report's.
 * @param report that has the figure.
 * @param figure that the page shows.
 * @param table that it is drawn from.
 * @param words its title, and what it shows.
 */
export function figureNode(
  report: Report,
  figure: Figure,
  table: Table,
  words: { title: string; subtitle: string },
): LinkedNode {
  const url = addressOf(report.edition, figurePath(figure.id));
  const fields = table.resource.schema.fields.filter((field) => field.refers === undefined);
  return {
    '@context': CONTEXT,
    '@type': 'Dataset',
    '@id': url,
    name: words.title,
    description: `${words.subtitle} ${table.resource.description}`,
    url,
    ...edited(report),
    inLanguage: report.edition.language,
    license: licencesOf(table),
    isPartOf: reportRef(report),
    citation: table.resource.sources.map(({ title }) => title),
    variableMeasured: fields.map(({ title }) => title),
    distribution: [
      download(report, figureFilePath(figure.id, 'csv'), 'text/csv'),
      download(report, figureFilePath(figure.id, 'json'), 'application/json'),
    ],
  };
}

/** A table as a part of the package: schema.org's `Dataset`, with its files. */
function tableNode(report: Report, table: Table): LinkedNode {
  const { name, title, description, schema } = table.resource;
  const url = permanentAddress(report, { kind: 'table', table });
  return {
    '@type': 'Dataset',
    '@id': url,
    name: title,
    description,
    url,
    license: licencesOf(table),
    creator: publisherOf(report),
    citation: table.resource.sources.map((source) => source.title),
    variableMeasured: schema.fields.filter((field) => field.refers === undefined).map((field) => field.title),
    distribution: [
      download(report, tableFilePath(name), 'text/csv'),
      download(report, tableJsonPath(name), 'application/json'),
    ],
  };
}

/** All tables together: schema.org's `Dataset` with one part for each table that is handed out. */
export function packageNode(report: Report): LinkedNode {
  const { dataPackage, edition } = report;
  const url = addressOf(edition, DATA_PATH);
  return {
    '@context': CONTEXT,
    '@type': 'Dataset',
    '@id': url,
    name: dataPackage.title,
    description: dataPackage.description,
    url,
    inLanguage: edition.language,
    ...edited(report),
    license: dataPackage.licenses.map(({ path }) => path),
    isPartOf: reportRef(report),
    distribution: [download(report, packagePath(report), 'application/zip')],
    hasPart: handedTables(report).map((table) => tableNode(report, table)),
  };
}

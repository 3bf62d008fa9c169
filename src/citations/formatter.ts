import CSL, { type VariableWrapper } from 'citeproc';
import type { Report } from '../report/report.ts';
import { type Locator, namesSeveral } from '../text/citation-syntax.ts';
import { type CslItem, toCslItem } from './csl-item.ts';
import { pagesForCsl, putPages } from './csl-pages.ts';
import { loadLocale, loadStyle, type Style } from './load-csl.ts';
import { leanStyle, NO_NAMES, type Part } from './trim-style.ts';

/** Locators of one place and of several, by which citeproc chooses between “art.” and “arts.”; they are not printed. */
const [ONE_PLACE, TWO_PLACES] = ['1', '1, 2'];
/** What stands before a key when citeproc is given it: it keeps items in plain objects, which have a `constructor` already. */
const ENGINE_ID = 'source ';
/** Where the locator stands in a note, so that each source is formatted once, whatever is cited of it. */
const LOCATOR = '<span class="locator"></span>';

/** Formats sources as HTML in the styles of the report, each distinct (source, locator form, style) once. */
export interface Formatter {
  /** A source as a Chicago full note, with its locator; no full stop at its end. */
  note(key: string, locator: Locator | undefined): string;
  /** A source as an entry of a reference list. */
  entry(key: string, style: Style): string;
  /** How many times citeproc was asked, for benchmarks. */
  readonly formatted: () => number;
}

type Engine = InstanceType<typeof CSL.Engine>;

function escapeHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

/** A label in full, for the notes in which a style has no place for one. */
function labelWord(label: string, plural: boolean): string {
  if (label === 'appendix') return plural ? 'appendices' : label;
  return `${label.replace('-locator', '')}${plural ? 's' : ''}`;
}

/** What stands in a note for a variable of its source: citeproc's words with the signs around them, but for the locator its place. */
const markLocator: VariableWrapper = ({ variableNames }, before, words, after) =>
  `${before}${variableNames.includes('locator') ? LOCATOR : words}${after}`;

/** Put a locator that a style has no place for at the end of the note, before its address. */
function appendLocator(note: string, locator: string): string {
  const address = note.search(/,? <a href="[^"]*">[^<]*<\/a>$/);
  return address < 0 ? `${note}, ${locator}` : `${note.slice(0, address)}, ${locator}${note.slice(address)}`;
}

/**
 * Make a formatter for a report's sources. citeproc-js does the formatting (CSL 1.0.2); an engine holds one source at a
 * time, so the cost of a citation does not grow with the registry.
 */
export function createFormatter(report: Report): Formatter {
  const engines = new Map<string, Engine>();
  const memo = new Map<string, string>();
  let count = 0;

  const items = new Map<string, CslItem>();
  // citeproc asks several times for what it formats once, and works on a copy.
  const retrieveItem = (id: string): CslItem => {
    const source = report.sources.get(id.slice(ENGINE_ID.length));
    if (!source) throw new Error(`no source ${id}`);
    const item = items.get(id) ?? {
      ...toCslItem(source, report.edition.language),
      ...(source.page === undefined ? {} : { page: pagesForCsl(source.page) }),
      id,
    };
    items.set(id, item);
    return item;
  };

  const engineFor = (style: Style, part: Part): Engine => {
    count += 1;
    const known = engines.get(`${style} ${part}`);
    if (known) return known;
    const engine = new CSL.Engine(
      {
        retrieveLocale: loadLocale,
        retrieveItem,
        // Only a note has a locator; elsewhere the wrapping would be for nothing.
        ...(part === 'notes' ? { variableWrapper: markLocator } : {}),
      },
      leanStyle(loadStyle(style), part),
      'en-US',
      true,
    );
    engine.setOutputFormat('html');
    engine.opt.development_extensions.wrap_url_and_doi = true;
    engine.registry.namereg = NO_NAMES;
    engines.set(`${style} ${part}`, engine);
    return engine;
  };

  const remember = (name: string, make: () => string): string => {
    const known = memo.get(name);
    if (known !== undefined) return known;
    const made = make();
    memo.set(name, made);
    return made;
  };

  const bareNote = (key: string, label: string | undefined, plural: boolean): string =>
    remember(`note|${key}|${label ?? ''}|${plural}`, () => {
      const item =
        label === undefined
          ? { id: ENGINE_ID + key }
          : { id: ENGINE_ID + key, label, locator: plural ? TWO_PLACES : ONE_PLACE };
      const note = engineFor('chicago', 'notes').makeCitationCluster([item]).trim().replace(/\.$/, '');
      return putPages(note, report.sources.get(key)?.page);
    });

  return {
    note(key: string, locator: Locator | undefined): string {
      if (!locator) return bareNote(key, undefined, false);
      // Places in words take the slot of a page, which Chicago prints without a label.
      const label = locator.kind === 'label' ? locator.label : 'page';
      // Chicago prints a page's number alone, so that one page and several are one form.
      const plural = label !== 'page' && namesSeveral(locator);
      const note = bareNote(key, label, plural);
      const text = escapeHtml(locator.text);
      if (note.includes(LOCATOR)) return note.replace(LOCATOR, () => text);
      const labelled =
        locator.kind === 'label' && locator.label !== 'page'
          ? `${labelWord(locator.label, plural)} ${text}`
          : text;
      return appendLocator(note, labelled);
    },
    entry(key: string, style: Style): string {
      return remember(`entry|${key}|${style}`, () => {
        const engine = engineFor(style, 'list');
        engine.updateItems([ENGINE_ID + key], true);
        const made = engine.makeBibliography();
        const html = made === false ? '' : (made[1][0] ?? '');
        return putPages(html, report.sources.get(key)?.page)
          .trim()
          .replace(/^<div class="csl-entry">/, '')
          .replace(/<\/div>$/, '')
          .trim();
      });
    },
    formatted: () => count,
  };
}

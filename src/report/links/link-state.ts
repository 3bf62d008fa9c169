import type { Source } from '../report.ts';
import { EDITOR_STATES, type LinkRecord } from '../schema/link.ts';

/** What a record is about: the source, or for a link of a text its address. */
export function linkKey({ id, url }: Pick<LinkRecord, 'id' | 'url'>): string {
  return id ?? url;
}

/** The host of an address, without the `www.` that many answer with and without. */
export function hostOf(url: string): string {
  return new URL(url).host.replace(/^www\./, '');
}

/** Was the record written by an editor, by hand? */
export function isEditors({ state }: Pick<LinkRecord, 'state'>): boolean {
  return EDITOR_STATES.some((other) => other === state);
}

/**
 * Would the address mislead whoever follows it? A domain that others took over always does; a page that was removed or altered does
 * where the editor says so.
 */
export function isWithheld(link: Pick<LinkRecord, 'state' | 'withhold'>): boolean {
  return link.state === 'taken-over' || link.withhold === true;
}

/** A source without its address. */
function withoutAddress({ URL: _address, ...rest }: Source): Source {
  return rest;
}

/**
 * A source with what is known of its link. This is the one place where it is decided whether an address is given out: where it would
 * mislead, the source of the loaded report has none, so that no page, note, list or file can print it.
 * @param link the record of the source; one that speaks of another address than the source's is out of date and says nothing.
 */
export function withLink(source: Source, link: LinkRecord | undefined): Source {
  if (link === undefined || link.url !== source.URL) return source;
  return isWithheld(link) ? { ...withoutAddress(source), link } : { ...source, link };
}

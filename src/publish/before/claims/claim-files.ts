import { z } from 'zod';
import { confidenceReason } from '../../../citations/note-content.ts';
import { CLAIMS_FILE, CLAIMS_SCHEMA_FILE } from '../../../report/addresses/file-paths.ts';
import { claimPath, otherPath, sourcePath } from '../../../report/addresses/page-paths.ts';
import { addressOf } from '../../../report/addresses/published-address.ts';
import { correctionsOfClaim } from '../../../report/editions/corrections.ts';
import { type MadeClaim, madeClaims } from '../../../report/evidence/claim-uses.ts';
import { independentOrigins } from '../../../report/evidence/independence.ts';
import { partsOfOtherSide } from '../../../report/evidence/other-side.ts';
import { printedFigures } from '../../../report/evidence/printed-figures.ts';
import { sourceUses } from '../../../report/evidence/source-uses.ts';
import type { Report } from '../../../report/report.ts';
import type { Evidence } from '../../../report/schema/evidence.ts';
import { type PublishedClaims, publishedClaimsSchema } from '../../../report/schema/published-claims.ts';
import type { Interface } from '../../../text/interface/en.ts';
import type { PublishedFile } from '../../published-file.ts';

type PublishedClaim = PublishedClaims['claims'][number];

function citationOf(
  report: Report,
  { id, locator, quote, translation, cut, quote_held: held }: Evidence,
): PublishedClaim['sources'][number][] {
  const source = report.sources.get(id);
  if (!source) return [];
  const { title, URL: url, archive, language, kind, checked, read_in, derived_from = [] } = source;
  const address = sourceUses(report).has(id) ? addressOf(report.edition, sourcePath(id)) : undefined;
  const words = held === undefined ? { quote, translation, cut } : {};
  return [
    {
      id,
      address,
      title,
      url,
      archive: archive?.URL,
      language,
      kind,
      checked,
      read_in,
      derived_from,
      locator,
      ...words,
    },
  ];
}

function citationsOf(report: Report, all: readonly Evidence[]): PublishedClaim['sources'] {
  return all.flatMap((evidence) => citationOf(report, evidence));
}

function published(
  report: Report,
  { claim, places, words: said }: MadeClaim,
  words: Interface,
): PublishedClaim {
  const figures = printedFigures(report, claim).shown.map(({ name, value, unit, bound, as_of, held }) => {
    return { name, value, unit, bound, as_of, limit: held };
  });
  return {
    id: claim.id,
    address: addressOf(report.edition, claimPath(claim.id)),
    status: claim.held ? 'held' : 'stated',
    held_because: claim.held?.reason,
    assertion: said.join('\n\n'),
    used_at: places.map(({ path }) => addressOf(report.edition, path)),
    figures,
    confidence: claim.confidence,
    because: claim.because,
    confidence_reason: confidenceReason(claim, report, words),
    citations: claim.sources.length,
    independent_origins: independentOrigins(report, claim),
    sources: citationsOf(report, claim.sources),
    other_side: partsOfOtherSide(claim).map(({ sources, ...part }) => ({
      ...part,
      address: addressOf(report.edition, otherPath(claim.id, part.id)),
      sources: citationsOf(report, sources ?? []),
    })),
    affair: claim.affair,
    last_known: claim.last_known && {
      ...claim.last_known,
      sources: citationsOf(report, claim.last_known.sources),
    },
    last_checked: claim.checked ?? report.edition.date,
    history: correctionsOfClaim(report, claim.id).map(({ when, what, why }) => ({
      date: when,
      change: what,
      reason: why,
    })),
  };
}

/** The claims that the texts make, as the data of claims.json. */
export function publishedClaims(report: Report, words: Interface): PublishedClaims {
  const { edition } = report;
  return {
    $schema: addressOf(edition, CLAIMS_SCHEMA_FILE),
    title: edition.title,
    edition: edition.date,
    address: addressOf(edition, '/'),
    licence: { name: edition.licence.name, url: edition.licence.url },
    claims: madeClaims(report).map((made) => published(report, made, words)),
  };
}

/** The JSON Schema (draft 2020-12) of claims.json, made from the schema that the generator itself holds it to. */
function claimsJsonSchema(report: Report): object {
  return {
    $id: addressOf(report.edition, CLAIMS_SCHEMA_FILE),
    ...z.toJSONSchema(publishedClaimsSchema, { target: 'draft-2020-12' }),
  };
}

/** claims.json and claims.schema.json. */
export function claimFiles(report: Report, words: Interface): PublishedFile[] {
  if (madeClaims(report).length === 0) return [];
  const json = (value: object): string => `${JSON.stringify(value, null, 1)}\n`;
  return [
    { path: CLAIMS_FILE, content: json(publishedClaims(report, words)) },
    { path: CLAIMS_SCHEMA_FILE, content: json(claimsJsonSchema(report)) },
  ];
}

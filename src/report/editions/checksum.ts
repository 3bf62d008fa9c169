import { createHash } from 'node:crypto';

/** A value as JSON whose keys are sorted, without spaces: the same for the same value, however its file is laid out (after RFC 8785). */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item ?? null)).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const fields = Object.entries(value)
    .filter(([, field]) => field !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${fields.map(([key, field]) => `${JSON.stringify(key)}:${canonicalJson(field)}`).join(',')}}`;
}

/** The SHA-256 of a value as canonical JSON, in hexadecimal. Fields that are undefined do not count. */
export function checksumOf(value: unknown): string {
  return createHash('sha256').update(canonicalJson(value)).digest('hex');
}

/** The checksum of an edition: of all its fields but the checksum itself. */
export function editionChecksum(edition: object): string {
  return checksumOf({ ...edition, checksum: undefined });
}

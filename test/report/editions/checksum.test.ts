import { expect, test } from 'vitest';
import { canonicalJson, editionChecksum } from '../../../src/report/editions/checksum.ts';

test('the order of fields changes no checksum, and every value does', () => {
  const edition = { edition: '2026-01-02', claims: [{ id: 'a', words: 'Ä “b”' }], checksum: 'x' };
  const same = { checksum: 'y', claims: [{ words: 'Ä “b”', id: 'a' }], edition: '2026-01-02' };
  expect(editionChecksum(same)).toBe(editionChecksum(edition));
  expect(editionChecksum({ ...edition, claims: [{ id: 'a', words: 'Ä "b"' }] })).not.toBe(
    editionChecksum(edition),
  );
  expect(editionChecksum({ ...edition, claims: [] })).not.toBe(editionChecksum(edition));
  expect(editionChecksum({ ...edition, title: undefined })).toBe(editionChecksum(edition));
});

test('canonical JSON has its keys in order at every depth and no spaces', () => {
  expect(canonicalJson({ b: [{ d: 1, c: null }], a: 'x', e: undefined })).toBe(
    '{"a":"x","b":[{"c":null,"d":1}]}',
  );
});

import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { dataFiles } from '../../../../src/publish/before/data/data-files.ts';
import { en } from '../../../../src/text/interface/en.ts';
import { dataPackage, type Files, sound } from '../../../helpers/small-report.ts';

function filesOf(changes: Files = {}): Map<string, string | Uint8Array> {
  return new Map(dataFiles(sound(changes), en).map(({ path, content }) => [path, content]));
}

function unzipped(files: Map<string, string | Uint8Array>): Record<string, string> {
  const archive = files.get('/data/small.zip');
  if (!(archive instanceof Uint8Array)) throw new Error('no archive');
  return Object.fromEntries(
    Object.entries(unzipSync(archive)).map(([name, bytes]) => [name, strFromU8(bytes)]),
  );
}

describe('the data package to take away', () => {
  test('holds its description and every table, in order, the same as the files beside it', () => {
    const files = filesOf();
    const archive = unzipped(files);
    expect(Object.keys(archive)).toEqual(['datapackage.json', 'sales.csv']);
    expect(archive['sales.csv']).toBe(files.get('/data/sales.csv'));
    expect(archive['datapackage.json']).toBe(files.get('/data/datapackage.json'));
  });

  test('leaves rows out that are held back, and says so without telling what they hold', () => {
    const { 'sales.csv': table, 'datapackage.json': text = '' } = unzipped(filesOf());
    expect(table).toContain('Kenya,1200,2014-01-02,');
    expect(table).not.toContain('Laos');
    expect(JSON.parse(text).description).toContain(
      'One row of the table sales is left out: the seller denies it',
    );
    expect(text).not.toContain('Laos');
    expect(JSON.parse(text).resources[0].held).toBeUndefined();
  });

  test('is none when its only table is held back whole', () => {
    expect(
      filesOf({ 'data/tables/datapackage.json': dataPackage({ held: { reason: 'it was never checked' } }) })
        .size,
    ).toBe(0);
  });

  test('has the same bytes in every time zone', () => {
    const before = process.env.TZ;
    const zips = ['Pacific/Kiritimati', 'America/Adak'].map((zone) => {
      process.env.TZ = zone;
      return Buffer.from(filesOf().get('/data/small.zip') ?? '').toString('hex');
    });
    if (before === undefined) delete process.env.TZ;
    else process.env.TZ = before;
    expect(zips[0]).toBe(zips[1]);
    expect(zips[0]?.length).toBeGreaterThan(100);
  });
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { z } from 'zod';

const rows = z.array(z.record(z.string(), z.string()));

function table(name: string): Record<string, string>[] {
  const file = join(import.meta.dirname, '../../data/tables', `${name}.csv`);
  return rows.parse(parse(readFileSync(file, 'utf8'), { columns: true }));
}

test('the kinds of technology in both editions of the index add up to its rows by country', () => {
  const countries = table('aigs-countries');
  const marked = (field: string): string => String(countries.filter((row) => row[field] === 'yes').length);
  const counts = table('aigs-types-2019-2022').map((row) => [row['countries_2019'], row['countries_2022']]);
  expect(counts).toEqual([
    [marked('smart_city_2019'), marked('safe_city_2022')],
    [marked('facial_recognition_2019'), marked('facial_recognition_2022')],
    [marked('smart_policing_2019'), marked('smart_policing_2022')],
    ['', marked('social_media_surveillance_2022')],
    [marked('listed_2019'), marked('listed_2022')],
  ]);
});

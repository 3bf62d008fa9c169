import { check, format, resolveConfig } from 'prettier';
import { expect, test } from 'vitest';

const file = 'src/components/Part.astro';
const options = { ...(await resolveConfig(file)), filepath: file };
const place = (from: string): Promise<string> => format(from, options);

test('a space between two inline elements is kept when their line is broken', async () => {
  const long = 'x'.repeat(80);
  expect(await place(`<p><a href="/">${long}</a> <b>${long}</b></p>\n`)).toBe(
    `<p>\n  <a href="/">${long}</a>{' '}\n  <b>${long}</b>\n</p>\n`,
  );
});

test('where elements touch, no space comes between them', async () => {
  const long = 'x'.repeat(80);
  expect(await place(`<p>{${long}}<b>{${long}}</b>.</p>\n`)).toBe(
    `<p>\n  {${long}}\n  <b>{${long}}</b>.\n</p>\n`,
  );
});

test('a line of 110 characters stands, a longer one is broken', async () => {
  const call = (letters: number): string => `---\nconst a = call('${'x'.repeat(letters)}', '');\n---\n`;
  expect(await check(call(87), options)).toBe(true);
  expect(await check(call(88), options)).toBe(false);
});

test('what is written otherwise than the formatter writes it is found', async () => {
  expect(await check('<p   >{a}</p>\n', options)).toBe(false);
  expect(await check('<p>{a}</p>\n', options)).toBe(true);
});

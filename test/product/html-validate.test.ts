import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { describe, expect, test } from 'vitest';
import { builtPages } from './built-site.ts';
import { htmlValidateConfig } from './html-validate.config.ts';

const validator = new HtmlValidate(new StaticConfigLoader(htmlValidateConfig));

describe('html-validate', () => {
  test.each(builtPages().map((page) => ({ path: page.path, html: page.html })))(
    'finds nothing wrong in $path',
    async ({ path, html }) => {
      const { results } = await validator.validateString(html, path);
      const told = results.flatMap(({ messages }) =>
        messages.map((m) => `${m.ruleId} ${m.line}:${m.column} ${m.message}`),
      );
      expect([...new Set(told)].slice(0, 20)).toEqual([]);
    },
  );

  test('would find what is wrong, so that its silence means something', async () => {
    const html =
      '<!doctype html><html lang="en"><head><title>x</title></head><body><p id="a"><ul id="a"></ul></p><img src="x.png"></body></html>';
    const { results } = await validator.validateString(html, 'bad.html');
    expect(results.flatMap(({ messages }) => messages.map((m) => m.ruleId))).toEqual(
      expect.arrayContaining(['no-dup-id', 'close-order']),
    );
  });
});

import { HtmlValidate, type ResolvedConfig, StaticConfigLoader } from 'html-validate';
import { describe, expect, test } from 'vitest';
import { builtPages, pageAt } from './built-site.ts';
import { htmlValidateConfig } from './html-validate.config.ts';

/** One configuration, made once: to make it anew for each page takes as long as to read a small one. */
class OneConfig extends StaticConfigLoader {
  #made?: ResolvedConfig | Promise<ResolvedConfig>;

  override getConfigFor(handle: string): ResolvedConfig | Promise<ResolvedConfig> {
    this.#made ??= super.getConfigFor(handle);
    return this.#made;
  }
}

const validator = new HtmlValidate(new OneConfig(htmlValidateConfig));

describe('html-validate', () => {
  test.each(builtPages().map(({ path }) => ({ path })))('finds nothing wrong in $path', async ({ path }) => {
    const { results } = await validator.validateString(pageAt(path).html, path);
    const told = results.flatMap(({ messages }) =>
      messages.map((m) => `${m.ruleId} ${m.line}:${m.column} ${m.message}`),
    );
    expect([...new Set(told)].slice(0, 20)).toEqual([]);
  });

  test('would find what is wrong, so that its silence means something', async () => {
    const html =
      '<!doctype html><html lang="en"><head><title>x</title></head><body><p id="a"><ul id="a"></ul></p><img src="x.png"></body></html>';
    const { results } = await validator.validateString(html, 'bad.html');
    expect(results.flatMap(({ messages }) => messages.map((m) => m.ruleId))).toEqual(
      expect.arrayContaining(['no-dup-id', 'close-order']),
    );
  });
});

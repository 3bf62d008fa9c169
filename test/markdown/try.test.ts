import { test } from 'vitest';
import { compile } from '../helpers/compile.ts';
import { check } from '../helpers/small-report.ts';
test('try', async () => {
  console.log(check());
  for (const body of [
    'They are <Claim id="cameras-in-63">in <Value of="cameras-in-63.countries" /> countries</Claim>, she found.',
    '<Claim id="cameras-in-63">in countries</Claim> <Claim id="law-of-2017">so it was</Claim>',
    '<Claim id="cameras-in-63">\nin countries\n</Claim>',
    '<Claim id="cameras-in-63">\nin countries\n</Claim>\n\nand more',
    '- <Claim id="cameras-in-63">in countries</Claim>\n- <Claim id="law-of-2017">so it was</Claim> <Value of="cameras-in-63.cameras" />',
    'And the 国家情报法 [@npc-2017-law, art. 7] and x [@npc-2017-law, art. 7].',
    '<Claim id="cameras-in-63">in **many** countries</Claim>\n<Claim id="law-of-2017">so it was</Claim>',
    'Loose\n\n- one\n\n- two\n\n> quoted\n\n```js\n[@doe]\n```\n',
  ]) console.log(await compile(body));
});

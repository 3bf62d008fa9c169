import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { tokensOf } from '../../../../src/figures/standalone/resolve-styles.ts';
import { svgAsXml } from '../../../../src/figures/standalone/standalone.ts';
import { cardFiles } from '../../../../src/publish/before/cards/card-files.ts';
import { drawCard } from '../../../../src/publish/before/cards/draw-card.ts';
import { en } from '../../../../src/text/interface/en.ts';
import { STYLES } from '../../../helpers/drawing-styles.ts';
import { expectGolden } from '../../../helpers/golden.ts';
import { readPng } from '../../../helpers/read-png.ts';
import { withFigure } from '../../../helpers/small-figure.ts';
import { withBody } from '../../../helpers/small-report.ts';

const scratch = mkdtempSync(join(tmpdir(), 'cards '));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const report = withBody(
  '## The 国家情报法 in قەشقەر\n\nThey are <Claim id="cameras-in-63">in 63 countries</Claim>.',
  withFigure(),
);
const made = async (cache: string): Promise<Map<string, Uint8Array>> =>
  new Map(
    (await Array.fromAsync(cardFiles(report, en, STYLES, join(scratch, cache)))).map(({ path, content }) => [
      path,
      Buffer.from(content),
    ]),
  );
const first = await made('one');

describe('the cards of a report', () => {
  test('are pictures of 1200 by 630 in the report’s colours, one for each part that has one', () => {
    expect([...first.keys()]).toEqual([
      '/card.png',
      '/chapters/first/card.png',
      '/chapters/first/cite/the-国家情报法-in-قەشقەر.png',
      '/claims/cameras-in-63/card.png',
      '/figures/cameras-sold/card.png',
    ]);
    for (const [path, bytes] of first) {
      const { width, height, palette } = readPng(bytes);
      expect([width, height, palette[0]], path).toEqual([1200, 630, '#fbf8f2']);
    }
  });

  test('say different things', () => {
    expect(new Set([...first.values()].map((bytes) => Buffer.from(bytes).toString('base64'))).size).toBe(
      first.size,
    );
  });

  test('are the same bytes in another cache, and from the same cache', async () => {
    expect(await made('two')).toEqual(first);
    expect(await made('one')).toEqual(first);
  });

  // The painter's memory is given back between two turns of the event loop and at no other time.
  test('are made in a turn each', async () => {
    let turns = 0;
    let turn: NodeJS.Immediate | undefined;
    const count = (): void => {
      turns += 1;
      turn = setImmediate(count);
    };
    count();
    const cards = await made('turns');
    clearImmediate(turn);
    expect(turns).toBeGreaterThanOrEqual(cards.size);
  });

  test('come from the cache when they were painted before, and are painted when it cannot be written', async () => {
    const folder = join(scratch, 'one');
    const [name = ''] = readdirSync(folder);
    writeFileSync(join(folder, name), 'kept');
    expect([...(await made('one')).values()].map(String)).toContain('kept');
    writeFileSync(join(scratch, 'file'), '');
    expect(await made('file/under')).toEqual(first);
    expect(existsSync(join(scratch, 'file/under'))).toBe(false);
  });
});

describe('a card', () => {
  const advance = (): number => 0.5;
  const look = { tokens: tokensOf(STYLES), serif: advance, sans: advance, strong: advance };
  const frame = {
    title: 'Small',
    host: 'small.example',
    edition: 'Edition of 2 January 2026',
    language: 'en',
  };
  const card = {
    path: '/c.png',
    label: 'A claim',
    words: 'They say “<b>63</b> & more”, all of them',
    facts: '2 sources',
    alt: '',
  };

  test('is drawn as the golden shows, its words as words', () => {
    expectGolden('cards/words.svg', `${svgAsXml(drawCard(card, frame, look))}\n`);
  });

  test('shows a figure too small to read in words, and one that fits beside its title', () => {
    const drawing = (height: number): ReturnType<typeof drawCard> =>
      drawCard({ ...card, more: 'By country' }, frame, look, {
        svg: drawCard(card, frame, look),
        width: 640,
        height,
      });
    const pictures = (height: number): number => svgAsXml(drawing(height)).split('<svg').length - 1;
    expect([pictures(300), pictures(700), pictures(3000)]).toEqual([2, 2, 1]);
  });

  test('keeps everything within its edges, however long the words of the label and the facts', () => {
    const long = {
      ...card,
      label: 'label '.repeat(40),
      facts: 'fact '.repeat(60),
      words: 'word '.repeat(170),
    };
    const xml = svgAsXml(drawCard(long, frame, look));
    const texts = [
      ...xml.matchAll(/<text x="([\d.]+)" y="([\d.]+)"[^>]*?font-size="([\d.]+)"[^>]*>([^<]*)</g),
    ];
    expect(texts.length).toBeGreaterThan(8);
    for (const [whole, x, y, size, words = ''] of texts) {
      const reach = words.length * 0.5 * Number(size);
      const end = whole.includes('text-anchor="end"') ? Number(x) : Number(x) + reach;
      expect(end, words).toBeLessThanOrEqual(1200 - 72 + 1);
      expect(Number(y), words).toBeLessThan(630);
    }
  });
});

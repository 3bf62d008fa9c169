import { appendFileSync, existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { JOURNAL_FILE } from '../../../scripts/links/run-links.ts';
import { LINKS_FILE } from '../../../src/report/load/load-links.ts';
import { DAY, linkRuns, told } from '../../helpers/link-runs.ts';

const { server: serverOf, root: rootOf, at, start, records } = linkRuns();

describe('a run that is broken off', () => {
  const many = (): Record<string, string> =>
    Object.fromEntries(
      Array.from({ length: 8 }, (_, n) => [`n-${n}`, at(`many-${n % 2}.example`, `/alive?${n}`)]),
    );

  test('has recorded what it found, and is taken up without asking twice', async () => {
    const end = new AbortController();
    const lines: string[] = [];
    const say = (line: string): void => {
      lines.push(line);
      if (lines.length === 3) end.abort();
    };
    const first = await start(many(), { signal: end.signal, say });
    expect(first.checked).toBeGreaterThanOrEqual(3);
    expect(first.left).toBeGreaterThan(0);
    expect(Object.keys(records()).length).toBe(first.checked);
    const done = Object.keys(records());
    const before = serverOf().seen.length;
    const again: string[] = [];
    const second = await start(many(), { say: (line) => again.push(line) });
    expect(second).toMatchObject({ checked: 8, left: 0 });
    expect(Object.keys(records()).length).toBe(8);
    const asked = serverOf()
      .seen.slice(before)
      .map(({ path }) => path);
    expect(done.filter((id) => asked.includes(`/alive?${id.slice(2)}`))).toEqual([]);
    expect(again[0]).toBe(`taken up: ${first.checked} links were done`);
    expect(again.at(-1)).toMatch(/^\[8\/8\] alive \(200\) n-\d$/);
  });

  test('in the middle of a line of its journal is taken up after the last whole line', async () => {
    const line = {
      id: 'n-0',
      url: many()['n-0'],
      day: DAY,
      answered: true,
      verdict: { state: 'alive', status: 200 },
    };
    writeFileSync(join(rootOf(), JOURNAL_FILE), `${JSON.stringify(line)}\n{"id":"n-1","url":"htt`);
    expect(await start(many())).toMatchObject({ checked: 8, left: 0 });
    expect(told(records()['n-1'])).toBe('alive 200');
  });

  test('long ago is recorded and begun again', async () => {
    const line = {
      id: 'n-0',
      url: many()['n-0'],
      day: '2026-11-01',
      answered: true,
      verdict: { state: 'dead', reason: 'not-found', status: 404 },
    };
    appendFileSync(join(rootOf(), JOURNAL_FILE), `${JSON.stringify(line)}\n`);
    const end = new AbortController();
    end.abort();
    await start(many(), { signal: end.signal });
    expect(told(records()['n-0'])).toBe('dead not-found 404');
    await start(many());
    expect(records()['n-0']).toMatchObject({ state: 'alive', since: DAY, checked: DAY });
  });

  test('with a journal that is none tells the line', async () => {
    writeFileSync(join(rootOf(), JOURNAL_FILE), 'notes to myself\n');
    await expect(start(many())).rejects.toThrow(
      /\.links\.jsonl:1: expected a line of a run’s journal, found notes to myself/,
    );
    expect(existsSync(join(rootOf(), LINKS_FILE))).toBe(false);
  });
});

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CHAPTER, chapterPaths, Reader } from './browser.ts';

let reader: Reader;
beforeAll(async () => {
  reader = await Reader.start();
});
afterAll(() => reader.close());

/** The smallest target that WCAG 2.2 allows (2.5.8), in CSS pixels. */
const TARGET = 24;

describe('the notes of a chapter', () => {
  test.each(chapterPaths)(
    'of %s can be hit by a finger: every call and way back is at least 24 px wide and high',
    async (path) => {
      const page = await reader.visit(path, { viewport: { width: 360, height: 800 } });
      const boxes = await page.locator('.note-call, .note-back').evaluateAll((links) =>
        links.map((a) => {
          const { width, height } = a.getBoundingClientRect();
          return { id: a.getAttribute('href') ?? '', width, height };
        }),
      );
      expect(boxes.length).toBeGreaterThan(20);
      expect(boxes.filter(({ width, height }) => width < TARGET || height < TARGET)).toEqual([]);
    },
  );

  test.each(chapterPaths)('of %s do not cover each other’s targets', async (path) => {
    const page = await reader.visit(path, { viewport: { width: 360, height: 800 } });
    const covered = await page.locator('.note-call, .note-back').evaluateAll((links) => {
      const boxes = links.map((a) => ({
        name: a.getAttribute('aria-label') ?? '',
        box: a.getBoundingClientRect(),
      }));
      const overlap = (a: DOMRect, b: DOMRect): boolean =>
        Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1 &&
        Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 1;
      return boxes.flatMap((a, i) =>
        boxes.slice(i + 1, i + 4).flatMap((b) => (overlap(a.box, b.box) ? [`${a.name} and ${b.name}`] : [])),
      );
    });
    expect(covered).toEqual([]);
  });

  test('are named to a screen reader by the browser itself: “Note 12: …”, and the ways back by words', async () => {
    const page = await reader.open(CHAPTER);
    const session = await page.context().newCDPSession(page);
    const { nodes } = await session.send('Accessibility.getFullAXTree');
    const named = (role: string): string[] =>
      nodes.filter((n) => n.role?.value === role).map((n) => String(n.name?.value ?? ''));
    const calls = named('doc-noteref');
    expect(calls.length).toBe(await page.locator('.note-call').count());
    expect(calls.filter((name) => !/^Note \d+: \S.+/.test(name))).toEqual([]);
    expect(calls.some((name) => name.startsWith('Note 12: '))).toBe(true);
    const back = named('doc-backlink');
    expect(back.length).toBe(calls.length);
    expect(back.filter((name) => !/^Back to where note \d+ is used(?:, \w+ time)?$/.test(name))).toEqual([]);
    // A browser puts a space where a word is hidden from the eye.
    expect(named('doc-endnotes').map((name) => name.replace(' :', ':'))).toEqual(['Notes: Exports']);
    await page.context().close();
  });

  test('are reached without script by Enter on the call, and the way back returns to that call', async () => {
    const page = await reader.open(CHAPTER, { javaScriptEnabled: false });
    const call = page.locator('.note-call').nth(11);
    const callId = await call.getAttribute('id');
    const note = (await call.getAttribute('href'))?.slice(1);
    await call.focus();
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.hash === `#${note}`);
    expect(await page.locator(':target').getAttribute('id')).toBe(note);
    const top = (await page.locator(':target').boundingBox())?.y ?? -1;
    expect(top).toBeGreaterThanOrEqual(0);
    expect(top).toBeLessThan(800);
    // From here the keyboard goes on inside the note, not at the top of the page.
    await page.keyboard.press('Tab');
    expect(
      await page.evaluate((id) => document.getElementById(id)?.contains(document.activeElement), note ?? ''),
    ).toBe(true);
    const back = page.locator(`[id="${note}"] .note-back[href="#${callId}"]`);
    await back.focus();
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.hash === `#${callId}`);
    const returned = await call.boundingBox();
    expect(returned?.y).toBeGreaterThanOrEqual(0);
    expect(returned?.y).toBeLessThan(800);
    await page.context().close();
  });

  test('that are called several times lead back to each call by a click', async () => {
    const page = await reader.open(CHAPTER);
    const second = page.locator('.note-back[aria-label$="second time"]').first();
    const target = await second.getAttribute('href');
    await second.click();
    await page.waitForURL((url) => url.hash === target);
    expect(await page.locator(':target').getAttribute('class')).toBe('note-call');
    await expect
      .poll(async () => (await page.locator(':target').boundingBox())?.y ?? -1)
      .toBeGreaterThanOrEqual(0);
    await page.context().close();
  });

  test('stand right behind the word that they belong to', async () => {
    const page = await reader.open(CHAPTER);
    const gaps = await page.locator('article > p > sup > .note-call').evaluateAll((links) =>
      links.flatMap((a) => {
        const sup = a.parentElement;
        // The word before a call may be the last of a claim or of an answer.
        let text = sup?.previousSibling;
        while (text?.nodeType === Node.ELEMENT_NODE && text.lastChild) text = text.lastChild;
        if (
          !sup ||
          sup.classList.contains('after-call') ||
          text?.nodeType !== Node.TEXT_NODE ||
          !text.textContent?.trim()
        )
          return [];
        const word = document.createRange();
        word.selectNodeContents(text);
        const before = [...word.getClientRects()].at(-1);
        const number = document.createRange();
        number.selectNodeContents(a);
        const after = number.getBoundingClientRect();
        if (!before || Math.abs(before.top - after.top) > 20)
          return [`${a.textContent}: on another line than its word`];
        return [
          after.left - before.right > 4
            ? `${a.textContent}: ${after.left - before.right} px behind its word`
            : '',
        ];
      }),
    );
    expect(gaps.length).toBeGreaterThan(50);
    expect(gaps.filter((gap) => gap !== '')).toEqual([]);
    await page.context().close();
  });

  test('do not push the lines of the text apart', async () => {
    const page = await reader.open(CHAPTER);
    const gaps = await page.locator('article > p').evaluateAll((paragraphs) =>
      paragraphs.flatMap((p) => {
        const lineHeight = Number.parseFloat(getComputedStyle(p).lineHeight);
        const lines = p.getBoundingClientRect().height / lineHeight;
        return Math.abs(lines - Math.round(lines)) > 0.06 ? [`${p.id}: ${lines} lines`] : [];
      }),
    );
    expect(gaps).toEqual([]);
    await page.context().close();
  });
});

import axe from 'axe-core';
import type { Page } from 'playwright-core';

/** The rules of axe that look at colours and hold for WCAG's level AA. They are nineteen twentieths of its work. */
const OF_COLOURS: readonly string[] = ['color-contrast', 'link-in-text-block'];
/** These, and the contrast of level AAA, 7:1. */
export const WITH_ENHANCED_CONTRAST: readonly string[] = [...OF_COLOURS, 'color-contrast-enhanced'];

/** What axe says of a page: how many rules it passes, and which it breaks, one line for each with the first place. */
export interface Barriers {
  readonly passed: number;
  readonly broken: readonly string[];
}

/** Give a page axe; a page has it until it is left. */
export async function giveAxe(page: Page): Promise<void> {
  await page.evaluate(axe.source);
}

/**
 * Ask axe for the barriers of a page to which `giveAxe` gave it.
 * @param context what is looked at, as an expression of the page.
 */
export async function findBarriers(
  page: Page,
  context = 'document',
  options: axe.RunOptions = {},
): Promise<Barriers> {
  const asked = JSON.stringify({ resultTypes: ['violations'], ...options });
  const { passes, violations }: axe.AxeResults = await page.evaluate(`axe.run(${context}, ${asked})`);
  return {
    passed: passes.length,
    broken: violations.map(
      ({ id, help, nodes }) =>
        `${id}: ${help} (${nodes.length}×, first ${nodes[0]?.target.join(' ')} ${nodes[0]?.failureSummary ?? ''})`,
    ),
  };
}

/**
 * Look at a page: all of it but its colours as a digest (its elements, and of each its box, how far it scrolls and whether it is
 * seen), and the make of each element that has words of its own: its tag and classes and its colours and letters, and those of
 * all elements around it. It is kept on the page for `markNewMakes`.
 */
function look(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const makes = new Map<Element, string>();
    const makeOf = (element: Element): string => {
      const {
        color,
        backgroundColor,
        backgroundImage,
        opacity,
        fontSize,
        fontWeight,
        fill,
        position,
        filter,
      } = getComputedStyle(element);
      const around = element.parentElement ? makes.get(element.parentElement) : '';
      const drawn = [
        color,
        backgroundColor,
        backgroundImage,
        opacity,
        fontSize,
        fontWeight,
        fill,
        position,
        filter,
      ];
      return [around, element.tagName, element.getAttribute('class'), ...drawn].join('|');
    };
    const boxes: string[] = [];
    for (const element of document.querySelectorAll('*')) {
      makes.set(element, makeOf(element));
      const { x, y, width, height } = element.getBoundingClientRect();
      const isSeen = element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
      boxes.push([x, y, width, height, element.scrollWidth, element.scrollHeight, isSeen].join(' '));
    }
    const worded = [...makes].filter(([element]) =>
      [...element.childNodes].some((node) => node instanceof Text && node.data.trim() !== ''),
    );
    Reflect.set(window, 'looks', [...(Reflect.get(window, 'looks') ?? []), new Map(worded)].slice(-2));
    const text = document.documentElement.outerHTML + boxes.join('\n');
    const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
    return [...new Uint8Array(digest)].join(' ');
  });
}

/**
 * Mark the first element of each make: of those that were of one make at both of the last two looks.
 * @returns how many there are.
 */
function markMakes(page: Page): Promise<number> {
  return page.evaluate(() => {
    const [before, now]: [Map<Element, string>, Map<Element, string>] = Reflect.get(window, 'looks');
    const seen = new Set<string>();
    for (const [element, make] of now) {
      const both = `${before.get(element)} ${make}`;
      if (!seen.has(both)) element.toggleAttribute('data-make', true);
      seen.add(both);
    }
    return seen.size;
  });
}

/**
 * The barriers of a page to which `giveAxe` gave axe, in light and in dark. Where the dark page has the very shape of the light
 * one, the rules that look at no colours have nothing new to see, and words stand before the same things: their contrast is the
 * same for all that are of one make in light and in dark, so that one of each make is asked for.
 * @param rules those that look at colours in the dark.
 */
export async function barriersInBothThemes(
  page: Page,
  rules: readonly string[] = OF_COLOURS,
): Promise<{ light: Barriers; dark: Barriers }> {
  await page.emulateMedia({ colorScheme: 'light' });
  const light = await findBarriers(page);
  const before = await look(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  if ((await look(page)) !== before) return { light, dark: await findBarriers(page) };
  if ((await markMakes(page)) === 0) throw new Error('no words on the page');
  const dark = await findBarriers(page, "{ include: [['[data-make]']] }", { runOnly: [...rules] });
  await page.evaluate(() => {
    for (const element of document.querySelectorAll('[data-make]')) element.removeAttribute('data-make');
  });
  return { light, dark };
}

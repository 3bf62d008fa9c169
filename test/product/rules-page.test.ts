import { describe, expect, test } from 'vitest';
import { RULES_PATH } from '../../src/report/addresses/page-paths.ts';
import { listRules } from '../../src/report/rules/rule-list.ts';
import { RULES } from '../../src/report/rules/rules.ts';
import { en } from '../../src/text/interface/en.ts';
import { pageAt, reportOfRepository, textOf } from './built-site.ts';

/** Words without what setting them in type may change. */
const plain = (words: string): string => words.replace(/\s+/g, ' ').replaceAll('’', "'").trim();
const page = pageAt(RULES_PATH);
const text = plain(textOf(page.tree));
const groups = listRules(reportOfRepository());

describe('the page of rules', () => {
  test('has every rule that a fault can name, under its own address, with what it holds and why', () => {
    const ids = new Set(page.elements.map(({ element }) => element.properties['id']));
    for (const [id, holds] of Object.entries(RULES)) {
      expect(ids, id).toContain(id);
      expect(text.includes(plain(holds)), id).toBe(true);
    }
    for (const { why } of groups.flatMap(({ rules }) => rules))
      expect(text.includes(plain(why)), why).toBe(true);
    expect(text.includes(plain(en.rules.summary(Object.keys(RULES).length)))).toBe(true);
  });

  test('prints every exception of the report with its reason, and what breaking a rule stops', () => {
    const exceptions = groups.flatMap(({ rules }) => rules.flatMap((rule) => rule.exceptions));
    expect(exceptions.length).toBeGreaterThan(10);
    for (const { reason } of exceptions) expect(text.includes(plain(reason)), reason).toBe(true);
    for (const words of Object.values(en.rules.stops)) expect(text.includes(plain(words)), words).toBe(true);
  });

  test('is one step from the page on method', () => {
    const method = pageAt('/method/');
    const links = method.elements
      .filter(({ element }) => element.tagName === 'a')
      .map(({ element }) => String(element.properties['href']));
    expect(links.some((href) => href.endsWith(RULES_PATH))).toBe(true);
  });
});

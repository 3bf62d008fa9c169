import { describe, expect, test } from 'vitest';
import { figureLabel } from '../../src/text/figure-label.ts';

describe('the name of a figure as words', () => {
  test('has spaces for low lines', () => {
    expect(figureLabel('countries_examined', 'It examined 176 countries.')).toBe('countries examined');
  });
  test('gives names the capitals that the claim gives them', () => {
    expect(
      figureLabel('chinese_tech_in_china', 'One of the countries is China, which Chinese firms supply.'),
    ).toBe('Chinese tech in China');
  });
  test('leaves a word small that the claim writes small', () => {
    expect(figureLabel('firms_named', 'Firms are many; the firms named are few.')).toBe('firms named');
  });
  test('knows the names of states and bodies that are letters', () => {
    expect(figureLabel('us_tech_abroad', 'American firms supply 31.')).toBe('US tech abroad');
  });
});

import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { colourTokens } from '../../src/text/colour-tokens.ts';
import { readColour } from '../../src/text/contrast.ts';

type Three = readonly [number, number, number];

/**
 * What eyes without one kind of cone see, in linear light (Machado, Oliveira and Fernandes, “A physiologically-based model for
 * simulation of color vision deficiency”, 2009, severity 1).
 */
const EYES: Readonly<Record<string, readonly [Three, Three, Three]>> = {
  'all cones': [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  'no red': [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  'no green': [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  'no blue': [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

const times = (row: Three, [r, g, b]: Three): number => row[0] * r + row[1] * g + row[2] * b;
const within = (value: number): number => Math.min(1, Math.max(0, value));

function linear(hex: string): Three {
  const [r, g, b] = readColour(hex);
  const channel = (value: number): number =>
    value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4;
  return [channel(r), channel(g), channel(b)];
}

/** CIE 1976 L*a*b* under daylight. */
function lab(colour: Three): Three {
  const x = times([0.4124564, 0.3575761, 0.1804375], colour) / 0.95047;
  const y = times([0.2126729, 0.7151522, 0.072175], colour);
  const z = times([0.0193339, 0.119192, 0.9503041], colour) / 1.08883;
  const f = (t: number): number => (t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16 / 116);
  return [116 * f(y) - 16, 500 * (f(x) - f(y)), 200 * (f(y) - f(z))];
}

function seen(hex: string, eyes: readonly [Three, Three, Three]): Three {
  const colour = linear(hex);
  return lab([
    within(times(eyes[0], colour)),
    within(times(eyes[1], colour)),
    within(times(eyes[2], colour)),
  ]);
}

function distance(a: Three, b: Three): number {
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}

/** Two colours beside each other are told apart without effort from about ten on. */
const LEAST = 15;

const styles = colourTokens(readFileSync('src/styles/tokens.css', 'utf8')).filter(({ name }) =>
  /^s[0-6]$/.test(name),
);

describe.each(Object.entries(EYES))('to eyes with %s', (_name, eyes) => {
  test.each(['light', 'dark'] as const)(
    'every two of the colours of figures differ, in the %s form',
    (scheme) => {
      expect(styles).toHaveLength(7);
      const alike = styles.flatMap((one, index) =>
        styles.slice(index + 1).flatMap((other) => {
          const apart = distance(seen(one[scheme], eyes), seen(other[scheme], eyes));
          return apart < LEAST ? [`${one.name} and ${other.name}: ${apart.toFixed(1)}`] : [];
        }),
      );
      expect(alike).toEqual([]);
    },
  );
});

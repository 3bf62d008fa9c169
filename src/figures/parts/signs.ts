import type { Element } from 'hast';
import { point } from './styles.ts';
import { shape } from './svg.ts';

/** How large a sign is: the area of its shape, and the ring that stands for “not known”. */
export interface SignSize {
  readonly area: number;
  readonly ring: { readonly radius: number; readonly dashes?: string };
}

/**
 * A sign about a centre: the shape of its style in its colour; style 0, “not known”, is an open ring.
 * @param size how large the shape and the ring are.
 */
export function sign(style: number, x: number, y: number, { area, ring }: SignSize): Element {
  if (style !== 0) return point(x, y, style, area);
  return shape('circle', {
    cx: x,
    cy: y,
    r: ring.radius,
    className: 'sign-open',
    strokeDasharray: ring.dashes,
  });
}

/** The same sign with only its outline: what it stands for is known less exactly. */
export function hollow(element: Element, style: number): Element {
  return { ...element, properties: { ...element.properties, className: ['path', 'hollow', `p${style}`] } };
}

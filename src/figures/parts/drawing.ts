import type { Element } from 'hast';

/** A finished drawing: its height and all that is in it. Its width is its layout's. */
export interface Drawing {
  readonly height: number;
  readonly children: readonly Element[];
}

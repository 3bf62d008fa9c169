/**
 * The parser of css-tree alone. The whole package also loads the grammar of every property of CSS, which no
 * one asks for here.
 */
declare module 'css-tree/parser' {
  export { parse as default } from 'css-tree';
}

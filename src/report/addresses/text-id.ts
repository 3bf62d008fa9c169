/** The name of a file without its folder, its place in the order and its ending: content/chapters/02-exports.mdx is `exports`. */
export function textId(file: string): string {
  return file
    .replace(/^.*\//, '')
    .replace(/\.mdx$/, '')
    .replace(/^\d+-/, '');
}

/** The words of an address that leads nowhere, as something to look for. @example '/chapters/exprots/#table' // 'exprots' */
export function wordsOfPath(path: string): string {
  let plain = path;
  try {
    plain = decodeURIComponent(path);
  } catch {
    // Cut in the middle of a letter: its words are looked for as they stand.
  }
  const last = plain.split('/').findLast((part) => part !== '') ?? '';
  return last
    .replace(/\.\w{2,5}$/, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .slice(0, 100);
}

const field =
  typeof document === 'undefined' ? null : document.querySelector<HTMLInputElement>('main input[name="q"]');
if (field) field.value = wordsOfPath(location.pathname);

/**
 * The faces that a first page does without (`fonts.css`) are fetched when its reader does something with it, so that the next
 * page finds them there. A reader who asked to save data has them page by page, as each needs them.
 */
const SIGNS = ['scroll', 'pointerdown', 'keydown'] as const;

function fetchFaces(): void {
  for (const sign of SIGNS) removeEventListener(sign, fetchFaces, { capture: true });
  if (document.documentElement.dataset.faces) return;
  const connection: unknown = Reflect.get(navigator, 'connection');
  if (typeof connection === 'object' && connection !== null && Reflect.get(connection, 'saveData') === true)
    return;
  for (const face of document.fonts) {
    // The seldom letters have a file of their own: it comes with the page that prints one.
    if (face.status === 'unloaded' && !face.unicodeRange.includes('U+A1')) face.load().catch(() => undefined);
  }
}

for (const sign of SIGNS) addEventListener(sign, fetchFaces, { capture: true, passive: true });

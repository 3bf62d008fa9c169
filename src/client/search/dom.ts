/** Make an element of a class with what is in it. */
export function make<K extends keyof HTMLElementTagNameMap>(
  name: K,
  className: string,
  ...content: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(name);
  if (className !== '') element.className = className;
  element.append(...content);
  return element;
}

/** Words of the head with numbers and names in the places kept for them. @example fill('{n} results', { n: 3 }) // 3 results */
export function fill(words: string | undefined, values: Readonly<Record<string, string | number>>): string {
  return (words ?? '').replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));
}

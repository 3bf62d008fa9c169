/** An element of XML: its name, its attributes, its children and its own words. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  readonly text: string;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function decode(words: string): string {
  const decoded = words.replace(/&(#x?[\da-f]+|[a-z]+);/gi, (whole, name: string) => {
    if (name.startsWith('#'))
      return String.fromCodePoint(Number(name.startsWith('#x') ? `0${name.slice(1)}` : name.slice(1)));
    const sign = ENTITIES[name];
    if (sign === undefined) throw new Error(`the entity ${whole} is not of XML`);
    return sign;
  });
  if (/&(?!(?:#|[a-z]))|<|[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u.test(words))
    throw new Error(`not XML: ${words}`);
  return decoded;
}

/**
 * Read a document of well-formed XML 1.0 without document type, comments, CDATA and processing instructions, as ours are.
 * @throws Error for what is not well-formed: tags that do not match, attributes given twice, signs that are not escaped.
 */
export function readXml(text: string): XmlElement {
  const body = text.replace(/^<\?xml version="1\.0" encoding="UTF-8"\?>\s*/, '');
  const open: { name: string; attributes: Record<string, string>; children: XmlElement[]; text: string }[] =
    [];
  let root: XmlElement | undefined;
  const close = (): void => {
    const done = open.pop();
    const around = open.at(-1);
    if (!done || (root && !around)) throw new Error('more than one element at the top');
    if (around) around.children.push(done);
    else root = done;
  };
  let end = 0;
  for (const tag of body.matchAll(/<(\/?)([A-Za-z][\w:.-]*)((?:\s+[\w:.-]+\s*=\s*"[^"<]*")*)\s*(\/?)>/g)) {
    const words = decode(body.slice(end, tag.index));
    end = tag.index + tag[0].length;
    const around = open.at(-1);
    if (around) around.text += words;
    else if (words.trim() !== '') throw new Error(`words outside of the document: ${words}`);
    const [, isEnd, name = '', listed = '', isEmpty] = tag;
    if (isEnd) {
      if (open.at(-1)?.name !== name) throw new Error(`</${name}> closes <${open.at(-1)?.name}>`);
      close();
      continue;
    }
    const pairs = [...listed.matchAll(/([\w:.-]+)\s*=\s*"([^"]*)"/g)].map(
      ([, key = '', value = '']) => [key, decode(value)] as const,
    );
    if (new Set(pairs.map(([key]) => key)).size < pairs.length)
      throw new Error(`<${name}> has an attribute twice`);
    open.push({ name, attributes: Object.fromEntries(pairs), children: [], text: '' });
    if (isEmpty) close();
  }
  if (decode(body.slice(end)).trim() !== '' || open.length > 0 || !root)
    throw new Error('the document does not end');
  return root;
}

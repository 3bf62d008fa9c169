import { type BookChapter, type Inline, type Inlines, plain, type Target } from '../model.ts';

/** What the words of a chapter are set with. */
export interface Setting {
  readonly chapter: BookChapter;
  /** The labels of all places that the file has, by path and id. */
  readonly labels: ReadonlyMap<string, string>;
  /** The numbers of the notes that have been set: the first call sets the note, later ones name it. */
  readonly set: Set<number>;
  /** The words of the note with a number, as Typst. */
  readonly noteOf: (number: number) => string;
}

/** Every sign of ASCII that may be markup, behind a backslash: words stay words. */
export function asWords(words: string): string {
  return words.replace(/[!-/:-@[-`{-~]/g, '\\$&');
}

/** A text as a string of Typst's code. */
export function quote(words: string): string {
  return `"${words.replace(/[\\"]/g, '\\$&').replace(/[\r\n]+/g, ' ')}"`;
}

/** The label of a place, from its chapter and its id: labels hold letters of any script, digits, hyphens. */
export function labelOf(chapter: string, id: string): string {
  return `${chapter}:${id}`;
}

/** By which name a place is looked for in {@link Setting.labels}. */
export function placeKey(path: string, id: string | undefined): string {
  return id === undefined ? path : `${path}#${id}`;
}

/** The language that Typst knows of a tag, such as `zh` of `zh-Hans`, and the region by which it chooses forms of Chinese. */
function languageOf(tag: string): string {
  const [language = 'en', script] = tag.split('-');
  const region = script === 'Hant' ? ', region: "tw"' : script === 'Hans' ? ', region: "cn"' : '';
  return /^[a-z]{2,3}$/.test(language) ? `lang: "${language}"${region}` : '';
}

/** A word that is longer than a line may break within, as an address of four hundred letters does. */
function breakable(words: string): string {
  return words.replace(/[A-Za-z0-9%]{40}(?=[A-Za-z0-9%])/g, '$&\u200b');
}

/** The address as paper says it: without the scheme that every address has. */
function onPaper(address: string): string {
  return breakable(address.replace(/^https?:\/\//, '').replace(/\/$/, ''));
}

function setLink(to: Target, children: Inlines, setting: Setting): string {
  const words = setWords(children, setting);
  const label = to.place && setting.labels.get(placeKey(to.place.path, to.place.id));
  if (label !== undefined) return `#link(label(${quote(label)}))[${words}]`;
  // A link of a note whose address is not read on paper leads to a page of the site.
  if (!to.isWritten && to.place && plain(children) !== to.address) return words;
  const link = `#link(${quote(to.address)})[${words}]`;
  return to.isWritten ? `${link}#address(${quote(to.address)})[${asWords(onPaper(to.address))}]` : link;
}

function setInline(child: Inline, setting: Setting): string {
  switch (child.kind) {
    case 'words':
      return asWords(breakable(child.value));
    case 'anchor':
      return `#anchor(${quote(labelOf(setting.chapter.id, child.id))})`;
    case 'call': {
      const label = quote(labelOf(setting.chapter.id, `note-${child.note}`));
      if (setting.set.has(child.note)) return `#again(${child.note}, ${label})`;
      setting.set.add(child.note);
      return `#note(${child.note}, ${label})[${setting.noteOf(child.note)}]`;
    }
    case 'styled':
      return child.style === 'code'
        ? `#raw(${quote(plain(child.children))})`
        : `#${child.style}[${setWords(child.children, setting)}]`;
    case 'language': {
      const language = child.language === undefined ? '' : languageOf(child.language);
      const words = setWords(child.children, setting);
      return language === '' ? words : `#text(${language})[${words}]`;
    }
    case 'link':
      return setLink(child.to, child.children, setting);
  }
}

/** A line as Typst's markup. A call right after a call is told apart by a comma. */
export function setWords(children: Inlines, setting: Setting): string {
  return children
    .map((child, index) => {
      const isSecond = child.kind === 'call' && children[index - 1]?.kind === 'call';
      return `${isSecond ? '#super[,]' : ''}${setInline(child, setting)}`;
    })
    .join('');
}

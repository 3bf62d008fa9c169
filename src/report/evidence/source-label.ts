import type { Interface } from '../../text/interface/en.ts';
import type { Source } from '../report.ts';

function surname(name: NonNullable<Source['author']>[number]): string {
  return 'literal' in name ? name.literal : name.family;
}

/** What a source is found under in a list by letter: its first author, else its title. */
export function sourceName({ author, title }: Source): string {
  const [first] = author ?? [];
  return first ? surname(first) : shorten(title);
}

/** A source in a few words, as a note's call is named: “Feldstein 2019”, “Hillman and McCalpin 2019”. */
export function sourceLabel(source: Source, words: Interface): string {
  const [first, second, ...more] = source.author ?? [];
  const year = source.issued?.slice(0, 4) ?? words.noDate;
  if (!first) return `${shorten(source.title)} ${year}`;
  if (!second) return `${surname(first)} ${year}`;
  const others = more.length > 0 ? ` ${words.andOthers}` : ` ${words.and} ${surname(second)}`;
  return `${surname(first)}${others} ${year}`;
}

function shorten(title: string): string {
  const words = title.replace(/^\[|\]$/g, '').split(' ');
  return words.length <= 6 ? words.join(' ') : `${words.slice(0, 6).join(' ')} …`;
}

/** Several sources by the first: “Feldstein 2019 and 2 more”. */
export function sourcesLabel(sources: readonly Source[], words: Interface): string {
  const [first, ...more] = sources;
  if (!first) return words.ownNote;
  return more.length === 0
    ? sourceLabel(first, words)
    : words.andMore(sourceLabel(first, words), more.length);
}

/** What a passage is said to come from: of a statute its title, since a class asks for the law and not for who passed it; else the label. */
export function passageLabel(source: Source, words: Parameters<typeof sourceLabel>[1]): string {
  if (source.type !== 'legislation') return sourceLabel(source, words);
  return source['title-translated'] ?? source.title;
}

import type { Link } from 'mdast';
import { type Fault, fault, type Place } from '../rules/fault.ts';

/** Letters of scripts that put no space between words: nobody sees where an address before them ends. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}]/u;

/** Is the link an address as it was typed, without brackets? */
function isBare({ position, children: [words] }: Link): boolean {
  return words?.type === 'text' && words.position?.start.offset === position?.start.offset;
}

/** Rule bare-address: an address that is not in brackets does not run into letters of a script without spaces. */
export function bareAddressFaults(link: Link, at: Place): Fault[] {
  const [words] = link.children;
  if (words?.type !== 'text' || !isBare(link)) return [];
  const cut = words.value.search(UNSPACED);
  if (cut < 0) return [];
  const address = words.value.slice(0, cut);
  const whole = `write [words](${URL.canParse(link.url) ? new URL(link.url).href : encodeURI(link.url)})`;
  // Letters in the name of the host belong to it.
  const isInHost = !/^(?:https?:\/\/)?[^/]+\./i.test(address);
  return [
    fault('bare-address', at, {
      expected: 'an address, and then a space or a sign of punctuation',
      found: words.value,
      mend: isInHost
        ? whole
        : `put a space after ${address}; where the letters belong to the address, ${whole}`,
    }),
  ];
}

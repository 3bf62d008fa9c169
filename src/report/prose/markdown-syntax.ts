import type { Code, Construct, Extension, State, TokenizeContext } from 'micromark-util-types';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkCjkStrikethrough from 'remark-cjk-friendly-gfm-strikethrough';
import remarkGfm from 'remark-gfm';
import type { Processor } from 'unified';

/**
 * Signs at which a bare address ends, beside the spaces and the ASCII signs that GFM knows: the punctuation of Chinese, Japanese,
 * Arabic, Tibetan and Indic writing, quotation marks, the ellipsis, the em dash, and spaces that are not seen. Short dashes are none:
 * they stand in addresses of encyclopedias.
 */
const ENDS =
  /[\u00ab\u00bb\u055d\u0589\u060c\u061b\u061f\u06d4\u0964\u0965\u0f0d-\u0f11\u1362-\u1368\u200b\u200e\u200f\u2014\u2018-\u201f\u2026\u2039\u203a\u2060\u2e3a\u3000-\u3003\u3008-\u3011\u3014-\u301f\ufe10-\ufe19\ufe30-\ufe4f\ufeff\uff01\uff08\uff09\uff0c\uff0e\uff1a\uff1b\uff1f\uff3b\uff3d\uff5b\uff5d\uff5f-\uff64]/u;
const SPACE = 32;
const ADDRESSES: ReadonlySet<string | undefined> = new Set(['protocolAutolink', 'wwwAutolink']);

function endsAddress(code: Code): boolean {
  return code !== null && code > 127 && ENDS.test(String.fromCodePoint(code));
}

type Tokenize = Parameters<Construct['tokenize']>;

/** The sign at which the tokenizer stands. */
interface Here {
  code: Code;
}

/** A part of an address that meets a space where the text has a sign at which addresses end. What comes after it is told the sign itself. */
function endingPart(part: Construct, here: Here): Construct {
  function tokenize(this: TokenizeContext, ...[effects, ok, nok]: Tokenize): State {
    let isOver = false;
    const goOn =
      (state: State): State =>
      () => {
        isOver = true;
        return state(here.code);
      };
    const wrap =
      (state: State): State =>
      () => {
        const next = state(endsAddress(here.code) ? SPACE : here.code);
        return next === undefined || isOver ? next : wrap(next);
      };
    return wrap(part.tokenize.call(this, endingEffects(effects, here), goOn(ok), goOn(nok)));
  }
  return { ...part, tokenize };
}

/** The same effects, of which the parts that are tried end at our signs. */
function endingEffects(effects: Tokenize[0], here: Here): Tokenize[0] {
  const ended = (part: Parameters<Tokenize[0]['attempt']>[0]): typeof part =>
    'tokenize' in part ? endingPart(part as Construct, here) : part;
  return {
    ...effects,
    attempt: (part, ok, nok) => effects.attempt(ended(part), ok, nok),
    check: (part, ok, nok) => effects.check(ended(part), ok, nok),
  };
}

/** An address literal of GFM whose parts end at our signs. */
function endingConstruct(construct: Construct): Construct {
  function tokenize(this: TokenizeContext, ...[effects, ok, nok]: Tokenize): State {
    const here: Here = { code: null };
    let isOver = false;
    const goOn =
      (state: State): State =>
      (code) => {
        isOver = true;
        return state(code);
      };
    const follow =
      (state: State): State =>
      (code) => {
        here.code = code;
        const next = state(code);
        return next === undefined || isOver ? next : follow(next);
      };
    return follow(construct.tokenize.call(this, endingEffects(effects, here), goOn(ok), goOn(nok)));
  }
  return { ...construct, tokenize };
}

/** The same syntax with addresses that end before the punctuation of any script. */
function endingAddresses(extension: Extension): Extension {
  const text: Record<string, Construct | Construct[]> = {};
  const ended = (construct: Construct): Construct =>
    ADDRESSES.has(construct.name) ? endingConstruct(construct) : construct;
  for (const [code, constructs] of Object.entries(extension.text ?? {}))
    if (constructs !== undefined)
      text[code] = Array.isArray(constructs) ? constructs.map(ended) : ended(constructs);
  return { ...extension, text };
}

const TILDES = { singleTilde: false } as const;

/**
 * remark plugin: the Markdown of the report’s texts, which is GFM with bare addresses that end before any script’s punctuation, in which
 * one tilde alone strikes nothing through, and emphasis begins and ends beside Chinese, Japanese and Korean letters, which have no spaces.
 */
export function remarkSyntax(this: Processor): void {
  remarkGfm.call(this as unknown as ThisParameterType<typeof remarkGfm>, TILDES);
  const extensions = this.data().micromarkExtensions ?? [];
  const gfm = extensions.pop();
  if (gfm) extensions.push(endingAddresses(gfm));
  remarkCjkFriendly.call(this as unknown as ThisParameterType<typeof remarkCjkFriendly>);
  remarkCjkStrikethrough.call(this as unknown as ThisParameterType<typeof remarkCjkStrikethrough>, TILDES);
}

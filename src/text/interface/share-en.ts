/** The words by which a reader links, copies, cites or shares one place of the text. */
export const shareWords = {
  linkTo: (kind: 'section' | 'paragraph' | 'claim'): string => `Link to this ${kind}`,
  handle: 'Share or cite',
  kinds: {
    section: 'section',
    paragraph: 'paragraph',
    claim: 'claim',
    other: 'answer or limit',
    figure: 'figure',
  },
  menu: 'Share or cite',
  aboutThis: 'This',
  inParagraph: (number: string): string => `(paragraph ${number})`,
  copyLink: 'Copy link',
  copyText: 'Copy text with citation',
  cite: 'Cite',
  share: 'Share',
  wholeParagraph: 'The whole paragraph instead',
  copied: 'Copied.',
  copyByHand: 'Your browser does not let us copy. Here it is, to copy by hand:',
  close: 'Close',
};

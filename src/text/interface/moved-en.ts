/** What a reader is told who comes by an address that has been published and is gone. */
export const movedWords = {
  title: 'This page has moved',
  /** The title of the page that tells so, by what stands at its new address. */
  titleTo: (label: string): string => `This page has moved: ${label}`,
  summary: 'The address that you followed was right once. What stood here stands elsewhere now.',
  passage: 'The passage that your link leads to stands elsewhere now:',
  page: 'The page stands here now:',
};

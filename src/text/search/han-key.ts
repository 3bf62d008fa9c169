/** How many characters of a run of Chinese one key holds; a longer query is looked for by its beginning. */
export const HAN_KEY = 8;

import type { ConfigData } from 'html-validate';

/**
 * How html-validate reads the finished pages: all its recommended rules but those that ask for another way of writing the
 * same thing, or that do not fit what the report means to say.
 */
export const htmlValidateConfig: ConfigData = {
  root: true,
  extends: ['html-validate:recommended'],
  rules: {
    // A title is as long as the question that its chapter answers.
    'long-title': 'off',
    // Spaces at a line's end come from Astro's compressor and are never seen.
    'no-trailing-whitespace': 'off',
    // Tables write out the roles that they have anyway: narrow screens lay their cells out as blocks, and a browser then forgets them.
    'no-redundant-role': 'off',
    // The same for `role="region"` on what scrolls: it is a <div> because a <section> would enter the outline of the page.
    'prefer-native-element': 'off',
  },
};

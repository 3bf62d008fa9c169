/**
 * Where each kind of page and of file has its place: with what its path begins. A path of the site is the home page, one of these
 * with something after it, or `/ID/` for a page beside the chapters.
 */
export const PLACES = {
  home: '/',
  chapters: '/chapters/',
  claims: '/claims/',
  data: '/data/',
  design: '/about/design/',
  editions: '/e/',
  embed: '/embed/',
  feeds: '/feeds/',
  figures: '/figures/',
  fonts: '/fonts/',
  glossary: '/glossary/',
  references: '/references/',
  rules: '/method/rules/',
  scorecard: '/scorecard/',
  search: '/search/',
  sources: '/sources/',
  teaching: '/teaching/',
  timeline: '/timeline/',
} as const;

/** The files that lie beside the home page. */
export const HOME_FILES = {
  card: '/card.png',
  citation: '/CITATION.cff',
  claims: '/claims.json',
  claimsSchema: '/claims.schema.json',
  icon: '/icon.svg',
  robots: '/robots.txt',
  sitemap: '/sitemap.xml',
  theme: '/theme.js',
} as const;

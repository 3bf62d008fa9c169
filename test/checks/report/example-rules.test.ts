import { ABOUT, holdRules, rule } from '../../helpers/rule-cases.ts';
import { withFigure } from '../../helpers/small-figure.ts';
import { type Files, text } from '../../helpers/small-report.ts';

/** A page with words before an example, which stands on line 7. */
const page = (example: string): Files => ({
  ...withFigure(),
  [ABOUT]: text('About', `Who we are.\n\n${example}`),
});
const LINE = 7;

const kept = page(
  '<Example show="link" of="/ /chapters/first/ /chapters/first/#where-they-are /claims/cameras-in-63/" />\n\n<Example show="files" of="/data/#table-sales" />\n\n<Example show="embed" of="/figures/cameras-sold/" />\n\n<Example show="confidence" />',
);

holdRules([
  rule(
    'known-example',
    'a part that does not exist',
    page('<Example show="link" of="/chapters/frist/" />'),
    [ABOUT, LINE],
    ['/chapters/frist/', '/chapters/first/'],
    kept,
  ),
  rule(
    'known-example',
    'a part that does not fit',
    page('<Example show="embed" of="/chapters/first/" />'),
    [ABOUT, LINE],
    ['a chapter', '/figures/cameras-sold/'],
    kept,
  ),
  rule(
    'known-example',
    'a way that does not exist',
    page('<Example show="links" of="/" />'),
    [ABOUT, LINE],
    ['links', 'link'],
    kept,
  ),
  rule(
    'known-example',
    'no part where one is needed',
    page('<Example show="citation" />'),
    [ABOUT, LINE],
    ['nothing', 'by its path'],
    kept,
  ),
  rule(
    'known-example',
    'a part where none is shown',
    page('<Example show="confidence" of="/" />'),
    [ABOUT, LINE],
    ['/', 'leave it out'],
    kept,
  ),
  rule(
    'component-attribute',
    'an example that says nothing',
    page('<Example of="/" />'),
    [ABOUT, LINE],
    ['without it', 'show='],
    kept,
  ),
]);

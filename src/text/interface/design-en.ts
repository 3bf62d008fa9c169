/** What the page on the look of the report says, in English. */
export const designWords = {
  title: 'How this report looks, and why',
  summary:
    'A report that asks for trust must be easy to read and hard to mistake for anything but a report. This page uses what it describes.',
  type: 'Type',
  serif:
    'The text is set in Literata, a serif drawn for long reading on screens, in one weight with its italic. Headings are the same letter, larger, so that nothing shouts.',
  sans: 'Notes’ numbers, tables, figures, buttons and every other piece of apparatus are set in Public Sans. What is strong in the text is set in it too.',
  scripts:
    'Both fonts come from this site, cut down to the letters that the report prints; together they weigh less than 70 kB. The first page of a visit asks for one file of 13 kB, the serif, and sets its apparatus in the sans of the reader’s system; the pages after it have all faces. Text is drawn at once in what is there and never changes under the eye. Other scripts are set in the fonts of the reader’s system, chosen by the language that each run is marked with.',
  measure: 'Measure and scale',
  measureWords:
    'A line holds 60 to 75 letters. Sizes go up by steps of about a quarter, from 14 px for apparatus to 18 px for text and 50 px for a title on a wide screen. Space between paragraphs is one line; sections stand well apart.',
  colour: 'Colour',
  colourWords:
    'Paper and ink, with one blue for links and one ochre for what is pointed at. Each colour has a light and a dark form; the browser chooses by the system, or by the choice at the foot of each page. A test computes every contrast that is used: at least 7 to 1 for text, 3 to 1 for marks and lines that mean something.',
  name: 'Name',
  onGround: 'on the ground',
  figures:
    'Figures use six styles. Each is a colour with a pattern for areas and a shape for points, so that nothing is told by colour alone, and a greyscale print says the same. The same drawing serves light, dark and print.',
  mark: 'Mark',
  markWords:
    'A letter U, for Under, above a line. There are no eyes, no lenses, no flags and no red on black: the subject is grave enough.',
  keep: 'To keep it',
  rules: [
    'Colours, sizes and the measure stand in one style sheet of custom properties; nothing else names a colour.',
    'Lengths are logical (inline, block), so that a page reads from right to left without change.',
    'Nothing moves but the line at the top that shows how far it is.',
    'Every control is at least 24 px high and wide, and 44 px where there is room.',
    'A page works without script, without web fonts, without colour and on paper before it is improved.',
  ],
} as const;

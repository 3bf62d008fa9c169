import { type Arrow, arrowsOf, boxPhrase, type Diagram, groupsOf } from './diagram-data.ts';

/** What a diagram says: its groups with their boxes, in order, then where its arrows lead. */
export function summarizeDiagram(diagram: Diagram): string {
  const { words } = diagram;
  const groups = groupsOf(diagram);
  const told = groups.map(({ title, items }) => {
    const boxes = items.flatMap((item) => item.boxes.map((box) => boxPhrase(box, words)));
    return words.sentence(words.labelled(title, words.clauses(boxes)));
  });
  const arrowPhrase = ({ from, to, label }: Arrow): string => {
    const phrase = words.arrowFrom(from.title, to.title);
    return label === '' ? phrase : words.aside(phrase, label);
  };
  const arrows = arrowsOf(diagram, groups).map(arrowPhrase);
  return words.sentences([
    ...told,
    ...(arrows.length === 0 ? [] : [words.arrowsLead(words.clauses(arrows))]),
  ]);
}

import type { Element } from 'hast';
import { wrapText } from '../../parts/labels/text-width.ts';
import { lineHeight } from '../../parts/layout.ts';
import type { Drawing, Sheet } from '../../parts/sheet.ts';
import { text } from '../../parts/svg.ts';
import { arrowMarks, bundlesOf, type Turn } from './arrow-marks.ts';
import { headingLinesOf, headingMarks, itemHeight, itemMarks, type Room } from './box-marks.ts';
import type { Arrow, Group, Item } from './diagram-data.ts';

/** Between two boxes of a group, and between two groups. */
const GAP = { boxes: 12, groups: 24 } as const;
/** Between two lines beside the boxes, and between the nearest of them and the boxes. */
const RAIL = { step: 9, near: 14 } as const;
/** Where an arrow to the box below leaves, from its left edge; and where lines beside the boxes leave and enter. */
const INSET = 16;
const ENTRY = 21;
const EXIT = 14;
/** The least length of an arrow to the box below. */
const STEM = 26;

/** An item of the column, with the heading above it where it is the first of its group. */
interface Stop {
  readonly item: Item;
  readonly heading: string;
}

/** Arrows that share a line beside the boxes, and the place of that line: 0 is nearest to them. */
interface Rail {
  readonly arrows: readonly Arrow[];
  readonly place: number;
}

/** The room of what is not drawn. */
const NOWHERE: Room = { x: 0, y: 0, width: 0, height: 0 };

/** Does an arrow lead to the item right below, with no other that leaves the one or enters the other? */
function isDirect(stops: readonly Stop[], arrows: readonly Arrow[], arrow: Arrow): boolean {
  const at = (item: Item): number => stops.findIndex((stop) => stop.item === item);
  const others = arrows.filter(({ from, to }) => from === arrow.from || to === arrow.to);
  return others.length === 1 && at(arrow.to) === at(arrow.from) + 1;
}

/** Give each bundle a line beside the boxes on which no other runs at its height; short ones stand nearest. */
function railsOf(stops: readonly Stop[], arrows: readonly Arrow[]): Rail[] {
  const at = (item: Item): number => stops.findIndex((stop) => stop.item === item);
  const reach = (bundle: readonly Arrow[]): { from: number; to: number } => {
    const ends = bundle.flatMap(({ from, to }) => [at(from), at(to)]);
    return { from: Math.min(...ends), to: Math.max(...ends) };
  };
  const bundles = bundlesOf(arrows)
    .map((bundle) => ({ bundle, ...reach(bundle) }))
    .sort((a, b) => a.to - a.from - (b.to - b.from) || a.from - b.from);
  const placed: { from: number; to: number; place: number }[] = [];
  return bundles.map(({ bundle, from, to }) => {
    const taken = new Set(
      placed.filter((other) => other.from <= to && from <= other.to).map(({ place }) => place),
    );
    let place = 0;
    while (taken.has(place)) place += 1;
    placed.push({ from, to, place });
    return { arrows: bundle, place };
  });
}

/** The words above an item: those of arrows that come from beside, each after the name of its start where there are several. */
function labelsOf(item: Item, arrows: readonly Arrow[], sheet: Sheet): string[] {
  const labelled = arrows.filter(({ to, label }) => to === item && label !== '');
  const wordings = new Set(labelled.map(({ label }) => label));
  return wordings.size <= 1
    ? [...wordings]
    : labelled.map(({ from, label }) => sheet.words.labelled(from.title, label));
}

/** What stands above an item: words in lines, and how far it moves the item down. */
interface Above {
  readonly heading: readonly string[];
  readonly labels: readonly string[];
  readonly isDirect: boolean;
  readonly height: number;
}

/** An item in its place. */
interface Placed {
  readonly stop: Stop;
  readonly above: Above;
  readonly room: Room;
}

/** Draw a diagram in one column: each box below the other, arrows between neighbours straight, all others beside the boxes. */
export function drawColumn(sheet: Sheet, groups: readonly Group[], arrows: readonly Arrow[]): Drawing {
  const stops = groups.flatMap(({ title, items }) =>
    items.map((item, index): Stop => ({ item, heading: index === 0 ? title : '' })),
  );
  const direct = new Set(arrows.filter((arrow) => isDirect(stops, arrows, arrow)));
  const rails = railsOf(
    stops,
    arrows.filter((arrow) => !direct.has(arrow)),
  );
  const left =
    rails.length === 0 ? 0 : RAIL.near + Math.max(...rails.map(({ place }) => place)) * RAIL.step + 2;
  const width = sheet.width - left;
  const lines = (phrase: string, room: number): string[] =>
    wrapText(phrase, room, sheet.fontSize, Number.POSITIVE_INFINITY);

  const aboveOf = ({ item, heading }: Stop, index: number): Above => {
    const isBelowArrow = [...direct].some(({ to }) => to === item);
    const indent = isBelowArrow ? INSET + 14 : 0;
    const labels = labelsOf(item, arrows, sheet).flatMap((label) => lines(label, width - indent - 4));
    const headings = item.isFrame ? [] : headingLinesOf(heading, width - indent - 4, sheet);
    const told = (labels.length + headings.length) * lineHeight(sheet);
    const gap = index === 0 ? 0 : heading === '' ? GAP.boxes : GAP.groups;
    const height = isBelowArrow ? Math.max(STEM, told + 14) : gap + told + (told > 0 ? 4 : 0);
    return { heading: headings, labels, isDirect: isBelowArrow, height };
  };
  const headOf = ({ item, heading }: Stop): string[] =>
    item.isFrame ? headingLinesOf(heading, width - 24, sheet) : [];
  const headHeight = (stop: Stop): number => {
    const { length } = headOf(stop);
    return length === 0 ? 0 : length * lineHeight(sheet) + 6;
  };

  let y = 0;
  const placed = stops.map((stop, index): Placed => {
    const above = aboveOf(stop, index);
    const oneColumn = { ...stop.item, columns: 1 };
    const height = itemHeight(oneColumn, width, sheet, headHeight(stop));
    const room = { x: left, y: y + above.height, width, height };
    y = room.y + height;
    return { stop, above, room };
  });
  const roomOf = (item: Item): Room => placed.find(({ stop }) => stop.item === item)?.room ?? NOWHERE;

  const directMarks = [...direct].flatMap(({ from, to }) => {
    const [start, end] = [roomOf(from), roomOf(to)];
    const x = left + INSET;
    const turns: Turn[] = [
      [x, start.y + start.height],
      [x, end.y],
    ];
    return arrowMarks([turns]);
  });
  // The nearest first: where an arrow from further out comes in, it passes over the lines before it.
  const railMarks = rails
    .toSorted((a, b) => a.place - b.place)
    .flatMap(({ arrows: bundle, place }) => {
      const x = left - RAIL.near - place * RAIL.step;
      const ways = bundle.map(({ from, to }): Turn[] => {
        const [start, end] = [roomOf(from), roomOf(to)];
        const [out, into] = [start.y + start.height - EXIT, end.y + ENTRY];
        return [
          [left, out],
          [x, out],
          [x, into],
          [left, into],
        ];
      });
      return arrowMarks(ways);
    });
  const boxes = placed.flatMap(({ stop, above, room }): Element[] => {
    const x = left + (above.isDirect ? INSET + 14 : 0);
    const heading = above.heading.map((phrase) => ({ phrase, className: 'strong tick' }));
    const labels = above.labels.map((phrase) => ({ phrase, className: 'tick' }));
    const told = above.isDirect ? [...labels, ...heading] : [...heading, ...labels];
    const bottom = room.y - (above.isDirect ? 7 : 4);
    const words = told.map(({ phrase, className }, index) =>
      text(x, bottom - (told.length - index) * lineHeight(sheet) + sheet.fontSize, phrase, { className }),
    );
    const head = headingMarks(headOf(stop), room.x + 12, room.y + 12, sheet);
    return [...words, ...itemMarks({ ...stop.item, columns: 1 }, room, sheet, headHeight(stop)), ...head];
  });
  return { height: y + 2, children: [...directMarks, ...railMarks, ...boxes] };
}

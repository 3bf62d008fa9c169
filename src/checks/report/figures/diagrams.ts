import { allEvidence } from '../../../report/evidence/other-side.ts';
import { isUnread } from '../../../report/load/unread.ts';
import type { Figure, Report } from '../../../report/report.ts';
import { didYouMean } from '../../../report/rules/did-you-mean.ts';
import { type Fault, fault } from '../../../report/rules/fault.ts';
import type { DiagramArrow, DiagramBox } from '../../../report/schema/diagram.ts';
import type { SpecOf } from '../../../report/schema/figure.ts';

type Diagram = SpecOf<'diagram'>;

/** The names that a diagram gives, each with the path of its place. */
function namesOf({ lanes }: Diagram): { readonly id: string; readonly path: readonly (string | number)[] }[] {
  return lanes.flatMap((lane, at) => [
    { id: lane.id, path: ['lanes', at, 'id'] },
    ...lane.boxes.map(({ id }, index) => ({ id, path: ['lanes', at, 'boxes', index, 'id'] })),
  ]);
}

/** Names that are given twice: a box and a group may not share one, since arrows name both. */
function nameFaults(figure: Figure, spec: Diagram): Fault[] {
  const seen = new Set<string>();
  return namesOf(spec)
    .filter(({ id }) => seen.has(id) || !seen.add(id))
    .map(({ id, path }) =>
      fault('duplicate-id', figure.place(path), {
        expected: 'an id that no other box or group of the diagram has',
        found: id,
        mend: 'give one of the two another id',
      }),
    );
}

/** What a diagram names that it does not have. */
function unknownFaults(figure: Figure, spec: Diagram): Fault[] {
  const known = new Set(namesOf(spec).map(({ id }) => id));
  const named = [
    ...(spec.arrows ?? []).flatMap(({ from, to }, index) => [
      { id: from, path: ['arrows', index, 'from'] },
      { id: to, path: ['arrows', index, 'to'] },
    ]),
    ...(spec.emphasis === undefined ? [] : [{ id: spec.emphasis, path: ['emphasis'] }]),
  ];
  return named
    .filter(({ id }) => !known.has(id))
    .map(({ id, path }) =>
      fault('diagram-arrow', figure.place(path), {
        expected: 'the id of a box or a group of this diagram',
        found: id,
        mend: didYouMean(id, known, `one of ${[...known].join(', ')}`),
      }),
    );
}

/** What is wrong with an arrow, told as what was found; nothing where all is well. @param before the arrows before it. */
function arrowFault(
  { lanes }: Diagram,
  { from, to }: DiagramArrow,
  before: readonly DiagramArrow[],
): string | undefined {
  const isWithin = (inner: string, outer: string): boolean =>
    lanes.some(({ id, boxes }) => id === outer && boxes.some((box) => box.id === inner));
  if (from === to) return `${from} to itself`;
  if (isWithin(from, to) || isWithin(to, from))
    return `${from} and ${to}, of which one stands within the other`;
  return before.some((other) => other.from === from && other.to === to)
    ? `${from} to ${to} again`
    : undefined;
}

/** Arrows that join nothing, two between the same two, and those to a box whose group others name as a whole. */
function arrowFaults(figure: Figure, spec: Diagram): Fault[] {
  const arrows = spec.arrows ?? [];
  const wrong = arrows.map((arrow, index) => arrowFault(spec, arrow, arrows.slice(0, index)));
  const whole = new Set(
    arrows.flatMap(({ from, to }, index) => (wrong[index] === undefined ? [from, to] : [])),
  );
  const groupOf = (name: string): string | undefined =>
    spec.lanes.find(({ id, boxes }) => whole.has(id) && boxes.some((box) => box.id === name))?.id;
  return arrows.flatMap((arrow, index) => {
    const group = groupOf(arrow.from) ?? groupOf(arrow.to);
    const found =
      wrong[index] ??
      (group === undefined ? undefined : `a box of ${group}, which another arrow names as a whole`);
    if (found === undefined) return [];
    return [
      fault('diagram-arrow', figure.place(['arrows', index]), {
        expected: 'one arrow between two boxes, or groups, that stand apart',
        found,
        mend: 'leave it out, or correct an end of it',
      }),
    ];
  });
}

/** The group of each box: an arrow that enters a group goes on from its boxes, and one that enters a box from its group. */
function ways(spec: Diagram): ReadonlyMap<string, ReadonlySet<string>> {
  const members = new Map(spec.lanes.map(({ id, boxes }) => [id, [id, ...boxes.map((box) => box.id)]]));
  const next = new Map<string, Set<string>>();
  for (const { from, to } of spec.arrows ?? [])
    for (const start of members.get(from) ?? [from])
      for (const end of members.get(to) ?? [to]) next.set(start, (next.get(start) ?? new Set()).add(end));
  return next;
}

/** The first arrow that closes a circle, where the diagram does not say that there is one. */
function circleFaults(figure: Figure, spec: Diagram): Fault[] {
  if (spec.loops === true) return [];
  const next = ways(spec);
  const leads = (from: string, to: string, seen = new Set<string>()): boolean =>
    [...(next.get(from) ?? [])].some(
      (step) => step === to || (!seen.has(step) && leads(step, to, seen.add(step))),
    );
  const index = (spec.arrows ?? []).findLastIndex(({ from, to }) => from !== to && leads(to, from));
  const arrow = spec.arrows?.[index];
  if (arrow === undefined) return [];
  return [
    fault('diagram-arrow', figure.place(['arrows', index]), {
      expected: 'arrows that lead in no circle',
      found: `a way back from ${arrow.to} to ${arrow.from}`,
      mend: 'correct the arrow; or write loops: true where the thing itself goes round',
    }),
  ];
}

/** What the words of a box rest on: claims that there are, sources of theirs, and a speaker where they are contested. */
function evidenceFaults(
  report: Report,
  figure: Figure,
  box: DiagramBox,
  path: readonly (string | number)[],
): Fault[] {
  const claims = box.claims.flatMap((id) => report.claims.get(id) ?? []);
  const unread = box.claims.some((id) => isUnread(report, 'claim', id));
  if (unread || claims.length < box.claims.length) return []; // known-claim tells
  const known = new Set(claims.flatMap((claim) => allEvidence(claim).map(({ id }) => id)));
  const strange = (box.sources ?? []).filter((key) => report.sources.has(key) && !known.has(key));
  const contested = claims.find(({ confidence }) => confidence === 'contested');
  return [
    ...strange.map((key) =>
      fault('diagram-evidence', figure.place([...path, 'sources', box.sources?.indexOf(key) ?? 0]), {
        expected: `a source of ${box.claims.join(' or ')}`,
        found: key,
        mend: didYouMean(key, known, 'name the claim that has it, or add the source to the claim'),
      }),
    ),
    ...(contested !== undefined && box.by === undefined
      ? [
          fault('diagram-evidence', figure.place([...path, 'claims']), {
            expected: `by: who says so, since ${contested.id} is contested`,
            found: `the box ${box.id} without it`,
            mend: 'add by: with the name and the year',
          }),
        ]
      : []),
  ];
}

function diagramFaults(report: Report, figure: Figure): Fault[] {
  const { spec } = figure;
  if (spec.kind !== 'diagram') return [];
  return [
    ...nameFaults(figure, spec),
    ...unknownFaults(figure, spec),
    ...arrowFaults(figure, spec),
    ...circleFaults(figure, spec),
    ...spec.lanes.flatMap(({ boxes }, lane) =>
      boxes.flatMap((box, index) => evidenceFaults(report, figure, box, ['lanes', lane, 'boxes', index])),
    ),
  ];
}

/** Rules diagram-arrow and diagram-evidence: what a diagram names is there, and each of its boxes is founded. */
export function diagrams(report: Report): Fault[] {
  return [...report.figures.values()].flatMap((figure) => diagramFaults(report, figure));
}

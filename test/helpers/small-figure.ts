import type { Files } from './small-report.ts';

const FIGURE = 'data/figures/cameras-sold.yaml';

/** A figure of bars of the small report's one table. Its title is computed; a row's name is in three scripts. */
export const BARS = `chapter: first
table: sales
kind: bars
title: "Kenya bought {max cameras} thousand cameras, more than <others> & all"
subtitle: Cameras sold, thousand, by country
reading: Each bar is one country.
limits: [It does not show what they film.]
as_of: '2019'
unit: thousand
category: country
values: [{ field: cameras, label: cameras, style: 2 }]
mode: single
`;

export const SALES = `country,cameras,since,who_says,treated
Kenya,1200,2014-01-02,doe-2019-cameras,
Laos,3,2015-01-02,doe-2019-cameras,
"Chad, ""the north""",40,2016-05-04,doe-2019-cameras; npc-2017-law,
国家 قەشقەر land,700,,npc-2017-law,
`;

/** The files that give the small report its figure. */
export function withFigure(table = SALES): Files {
  return { [FIGURE]: BARS, 'data/tables/sales.csv': table };
}

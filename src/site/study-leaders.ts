import { median } from 'd3-array';
import type { Row } from '../../data/schema/table.ts';
import { headlineTasks } from '../figure/headline-tasks.ts';
import { formatCompact } from '../format/format-compact.ts';

/** The models of one task of the study on a logarithmic axis of downloads. */
export interface Leaders {
  name: string;
  colour: string;
  /** Median of the downloads of 30 days. */
  median: number;
  /** Where the models stand, in percent of the axis; the median too. */
  places: number[];
  middle: number;
  words: string;
}

/** Both tasks of the study, and the end of their axis in words; undefined where one has no known downloads. */
export function studyLeaders(
  rows: readonly Row[],
  capture: string,
): { classification: Leaders; generation: Leaders; most: string } | undefined {
  const of = (task: string) =>
    rows.flatMap((row) =>
      row.capture === capture && row.task === task && typeof row.downloads === 'number' ? [row.downloads] : [],
    );
  const known = headlineTasks.map(({ task }) => of(task));
  const decades = Math.ceil(Math.log10(Math.max(10, ...known.flat())));
  const place = (downloads: number) => Math.round((1000 * Math.log10(Math.max(1, downloads))) / decades) / 10;
  const [classification, generation] = headlineTasks.map(({ task, colour }, at): Leaders | undefined => {
    const downloads = known[at] ?? [];
    const middle = median(downloads);
    return middle === undefined
      ? undefined
      : {
          name: task.replace('-', ' '),
          colour,
          median: middle,
          places: downloads.map(place),
          middle: place(middle),
          words: `${downloads.length} models, the line at the middle one`,
        };
  });
  return classification && generation
    ? { classification, generation, most: `${formatCompact(10 ** decades)} downloads` }
    : undefined;
}

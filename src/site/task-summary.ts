import { dayWords } from '../../frames/date-words.ts';
import type { Row } from '../../data/schema/table.ts';
import { reportData } from '../data/report-data.ts';
import type { ChartColumn } from '../figure/chart.ts';

interface TableParts {
  columns: ChartColumn[];
  rows: Row[];
}

/** One row a capture: how many models the task has there and how unevenly downloads and likes are spread. */
export function taskSummary(task: string): TableParts {
  const all = reportData
    .metricTable('concentration')
    .filter((row) => row.kind === 'models' && row.by === 'pipeline_tag' && row.task === task);
  const byCapture = Map.groupBy(all, (row) => row.capture);
  const rows = reportData.captures().flatMap(({ capture, seen }) => {
    const of = (measure: string) => byCapture.get(capture)?.find((row) => row.measure === measure);
    const [downloads, likes, age] = [of('downloads'), of('likes'), of('age_days')];
    const any = downloads ?? likes ?? age;
    return any === undefined
      ? []
      : [
          {
            seen,
            population: any.population!,
            n: any.n!,
            zero: downloads?.zero_share ?? null,
            top: downloads?.top_1 ?? null,
            rest: downloads?.top_1_without_largest ?? null,
            downloads: downloads?.sum ?? null,
            likes: likes?.sum ?? null,
            rho: downloads?.spearman ?? null,
            age: age?.median ?? null,
          },
        ];
  });
  return {
    columns: [
      { name: 'seen', label: 'Listing', format: 'day' },
      { name: 'population', label: 'Covers', format: 'text' },
      { name: 'n', label: 'Models', format: 'integer' },
      { name: 'downloads', label: 'Downloads', format: 'integer' },
      { name: 'zero', label: 'Without a download', format: 'share' },
      { name: 'top', label: 'Held by the top 1%', format: 'share' },
      { name: 'rest', label: 'Without the most downloaded', format: 'share' },
      { name: 'likes', label: 'Likes', format: 'integer' },
      { name: 'rho', label: 'Likes and downloads, rho', format: 'number', digits: 2 },
      { name: 'age', label: 'Median age, days', format: 'integer' },
    ],
    rows,
  };
}

const shown = 6;

/** The most common libraries or licences of the task in the newest capture that knows them. */
export function taskFacets(task: string, facet: 'library' | 'licence'): TableParts & { caption: string } {
  const all = reportData
    .metricTable('composition')
    .filter((row) => row.kind === 'models' && row.facet === facet && row.task === task);
  const known = reportData
    .captures()
    .filter(({ capture }) => all.some((row) => row.capture === capture && row.value !== null));
  const latest = known.findLast(({ population }) => population.models.kind === 'whole') ?? known.at(-1);
  const rows = all
    .filter((row) => row.capture === latest?.capture)
    .sort((a, b) => b.n - a.n)
    .slice(0, shown)
    .map((row) => ({ ...row, value: row.value ?? 'none stated' }));
  const names = { library: ['Library', 'Libraries'], licence: ['Licence', 'Licences'] } as const;
  return {
    caption: `${names[facet][1]} of ${task}${latest ? `, ${dayWords(latest.seen)}` : ''}`,
    columns: [
      { name: 'value', label: names[facet][0], format: 'text' },
      { name: 'n', label: 'Models', format: 'integer' },
      { name: 'share', label: 'Share', format: 'share' },
      { name: 'downloads_share', label: 'Share of downloads', format: 'share' },
      { name: 'downloads_share_without_largest', label: 'Without the most downloaded', format: 'share' },
    ],
    rows,
  };
}

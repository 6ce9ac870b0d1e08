import type { MetricName, TableName } from '../../../data/schema/folders.ts';
import type { Population } from '../../../data/schema/manifest.ts';
import type { ReportData } from '../../../src/data/report-data.ts';
import { madeUpRow, type MadeUpRow } from '../../made-up-row.ts';

/** Cells of a row of data/metrics/<name>.csv. */
export type MetricCells<N extends MetricName> = MadeUpRow<'metrics', N>;
/** Cells of a row of a table of a capture. */
export type CaptureCells<N extends TableName<'captures'>> = MadeUpRow<'captures', N>;

type MadeUpMetrics = { readonly [N in MetricName]?: readonly MetricCells<N>[] };
type MadeUpTables = { readonly [N in TableName<'captures'>]?: readonly CaptureCells<N>[] };

export interface MadeUpCapture {
  /** Name of the capture; the day it was seen too, unless `seen` says another. */
  capture: string;
  seen?: string;
  /** What each of its listings covers; whole where nothing is said. */
  population?: Population['kind'];
  tables?: MadeUpTables;
}

/** Data of a report from a few cells: a table that a capture lacks is empty, a metric that nobody gave is an error. */
export function madeUpData(captures: readonly MadeUpCapture[], metrics: MadeUpMetrics = {}): ReportData {
  const listing = (kind: Population['kind']) => ({ kind, about: 'Made up.' });
  const all = captures.map(({ capture, seen = capture, population = 'whole' }) => ({
    capture,
    seen,
    population: { models: listing(population), spaces: listing(population), datasets: listing(population) },
  }));
  // What each capture covers is a metric too: by it the rules of frames/ choose.
  const covers = all.map(({ capture, seen, population: { models, spaces, datasets } }): MetricCells<'captures'> => ({
    capture,
    seen,
    models_population: models.kind,
    spaces_population: spaces.kind,
    datasets_population: datasets.kind,
  }));
  const given: MadeUpMetrics = { captures: covers, ...metrics };
  return {
    captures: () => all as unknown as ReturnType<ReportData['captures']>,
    captureTable(capture, name) {
      const rows: MadeUpTables[typeof name] = captures.find((each) => each.capture === capture)?.tables?.[name];
      return (rows ?? []).map((cells) => madeUpRow('captures', name, cells));
    },
    metricTable(name) {
      const rows: MadeUpMetrics[typeof name] = given[name];
      if (!rows) throw new Error(`no made-up metric ${name}`);
      return rows.map((cells) => madeUpRow('metrics', name, cells));
    },
  };
}

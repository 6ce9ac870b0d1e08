import type { Population } from '../../../data/schema/manifest.ts';
import type { Row } from '../../../data/schema/table.ts';
import type { ReportData } from '../../../src/data/report-data.ts';

export interface MadeUpCapture {
  /** Name of the capture; the day it was seen too, unless `seen` says another. */
  capture: string;
  seen?: string;
  /** What each of its listings covers; whole where nothing is said. */
  population?: Population['kind'];
  tables?: Record<string, Row[]>;
}

/** Data of a report from a few rows: a table that a capture lacks is empty, a metric that nobody gave is an error. */
export function madeUpData(captures: readonly MadeUpCapture[], metrics: Record<string, Row[]> = {}): ReportData {
  const listing = (kind: Population['kind']) => ({ kind, about: 'Made up.' });
  const all = captures.map(({ capture, seen = capture, population = 'whole' }) => ({
    capture,
    seen,
    population: { models: listing(population), spaces: listing(population), datasets: listing(population) },
  }));
  return {
    captures: () => all as unknown as ReturnType<ReportData['captures']>,
    captureTable: (capture, name) => captures.find((each) => each.capture === capture)?.tables?.[name] ?? [],
    metricTable(name) {
      const rows = metrics[name];
      if (!rows) throw new Error(`no made-up metric ${name}`);
      return rows;
    },
  };
}

import { allCharts } from '../figure/all-charts.ts';
import { chartRows } from '../figure/chart-rows.ts';
import { figureTitle } from '../figure/figure-title.ts';
import { reportData } from '../data/report-data.ts';
import { daysSeen } from './days-seen.ts';

/** A figure of the report with its addresses. */
export interface HeadlineFigure {
  id: string;
  /** What the figure shows, as its rows support it today; what is drawn, where they support nothing. */
  title: string;
  /** What is drawn. */
  drawn: string;
  /** Days of the listings, the oldest first. */
  seen: string[];
  page: string;
  data: string;
}

/** Every chart that has rows. */
export function headlineFigures(): HeadlineFigure[] {
  const summaries = reportData.metricTable('captures');
  return [...allCharts.values()].flatMap((chart) => {
    const rows = chartRows(chart);
    if (rows.length === 0) return [];
    const names = typeof chart.captures === 'function' ? chart.captures(rows) : chart.captures;
    return {
      id: chart.id,
      title: figureTitle(chart, rows),
      drawn: chart.title,
      seen: daysSeen(names, summaries),
      page: `f/${chart.id}/`,
      data: `f/${chart.id}.json`,
    };
  });
}

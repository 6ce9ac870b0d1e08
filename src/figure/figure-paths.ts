import { allCharts } from './all-charts.ts';
import type { Chart } from './chart.ts';

/** Every chart of src/charts as a path of its own, shown on a page or not. */
export function figurePaths(): { params: { id: string }; props: { chart: Chart } }[] {
  return [...allCharts].map(([id, chart]) => ({ params: { id }, props: { chart } }));
}

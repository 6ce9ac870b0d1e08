import { captureOf } from '../../frames/frame-rules.ts';
import { reportData } from '../data/report-data.ts';

/** One task with the number of its models in the newest listing of all models, 0 where it has none there. */
export interface TaskEntry {
  task: string;
  models: number;
}

/** Every task that a top list of some capture knows by pipeline_tag, most models first. */
export function tasks(): TaskEntry[] {
  const whole = captureOf(reportData.metricTable, 'whole-models');
  const counts = new Map(
    reportData
      .captureTable(whole, 'tallies')
      .filter((row) => row.kind === 'models' && row.facet === 'pipeline_tag')
      .map((row) => [row.value, row.n]),
  );
  const names = new Set(
    reportData.captures().flatMap(({ capture }) =>
      reportData
        .captureTable(capture, 'model-ranks')
        .filter((row) => row.by === 'pipeline_tag')
        .map((row) => row.task),
    ),
  );
  return [...names]
    .map((task) => ({ task, models: counts.get(task) ?? 0 }))
    .sort((a, b) => b.models - a.models || (a.task < b.task ? -1 : 1));
}

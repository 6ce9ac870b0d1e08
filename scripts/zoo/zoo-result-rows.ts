import type { RowIn } from '../../data/schema/folders.ts';
import { datasetOf, entriesOf, fieldOf, numberOf, oneLine, textOf, type Place } from './field-readers.ts';
import { knownTasks } from './known-names.ts';
import type { Located } from './read-yaml.ts';
import type { ZooEntry } from './zoo-model-row.ts';

/** Rows of zoo-results of one entry: one a metric, one with empty metric for a result without. */
export function zooResultRows(entry: ZooEntry): RowIn<'zoo', 'zoo-results'>[] {
  const { name, model, warn } = entry;
  const results = entriesOf(fieldOf(model, 'Results'));
  if (results.length === 0) warn(model.line, 'no-results', name, 'Results are not stated');
  const rows = new Map<string, RowIn<'zoo', 'zoo-results'>>();
  for (const row of results.flatMap((result) => rowsOf(result, entry))) {
    const key = JSON.stringify([row.task, row.dataset, row.metric]);
    if (rows.has(key))
      warn(
        row.line,
        'result-twice',
        name,
        `${row.metric ?? 'a result'} of ${row.task} on ${row.dataset} is stated twice; the first is kept, ` +
          `${row.value ?? 'nothing'} left out`,
      );
    else rows.set(key, row);
  }
  return [...rows.values()];
}

function rowsOf(result: Located, { name, entry, file, warn }: ZooEntry): RowIn<'zoo', 'zoo-results'>[] {
  const text = (field: string) => textOf(fieldOf(result, field), { model: name, field: `Results: ${field}`, warn });
  const [written, dataset] = [text('Task'), text('Dataset')];
  if (written === null || dataset === null) {
    warn(
      result.line,
      'shape',
      name,
      'Results: expected Task and Dataset, received ' +
        (result.is === 'map' ? [...result.fields.keys()].join(', ') || 'nothing' : `a ${result.is} value`) +
        '; left out',
    );
    return [];
  }
  const known = knownTasks.get(written) ?? { task: written, hubTask: null };
  if (!knownTasks.has(written))
    warn(
      result.line,
      'task-unknown',
      name,
      `Task: ${JSON.stringify(written)} is not among the known tasks; no task of the Hub is named for it`,
    );
  else if (known.task !== written)
    warn(
      result.line,
      'task-spelling',
      name,
      `Task: ${JSON.stringify(written)} is written ${JSON.stringify(known.task)} elsewhere; merged under the latter`,
    );
  const about = {
    model: name,
    entry,
    task: known.task,
    task_written: written,
    hub_task: known.hubTask,
    dataset: datasetOf(dataset, result.line, { model: name, field: 'Dataset', warn }),
    evidence: 'evaluated' as const,
    file,
    line: result.line,
  };
  const metrics = metricsOf(result, known.task, { model: name, field: 'Metrics', warn });
  return metrics.map(([metric, value]) => ({ ...about, metric, value }));
}

/** Metrics by name; none gives one pair of nulls: that the model was evaluated is still known. */
function metricsOf(result: Located, task: string, place: Place): [string | null, number | null][] {
  const metrics = fieldOf(result, 'Metrics');
  if (metrics?.is !== 'map' || metrics.fields.size === 0) {
    place.warn(
      result.line,
      'no-metrics',
      place.model,
      `Metrics of ${task}: expected names and values, received ` +
        `${metrics === undefined || metrics.is === 'map' ? 'none' : `a ${metrics.is} value`}; kept without`,
    );
    return [[null, null]];
  }
  return [...metrics.fields].map(([written, value]) => {
    const metric = oneLine(written) || '(unnamed)';
    const box = /segmentation/i.test(task) ? /^box\b/i : /^mask\b/i;
    if (box.test(metric))
      place.warn(
        value.line,
        'metric-name',
        place.model,
        `metric ${JSON.stringify(metric)} is stated for ${task}; kept as written`,
      );
    return [metric, numberOf(value, 'percent', { ...place, field: metric })];
  });
}

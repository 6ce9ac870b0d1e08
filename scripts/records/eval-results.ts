import { resultNumber, resultText, type EvaluationResult } from './evaluation-result.ts';
import { hubTask } from './hub-task.ts';

type Thing = Readonly<Record<string, unknown>>;

/**
 * Results that a record's `evalResults` states: entries of the repository's .eval_results/*.yaml, each with a benchmark
 * dataset (`dataset.id`), the task of it (`dataset.task_id`) and a value; fields may also stand flat. An entry without
 * a dataset is left out, and so is one of an open pull request: it is proposed by somebody, not stated by the author.
 */
export function evalResults(value: unknown): EvaluationResult[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((entry): EvaluationResult[] => {
    if (!isThing(entry) || (entry.pullRequest ?? null) !== null) return [];
    const inner = isThing(entry.data) ? { ...entry, ...entry.data } : entry;
    const dataset = isThing(inner.dataset)
      ? inner.dataset
      : { id: inner.dataset ?? inner.dataset_id ?? inner.datasetId };
    const id = resultText(dataset.id) ?? resultText(dataset.type) ?? resultText(dataset.name);
    if (id === null) return [];
    const taskText = resultText(dataset.task_id ?? dataset.taskId ?? inner.task_id ?? inner.taskId ?? inner.task);
    const metric = resultText(inner.metric) ?? resultText(inner.metric_name) ?? resultText(dataset.metric);
    return [
      {
        task: hubTask(taskText),
        taskText,
        dataset: id,
        datasetName: resultText(dataset.name),
        metric,
        value: resultNumber(inner.value),
        valueText: resultText(inner.value),
        line: null,
      },
    ];
  });
}

function isThing(value: unknown): value is Thing {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}

import { resultNumber, resultText, type EvaluationResult } from './evaluation-result.ts';
import { hubTask } from './hub-task.ts';
import type { FrontMatter, ValuePath } from './front-matter.ts';

type Thing = Readonly<Record<string, unknown>>;
type Context = { task: unknown; dataset: unknown };

/** Deeper than any card nests them. */
const MOST_DEPTH = 8;
/** More than any card states; a card that claims more is cut off. */
const MOST_RESULTS = 5000;

/**
 * Results in the front matter, under `model-index` or the malformed `model_index`. Task and dataset may stand in a
 * result, above it or below it; as an object, a text or a list; metrics under `metrics` or `metric`, as a list, an
 * object or names with values. A result without metrics gives one entry without a value: it still says what was
 * evaluated on what.
 */
export function modelIndexResults(frontMatter: FrontMatter | null): EvaluationResult[] {
  const results: EvaluationResult[] = [];
  for (const key of ['model-index', 'model_index']) {
    if (frontMatter) visit(frontMatter.data[key], [key], { task: undefined, dataset: undefined }, frontMatter, results);
  }
  return results.slice(0, MOST_RESULTS);
}

/**
 * Goes down to every object that has metrics or, without any below it, a task or a dataset. `as` says that the value
 * itself is the task or the dataset of what stands inside it.
 */
function visit(
  value: unknown,
  path: ValuePath,
  above: Context,
  frontMatter: FrontMatter,
  results: EvaluationResult[],
  as?: keyof Context,
): void {
  if (path.length > MOST_DEPTH || results.length > MOST_RESULTS) return;
  if (Array.isArray(value))
    return value.forEach((item, at) => visit(item, [...path, at], above, frontMatter, results, as));
  if (!isThing(value)) return;
  const own: Context = { task: value.task ?? value.tasks, dataset: value.dataset ?? value.datasets };
  const context: Context = { task: own.task ?? above.task, dataset: own.dataset ?? above.dataset };
  if (as) context[as] = value;
  const metrics = value.metrics ?? value.metric;
  const before = results.length;
  if (metrics !== undefined && metrics !== null) add(metrics, path, context, frontMatter, results);
  for (const [key, role] of BELOW) {
    if (holdsMore(value[key])) visit(value[key], [...path, key], context, frontMatter, results, role);
  }
  if (results.length === before && (own.task ?? own.dataset) !== undefined)
    add([{}], path, context, frontMatter, results);
}

const BELOW: readonly (readonly [string, keyof Context | undefined])[] = [
  ['results', undefined],
  ['result', undefined],
  ['task', 'task'],
  ['tasks', 'task'],
  ['dataset', 'dataset'],
  ['datasets', 'dataset'],
];

/** Does anything below have results of its own? */
function holdsMore(value: unknown, depth = 0): boolean {
  if (depth > MOST_DEPTH || value === null || typeof value !== 'object') return false;
  if (Array.isArray(value)) return value.some((item) => holdsMore(item, depth + 1));
  return ['metrics', 'metric', 'results', 'result', 'task', 'tasks', 'dataset', 'datasets'].some(
    (key) => (value as Thing)[key] !== undefined && (value as Thing)[key] !== null,
  );
}

function add(
  metrics: unknown,
  path: ValuePath,
  { task, dataset }: Context,
  frontMatter: FrontMatter,
  results: EvaluationResult[],
): void {
  const taskText = labelOf(task, ['type', 'name']);
  const line = frontMatter.lineOf(path);
  const hub = hubTask(labelOf(task, ['type'])) ?? hubTask(labelOf(task, ['name']));
  const datasets = Array.isArray(dataset) && dataset.length > 0 ? dataset.slice(0, 100) : [dataset];
  for (const one of datasets) {
    for (const { metric, value } of metricsOf(metrics)) {
      results.push({
        task: hub,
        taskText,
        dataset: labelOf(one, ['id', 'type', 'name']),
        datasetName: labelOf(one, ['name']),
        metric,
        value: resultNumber(value),
        valueText: resultText(value),
        line,
      });
    }
  }
}

/** `{name, type, value}`, a list of such, a name alone, or names with values. */
function metricsOf(metrics: unknown): { metric: string | null; value: unknown }[] {
  if (Array.isArray(metrics)) return metrics.flatMap(metricsOf);
  if (typeof metrics === 'string') return [{ metric: metrics, value: undefined }];
  if (!isThing(metrics)) return [];
  const metric = labelOf(metrics, ['type', 'name']);
  if (metric !== null || metrics.value !== undefined) return [{ metric, value: metrics.value ?? metrics.score }];
  const named = Object.entries(metrics).filter(([, value]) => resultNumber(value) !== null);
  return named.length > 0
    ? named.map(([name, value]) => ({ metric: resultText(name), value }))
    : [{ metric: null, value: undefined }];
}

/** The first of the keys that holds a text; a text by itself; the first of a list; the only key of `{key: null}`. */
function labelOf(value: unknown, keys: readonly string[]): string | null {
  if (Array.isArray(value)) return labelOf(value[0], keys);
  if (!isThing(value)) return resultText(value);
  for (const key of keys) {
    const text = resultText(value[key]);
    if (text !== null) return text;
  }
  return null;
}

function isThing(value: unknown): value is Thing {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}

import type { RowIn } from '../../data/schema/folders.ts';
import type { ZooDefect } from '../../data/schema/zoo/zoo-warnings.ts';
import { datasetNames, datasetSpellings, knownTasks, trainingHardware } from '../zoo/known-names.ts';
import { splitWarnings } from '../zoo/tidy-zoo.ts';
import type { CheckedFolder } from './checked-folder.ts';
import { byKey, judged, oneOfThese, same, theseRows, type Doubt } from './judged.ts';

type Zoo = CheckedFolder<'zoo'>;
type Model = RowIn<'zoo', 'zoo-models'>;
type Result = RowIn<'zoo', 'zoo-results'>;
type Warning = RowIn<'zoo', 'zoo-warnings'>;
type Part = Pick<Result, 'model' | 'entry' | 'file' | 'line'>;

/** What a model states itself or leaves to its collection. */
const STATED = ['architecture', 'training_data', 'training_resources'] as const;
/** Defects of an entry, told at its line, and whether a model has them. */
const MISSING: Partial<Record<ZooDefect, (row: Model) => boolean>> = {
  'no-architecture': (row) => row.architecture_from === 'none',
  'no-training-data': (row) => row.training_data_from === 'none',
  'no-paper': (row) => row.paper_from === 'none',
  'no-weights': (row) => row.weights === null,
  'model-twice': (row) => row.entry > 1,
};

const UNREAD: readonly ZooDefect[] = ['number-unread', 'shape'];

/** Rows of a zoo: what is read from a text, results and times inside of their entry, and each defect with its warning. */
export function checkZooRows(folder: Zoo): string[] {
  return [...modelProblems(folder), ...partProblems(folder), ...warningProblems(folder)];
}

function modelProblems({ table }: Zoo): string[] {
  const models = table('zoo-models');
  const shared = STATED.map((column) => {
    const own = models?.rows.filter((row) => row[`${column}_from`] === 'collection') ?? [];
    return byKey(own, ({ collection, file }) => [collection, file]);
  });
  return judged(models, (row, at) => {
    const before = models!.rows[at - 1];
    const { hardware, devices } = trainingHardware(row.training_resources ?? '');
    return [
      same(row, 'entry', before?.model === row.model ? before.entry + 1 : 1, 'as the next one of its name'),
      same(row, 'training_hardware', hardware, 'as training_resources says'),
      same(row, 'training_devices', devices, 'as training_resources says'),
      same(row, 'training_datasets', datasetsOf(row.training_data), 'as training_data says'),
      ...STATED.flatMap((column, place) => [
        fromDoubt(row, `${column}_from`, row[column]),
        row[`${column}_from`] === 'collection'
          ? same(row, column, shared[place]!([row.collection, row.file])![column], 'as other models of the collection')
          : undefined,
      ]),
      fromDoubt(row, 'paper_from', row.paper_title ?? row.paper_url),
      ...(['training_memory_gb', 'epochs', 'iterations', 'batch_size'] as const).map((column) =>
        oneOfThese(row, column, (row[column] ?? 0) >= 0, 'a number >= 0'),
      ),
    ];
  });
}

/** Nothing is stated nowhere; what stands somewhere may still be unreadable. */
function fromDoubt(row: Model, column: keyof Model, stated: string | null): Doubt<Model> | undefined {
  return oneOfThese(row, column, stated === null || row[column] !== 'none', 'where it is stated');
}

/** Names of datasets in the texts of the training data, in their usual spelling. */
function datasetsOf(texts: string | null): string | null {
  const written = texts?.split('; ').flatMap(datasetNames) ?? [];
  return written.map((name) => datasetSpellings.get(name) ?? name).join('; ') || null;
}

/** Results and times stand in the file of their entry, above the next one. */
function partProblems({ table }: Zoo): string[] {
  const models = table('zoo-models')?.rows ?? [];
  const find = byKey(models, ({ model, entry }) => [model, entry]);
  const lines = Map.groupBy(models, ({ file }) => file);
  const inEntry = (row: Part): (Doubt<Part> | undefined)[] => {
    const own = find([row.model, row.entry]);
    if (!own) return [];
    const next = (lines.get(own.file) ?? []).map(({ line }) => line).filter((line) => line > own.line);
    return [
      same(row, 'file', own.file, 'as the entry'),
      // What a reference of YAML stands for may be written above the entry.
      oneOfThese(
        row,
        'line',
        row.line < Math.min(...next),
        `a line above that of the next entry, ${Math.min(...next)}`,
      ),
    ];
  };
  const times = table('zoo-inference-times');
  // A measurement that could not be read is left out, with a warning.
  const odd = new Set(
    table('zoo-warnings')?.rows.flatMap(({ model, defect }) => (UNREAD.includes(defect) ? [model] : [])),
  );
  return [
    ...judged<Part>(table('zoo-results'), inEntry),
    ...judged<Part>(times, inEntry),
    ...judged(table('zoo-results'), (row) => {
      const known = knownTasks.get(row.task_written) ?? { task: row.task_written, hubTask: null };
      return [
        same(row, 'task', known.task, 'as task_written is called'),
        same(row, 'hub_task', known.hubTask, 'as the Hub calls the task'),
        oneOfThese(row, 'dataset', !datasetSpellings.has(row.dataset), 'the usual spelling'),
        row.metric === null ? same(row, 'value', null, 'without a metric') : undefined,
      ];
    }),
    ...judged(times, (row, at) => {
      const before = times!.rows[at - 1];
      const above = before?.model === row.model && before.entry === row.entry ? before : undefined;
      const next = (above?.measurement ?? 0) + 1;
      return [
        odd.has(row.model) ? undefined : same(row, 'measurement', next, 'as the next one of the entry'),
        oneOfThese(row, 'ms_per_image', row.ms_per_image >= 0, 'a number >= 0'),
      ];
    }),
  ];
}

/** Each defect that shows in a row has its warning there, and each such warning its row. */
function warningProblems({ table }: Zoo): string[] {
  const [models, results] = [table('zoo-models'), table('zoo-results')];
  const warnings = table('zoo-warnings');
  const find = byKey(warnings?.rows ?? [], ({ file, line, defect, model }) => [file, line, defect, model]);
  const entries = byKey(models?.rows ?? [], ({ file, line, model }) => [file, line, model]);
  const named = new Set(models?.rows.map(({ model }) => model));
  const lacks = <Row extends Part>(row: Row, has: boolean, defect: ZooDefect): Doubt<Row> | undefined =>
    has && !find([row.file, row.line, defect, row.model]) ? ['line', `a warning "${defect}" of the model`] : undefined;
  const splits = splitWarnings(results?.rows ?? []);
  const stated = warnings && { ...warnings, rows: warnings.rows.filter(({ defect }) => defect === 'dataset-split') };
  return [
    ...theseRows(stated, ['file', 'line', 'about'], splits, 'by zoo-results.csv'),
    ...judged(models, (row) =>
      Object.entries(MISSING).map(([defect, isMissing]) => lacks(row, isMissing(row), defect as ZooDefect)),
    ),
    ...judged(results, (row) => [
      lacks(row, row.metric === null, 'no-metrics'),
      lacks(row, row.task_written !== row.task, 'task-spelling'),
      lacks(row, !knownTasks.has(row.task_written), 'task-unknown'),
    ]),
    ...judged(warnings, (row: Warning) => {
      const isMissing = MISSING[row.defect];
      const entry = entries([row.file, row.line, row.model]);
      return [
        oneOfThese(row, 'model', row.model === null || named.has(row.model), 'a model of zoo-models.csv'),
        isMissing && !(entry && isMissing(entry)) ? ['line', 'the line of an entry that is so'] : undefined,
      ];
    }),
  ];
}

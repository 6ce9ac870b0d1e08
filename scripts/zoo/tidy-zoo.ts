import type { RowIn } from '../../data/schema/folders.ts';
import type { ZooCounts } from '../../data/schema/manifest.ts';
import { nameOf, type ReadZoo } from './read-zoo-files.ts';
import { zooCollections } from './zoo-collections.ts';
import { zooInferenceRows } from './zoo-inference-rows.ts';
import { zooModelRow, type ZooEntry } from './zoo-model-row.ts';
import { zooResultRows } from './zoo-result-rows.ts';
import { zooTriples } from './zoo-triples.ts';

/** Rows of the tables of a zoo. */
export interface ZooRows {
  models: RowIn<'zoo', 'zoo-models'>[];
  results: RowIn<'zoo', 'zoo-results'>[];
  inferenceTimes: RowIn<'zoo', 'zoo-inference-times'>[];
  warnings: RowIn<'zoo', 'zoo-warnings'>[];
}

/** Tables of a zoo from its metafiles; defects are carried, and named in `warnings`. */
export function tidyZoo({ metafiles, warnings }: Pick<ReadZoo, 'metafiles' | 'warnings'>): ZooRows {
  const findCollection = zooCollections(metafiles);
  const entries = entriesOfZoo(metafiles);
  const results = entries.flatMap(zooResultRows);
  const rows = {
    models: entries.map((entry) => zooModelRow(entry, findCollection)),
    results,
    inferenceTimes: entries.flatMap(zooInferenceRows),
  };
  return { ...rows, warnings: distinct([...warnings, ...splitWarnings(results)]) };
}

/** Figures of a zoo. Triples are counted by the name of the model, so an entry that repeats a name adds none. */
export function countZoo({ models, results, warnings }: Pick<ZooRows, 'models' | 'results' | 'warnings'>): ZooCounts {
  const distinctOf = <R, C extends keyof R>(rows: readonly R[], column: C) =>
    new Set(rows.map((row) => row[column])).size;
  return {
    models: models.length,
    names: distinctOf(models, 'model'),
    datasets: distinctOf(results, 'dataset'),
    tasks: distinctOf(results, 'task'),
    triples: zooTriples(results).length,
    warnings: warnings.length,
  };
}

function entriesOfZoo(metafiles: ReadZoo['metafiles']): ZooEntry[] {
  const seen = new Map<string, string>();
  const counts = new Map<string, number>();
  return metafiles.flatMap(({ file, models, warn }) =>
    models.map((model) => {
      const name = nameOf(model)!;
      const entry = (counts.get(name) ?? 0) + 1;
      if (entry > 1)
        warn(model.line, 'model-twice', name, `the name stands at ${seen.get(name)} too; kept as entry ${entry}`);
      else seen.set(name, `${file}:${model.line}`);
      counts.set(name, entry);
      return { name, entry, model, file, warn };
    }),
  );
}

/** A dataset that is named bare beside its splits: which split it means is not said, so the names stay apart. */
export function splitWarnings(results: readonly RowIn<'zoo', 'zoo-results'>[]): RowIn<'zoo', 'zoo-warnings'>[] {
  const datasets = [...new Set(results.map((row) => String(row.dataset)))].sort();
  return results.flatMap(({ model, dataset, file, line }) => {
    const splits = datasets.filter((each) => each.startsWith(`${dataset}-`));
    if (splits.length === 0) return [];
    const others = splits.map((each) => JSON.stringify(each)).join(' and ');
    return [
      {
        file: file!,
        line: line!,
        defect: 'dataset-split',
        model: model!,
        about: `Dataset: ${JSON.stringify(dataset)} stands beside ${others} and names no split; kept apart`,
      },
    ];
  });
}

/** A defect of a collection is met once for each of its models. */
function distinct(warnings: readonly RowIn<'zoo', 'zoo-warnings'>[]): RowIn<'zoo', 'zoo-warnings'>[] {
  return [
    ...new Map(warnings.map((row) => [JSON.stringify([row.file, row.line, row.defect, row.about]), row])).values(),
  ];
}

import { comparedTasks } from '../../data/schema/compared-tasks.ts';
import { median } from 'd3-array';
import type { RowIn } from '../../data/schema/folders.ts';
import type { Sources } from './sources.ts';
import { cliffsDelta } from '../statistics/cliffs-delta.ts';
import { rounded } from '../statistics/rounded.ts';
import type { CaptureTables } from './capture-tables.ts';
import { multiverse } from './multiverse.ts';

type CrossoverRow = RowIn<'metrics', 'crossover'>;

/** A model of a list of twenty. */
interface Leader {
  author: string;
  downloads: number;
}

/**
 * Table `crossover`: the two tasks by the downloads of their twenty most downloaded models, in every capture whose lists
 * by downloads are exact: all models listed, or top lists by downloads. The frames are those of the multiverse.
 */
export function crossover({ captures }: Pick<Sources, 'captures'>): CrossoverRow[] {
  const exact = captures.filter(hasExactLists);
  return multiverse({ captures: exact }).flatMap((frame): CrossoverRow[] => {
    const { capture, by, selection, measure, exclusion, delta, low, high, p } = frame;
    if (measure !== 'downloads' || selection !== 'top-20-downloads' || exclusion !== 'none' || delta === null)
      return [];
    const at = exact.find((each) => each.capture.capture === capture)!;
    const [classification, generation] = [leaders(at, by, comparedTasks[0]), leaders(at, by, comparedTasks[1])];
    const left = leftOut(classification, generation);
    if (left.length === 0) return [];
    return [
      {
        capture,
        seen: at.capture.seen,
        by,
        n_classification: classification.length,
        n_generation: generation.length,
        delta,
        low,
        high,
        p,
        smallest_left_out: rounded(Math.min(...left)),
        largest_left_out: rounded(Math.max(...left)),
        classification_median: median(downloadsOf(classification))!,
        generation_median: median(downloadsOf(generation))!,
      },
    ];
  });
}

/** Whether the first places by downloads are those of the Hub. */
function hasExactLists({ capture }: CaptureTables): boolean {
  const { kind, sorted_by: order } = capture.population.models;
  return kind === 'whole' || (kind === 'top' && order === 'downloads');
}

function leaders(at: CaptureTables, by: CrossoverRow['by'], task: string): Leader[] {
  const models = new Map(at.table('models').map((row) => [row.id, row]));
  return at
    .table('model-ranks')
    .filter((row) => row.by === by && row.task === task && row.sort === 'downloads' && row.rank <= 20)
    .flatMap(({ model: id }) => {
      const model = models.get(id);
      return model?.downloads == null ? [] : [{ author: model.author ?? id, downloads: model.downloads }];
    });
}

function downloadsOf(models: readonly Leader[]): number[] {
  return models.map(({ downloads }) => downloads);
}

/** The deltas that are left when each author in turn has no model in either list. */
function leftOut(x: readonly Leader[], y: readonly Leader[]): number[] {
  const authors = new Set([...x, ...y].map(({ author }) => author));
  return [...authors].flatMap((author) => {
    const [xs, ys] = [x, y].map((models) => downloadsOf(models.filter((model) => model.author !== author)));
    return xs!.length === 0 || ys!.length === 0 ? [] : [cliffsDelta(xs!, ys!)];
  });
}

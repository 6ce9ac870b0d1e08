import type { RowIn } from '../../data/schema/folders.ts';
import type { Sources } from './sources.ts';
import { withKnown } from './with-known.ts';

type ZooCostsRow = RowIn<'metrics', 'zoo-costs'>;

/** Table `zoo-costs`: entries with a score of the dataset and metric that most entries of their zoo have. */
export function zooCosts({ zoos }: Pick<Sources, 'zoos'>): ZooCostsRow[] {
  return zoos.flatMap(({ zoo, table }) => {
    const scored = withKnown(withKnown(table('zoo-results'), 'value'), 'metric');
    const common = commonest(scored.map((row) => `${row.dataset}\n${row.metric}`));
    const scores = new Map(
      scored.filter((row) => `${row.dataset}\n${row.metric}` === common).map((row) => [keyOf(row), row]),
    );
    const times = Map.groupBy(table('zoo-inference-times'), keyOf);
    return table('zoo-models').flatMap((model): ZooCostsRow[] => {
      const score = scores.get(keyOf(model));
      if (!score) return [];
      const time = times.get(keyOf(model))?.[0];
      return [
        {
          zoo,
          model: model.model,
          entry: model.entry,
          dataset: score.dataset,
          metric: score.metric,
          score: score.value,
          memory_gb: model.training_memory_gb,
          ms_per_image: time?.ms_per_image ?? null,
          hardware: time?.hardware ?? null,
        },
      ];
    });
  });
}

const keyOf = ({ model, entry }: { model: string; entry: number }): string => `${model} ${entry}`;

/** The most frequent text, of equal ones the first in order; undefined for none. */
function commonest(texts: readonly string[]): string | undefined {
  return [...Map.groupBy(texts, (text) => text)].sort(
    ([a, as], [b, bs]) => bs.length - as.length || (a < b ? -1 : 1),
  )[0]?.[0];
}

import type { RowIn } from '../../data/schema/folders.ts';
import type { Sources } from './sources.ts';
import { rounded } from '../statistics/rounded.ts';
import { pairsOf, spearman } from '../statistics/spearman.ts';
import { ratio } from './share-with-interval.ts';
import { zooCosts } from './zoo-costs.ts';

type ZooCoverageRow = RowIn<'metrics', 'zoo-coverage'>;
type ZooCostsRow = RowIn<'metrics', 'zoo-costs'>;
type Cost = 'memory_gb' | 'ms_per_image';

/** Table `zoo-coverage`: what a zoo declares of its models, and how costs go with scores. */
export function zooCoverage({ zoos }: Pick<Sources, 'zoos'>): ZooCoverageRow[] {
  return zoos.flatMap((zoo) => {
    const models = zoo.table('zoo-models');
    const entries = (rows: readonly { model: string; entry: number }[]) =>
      new Set(rows.map(({ model, entry }) => `${model} ${entry}`)).size;
    const declared = (column: 'training_memory_gb' | 'training_hardware') =>
      models.filter((row) => row[column] !== null).length;
    const costs = zooCosts({ zoos: [zoo] });
    const counts: readonly (readonly [measure: ZooCoverageRow['measure'], known: number, cost?: Cost])[] = [
      ['training memory', declared('training_memory_gb'), 'memory_gb'],
      ['inference time', entries(zoo.table('zoo-inference-times')), 'ms_per_image'],
      ['score', entries(zoo.table('zoo-results').filter((row) => row.value !== null))],
      ['training length', models.filter((row) => row.epochs !== null || row.iterations !== null).length],
      ['training hardware', declared('training_hardware')],
      ['parameters', 0],
    ];
    return counts.map(([measure, known, cost]) => ({
      zoo: zoo.zoo,
      measure,
      known,
      of: models.length,
      share: ratio(known, models.length),
      spearman: cost === undefined ? null : withScore(costs, cost),
    }));
  });
}

function withScore(costs: readonly ZooCostsRow[], cost: Cost): number | null {
  const pairs = costs.flatMap(({ score, [cost]: value }) => (value === null ? [] : [[value, score] as const]));
  return rounded(spearman(pairsOf(pairs)));
}

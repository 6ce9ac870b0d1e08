import type { RowIn } from '../../data/schema/folders.ts';
import type { Sources } from './sources.ts';
import type { Row } from '../../data/schema/table.ts';
import { rounded } from '../statistics/rounded.ts';
import { spearman } from '../statistics/spearman.ts';
import { ratio } from './share-with-interval.ts';
import { zooCosts } from './zoo-costs.ts';

/** Table `zoo-coverage`: what a zoo declares of its models, and how costs go with scores. */
export function zooCoverage({ zoos }: Pick<Sources, 'zoos'>): RowIn<'metrics', 'zoo-coverage'>[] {
  return zoos.flatMap((zoo) => {
    const models = zoo.table('zoo-models');
    const entries = (rows: readonly Row[]) => new Set(rows.map(({ model, entry }) => `${model} ${entry}`)).size;
    const declared = (column: string) => models.filter((row) => row[column] !== null).length;
    const costs = zooCosts([zoo]);
    const counts: readonly (readonly [measure: string, known: number, cost?: string])[] = [
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

function withScore(costs: readonly Row[], column: string): number | null {
  const pairs = costs.flatMap((row) => (row[column] === null ? [] : [[row[column], row.score, 1] as const]));
  return rounded(spearman(pairs));
}

import type { RowIn } from '../../data/schema/folders.ts';
import type { Sources } from './sources.ts';
import { quantileSorted } from 'd3-array';
import { weightBytes } from '../tidy/named-hardware.ts';
import { wholeModels } from './whole-models.ts';
import { withKnown } from './with-known.ts';

/** Below this a quartile rests on two or three models. */
export const LEAST = 10;

/** Table `memory-by-task`: quartiles of the memory for fp16 weights. */
export function memoryByTask({ captures }: Pick<Sources, 'captures'>): RowIn<'metrics', 'memory-by-task'>[] {
  return captures.flatMap((each) => {
    const parameters = wholeModels(each);
    const models = each.table('models');
    const tasks = [
      ['all', models] as const,
      ...Map.groupBy(withKnown(models, 'pipeline_tag'), (row) => row.pipeline_tag),
    ];
    return tasks.flatMap(([task, own]) => {
      const bytes = own
        .flatMap((row) => parameters.get(row.id) ?? [])
        .map((count) => weightBytes(count, 'fp16'))
        .sort((a, b) => a - b);
      if (bytes.length < LEAST) return [];
      const [q1, median, q3] = [0.25, 0.5, 0.75].map((share) => quantileSorted(bytes, share)!);
      return [
        {
          capture: each.capture.capture,
          task,
          models: own.length,
          known: bytes.length,
          q1_bytes: q1!,
          median_bytes: median!,
          q3_bytes: q3!,
        },
      ];
    });
  });
}

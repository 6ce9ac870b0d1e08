import type { MadeUpModel } from './made-up-model.ts';
import type { Draw } from '../lib/seeded-draw.ts';

/** Share of the models with a dataset that state a result of it, in their front matter or in files of results. */
const [STATED, FILED] = [0.3, 0.1] as const;

/** Results that a made-up model states: `model-index` of its front matter, `evalResults` of its files, and the tags. */
export function modelEvaluation(draw: Draw, { id, task, datasets }: MadeUpModel) {
  const dataset = datasets[0];
  const value = Math.round(1000 * (0.4 + 0.6 * draw.share())) / 1000;
  const stated = dataset !== undefined && draw.chance(STATED);
  const filed = dataset !== undefined && draw.chance(FILED);
  const modelIndex = stated
    ? [
        {
          name: id.slice(id.indexOf('/') + 1),
          results: [
            {
              task: { type: task ?? 'other', name: task ?? 'Other' },
              dataset: { type: dataset.id, name: dataset.name, split: 'test' },
              metrics: [{ type: draw.one(['accuracy', 'f1', 'wer']), value, name: 'Score', verified: false }],
            },
          ],
        },
      ]
    : null;
  return {
    modelIndex,
    tags: [...(stated ? ['model-index'] : []), ...(filed ? ['eval-results'] : [])],
    fields: {
      ...(modelIndex && { 'model-index': modelIndex }),
      ...(filed && {
        evalResults: [{ dataset: { id: dataset.id, task_id: task ?? 'other' }, value, verified: false, notes: null }],
      }),
    },
  };
}

import { hexOf } from './made-up-identity.ts';
import type { MadeUpModel } from './made-up-model.ts';

/** One model in so many says what its training emitted. */
const DECLARING = 25;

/** Front matter of a made-up model, as `cardData` of its record and on top of its card; {} for one without a card. */
export function modelFrontMatter(model: MadeUpModel, language: string, modelIndex: unknown): Record<string, unknown> {
  const { card, licence, library, task, datasets, base, id } = model;
  if (!card) return {};
  const number = Number.parseInt(hexOf(`emission ${id}`, 8), 16);
  return {
    language: [language],
    ...(licence !== null && { license: licence }),
    ...(library !== null && { library_name: library }),
    ...(task !== null && { pipeline_tag: task }),
    tags: ['rehearsal'],
    ...(datasets.length > 0 && { datasets: datasets.map((dataset) => dataset.id) }),
    ...(base && { base_model: base.model.id }),
    ...(number % DECLARING === 0 && {
      co2_eq_emissions: {
        emissions: (number % 90_000) / 10,
        source: 'made up',
        training_type: 'fine-tuning',
        geographical_location: 'nowhere',
        hardware_used: `${1 + (number % 8)} x A100`,
        energy_consumed: (number % 5000) / 100,
        hours_used: (number % 2000) / 10,
      },
    }),
    ...(modelIndex !== null && { 'model-index': modelIndex }),
  };
}

import type { Row } from '../../data/schema/table.ts';
import type { ModelCard } from '../records/model-card.ts';
import { modelFormats } from '../records/model-formats.ts';
import { modelTypeOfTags } from './model-types.ts';
import type { ModelFacts } from '../records/read-model.ts';

/** Rows of the table model-structures. */
export function modelStructures(
  inScope: ReadonlyMap<string, ModelFacts>,
  cards: ReadonlyMap<string, ModelCard>,
): Row[] {
  return [...inScope.values()].map((model) => {
    const record = cards.get(model.id)?.record ?? null;
    const { formats, from, readable } = modelFormats(model, record);
    return {
      id: model.id,
      formats: formats.join(' ') || null,
      formats_from: from,
      readable,
      architecture: record?.config?.architectures[0] ?? null,
      ...familyOf(model, record),
    };
  });
}

function familyOf({ tags }: ModelFacts, record: ModelCard['record']): Row {
  const stated = [
    [record?.config?.modelType, 'config'],
    [record?.gguf?.architecture, 'gguf'],
    [modelTypeOfTags(tags ?? []), 'tag'],
  ] as const;
  const [family, from] = stated.find(([name]) => name != null) ?? [null, 'unknown'];
  return { family: family ?? null, family_from: from };
}

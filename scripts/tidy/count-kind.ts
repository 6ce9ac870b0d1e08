import type { ModelFacts } from '../records/read-model.ts';
import { isPacked } from './number-formats.ts';
import { ADAPTER, markOfTag, PACKED, tagMarks } from './tag-marks.ts';

/** Why a count of tensors is not the number of weights of a whole model. */
export type CountKind = 'adapter' | 'packed';

type Tagged = Pick<ModelFacts, 'tags' | 'library'>;

/** What safetensors.total counts of a model where it is not the weights of a whole one; null where it is. */
export function countKind(model: Tagged & Pick<ModelFacts, 'dtypes'>): CountKind | null {
  if (isAdapter(model)) return 'adapter';
  return isMarked(model, PACKED) || isPacked(model.dtypes) ? 'packed' : null;
}

/** Whether the weights only change those of another model. */
export function isAdapter(model: Tagged): boolean {
  return isMarked(model, ADAPTER);
}

function isMarked({ tags, library }: Tagged, mark: number): boolean {
  return ((tagMarks(tags) | (library === null ? 0 : markOfTag(library))) & mark) !== 0;
}

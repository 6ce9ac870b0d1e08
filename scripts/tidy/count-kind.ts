import { quantizedTags } from '../../method/ease-definition.ts';
import type { ModelFacts } from '../records/read-model.ts';
import { formatCounts, isPacked } from './number-formats.ts';

/** Why a count of tensors is not the number of weights of a whole model. */
export type CountKind = 'adapter' | 'packed';

/** Tags of quantized weights that safetensors holds packed, and of weights that only change those of another model. */
const PACKING: ReadonlySet<string> = new Set([
  ...quantizedTags,
  'gptq',
  'awq',
  'bitsandbytes',
  'compressed-tensors',
  'hqq',
  'aqlm',
  'exl2',
  'exl3',
  'nvfp4',
  'mxfp4',
]);
const ADAPTING: ReadonlySet<string> = new Set(['peft', 'lora', 'adapter', 'adapter-transformers']);

type Tagged = Pick<ModelFacts, 'tags' | 'library'>;

/** What safetensors.total counts of a model where it is not the weights of a whole one; null where it is. */
export function countKind(model: Tagged & Pick<ModelFacts, 'dtypes'>): CountKind | null {
  if (isAdapter(model)) return 'adapter';
  return isPacked(formatCounts(model.dtypes)) || hasTag(model, PACKING) ? 'packed' : null;
}

/** Whether the weights only change those of another model. */
export function isAdapter(model: Tagged): boolean {
  return hasTag(model, ADAPTING);
}

function hasTag({ tags, library }: Tagged, asked: ReadonlySet<string>): boolean {
  return (library !== null && asked.has(library)) || (tags ?? []).some((tag) => asked.has(tag));
}

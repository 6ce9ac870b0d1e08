import { quantizedTags, smallForms } from '../../method/ease-definition.ts';
import { formatTags, readableFormats } from '../records/model-formats.ts';

/** What tags of a model say to those who count a listing: a bit each. */
export const CUSTOM_CODE = 1;
export const EVAL_RESULTS = 2;
export const MODEL_INDEX = 4;
/** A small or converted form. */
export const SMALL_FORM = 8;
/** A format of files, and one whose headers state the structure. */
export const FORMAT = 16;
export const READABLE = 32;
/** A base, and a dataset: whether a model names any at all. */
export const BASE = 64;
export const DATASET = 128;
/** Quantized weights that safetensors holds packed, and weights that only change those of another model. */
export const PACKED = 256;
export const ADAPTER = 512;

const PACKING = [
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
];
const ADAPTING = ['peft', 'lora', 'adapter', 'adapter-transformers'];

const NONE: readonly string[] = [];
const named = namedMarks();
let [last, lastMarks]: [readonly string[], number] = [NONE, 0];

/**
 * The bits of a list of tags; 0 for none. Every collector of a pass asks for those of the same model: they are found once,
 * and each tag is looked at once, which a listing has by the ten million.
 */
export function tagMarks(tags: readonly string[] | null): number {
  if (tags === null || tags.length === 0) return 0;
  if (tags === last) return lastMarks;
  let marks = 0;
  for (let at = 0; at < tags.length; at += 1) marks |= markOfTag(tags[at]!);
  [last, lastMarks] = [tags, marks];
  return marks;
}

const [B, D] = ['b', 'd'].map((letter) => letter.charCodeAt(0));

/** The bits of one tag; those of the name of a library that is one. */
export function markOfTag(tag: string): number {
  const first = tag.charCodeAt(0);
  if (first === B && tag.startsWith('base_model:')) return BASE;
  if (first === D && tag.startsWith('dataset:')) return DATASET;
  return named.get(tag) ?? 0;
}

function namedMarks(): ReadonlyMap<string, number> {
  const marks = new Map([
    ['custom_code', CUSTOM_CODE],
    ['eval-results', EVAL_RESULTS],
    ['model-index', MODEL_INDEX],
  ]);
  const add = (tag: string, mark: number) => void marks.set(tag, (marks.get(tag) ?? 0) | mark);
  for (const tag of smallForms) add(tag, SMALL_FORM);
  for (const tag of PACKING) add(tag, PACKED);
  for (const tag of ADAPTING) add(tag, ADAPTER);
  for (const [tag, format] of Object.entries(formatTags))
    add(tag, readableFormats.includes(format) ? FORMAT | READABLE : FORMAT);
  return marks;
}

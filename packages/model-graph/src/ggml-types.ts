import { GGMLQuantizationType } from '@huggingface/gguf';
import { bytesOf } from './element-types.ts';
import type { ElementType } from './graph.ts';

/** Types that other formats have too, under their common names. */
const PLAIN: Readonly<Record<string, ElementType>> = {
  f32: 'float32',
  f16: 'float16',
  bf16: 'bfloat16',
  f64: 'float64',
  i8: 'int8',
  i16: 'int16',
  i32: 'int32',
  i64: 'int64',
};

/**
 * Elements and bytes of a block of each quantization, of which a row is a whole number: what ggml lays out, and what no
 * package of the Hub tells. Types that stand only in memory (q8_1, q8_k) are left out.
 */
const BLOCKS: Readonly<Record<ElementType, readonly [elements: number, bytes: number]>> = {
  q4_0: [32, 18],
  q4_1: [32, 20],
  q5_0: [32, 22],
  q5_1: [32, 24],
  q8_0: [32, 34],
  iq4_nl: [32, 18],
  mxfp4: [32, 17],
  nvfp4: [64, 36],
  q2_0: [64, 18],
  q1_0: [128, 18],
  q2_k: [256, 84],
  q3_k: [256, 110],
  q4_k: [256, 144],
  q5_k: [256, 176],
  q6_k: [256, 210],
  iq1_s: [256, 50],
  iq1_m: [256, 56],
  iq2_xxs: [256, 66],
  iq2_xs: [256, 74],
  iq2_s: [256, 82],
  iq3_xxs: [256, 98],
  iq3_s: [256, 110],
  iq4_xs: [256, 136],
  tq1_0: [256, 54],
  tq2_0: [256, 66],
};

/**
 * Name of a ggml type: those of other formats by their common names, quantizations in lower case, `type 99` for one
 * that is not known.
 */
export function ggmlType(number: number): ElementType {
  const name = (GGMLQuantizationType[number] ?? `type ${number}`).toLowerCase();
  return PLAIN[name] ?? name;
}

/** Bytes that so many elements of a ggml type take; undefined for a type whose blocks are not known. */
export function ggmlBytes(type: ElementType, elements: number): number | undefined {
  const block = BLOCKS[type];
  return block === undefined ? bytesOf(type, elements) : Math.ceil(elements / block[0]) * block[1];
}

/** Elements of a block of a ggml type, of which a row is a whole number; 1 for a type without blocks. */
export function ggmlBlock(type: ElementType): number {
  return BLOCKS[type]?.[0] ?? 1;
}

import { SKUS } from '@huggingface/tasks';
import {
  MOST_FILLED,
  namedHardware,
  precisions,
  type NamedHardware,
  type Precision,
} from '../../method/cost-definition.ts';

/** A named unit with what the Hub's table of hardware says of it. */
export interface Hardware {
  name: string;
  memoryGb: number;
  /** Peak in 10^12 floating point operations per second, half precision where the table has it. */
  tflops: number;
  /** GB per second, where its maker's figure is stated. */
  bandwidth: NamedHardware['bandwidth'];
}

/** The named hardware in the order of its memory; a name or memory size that the table lacks is an error. */
export const hardware: readonly Hardware[] = namedHardware.map(({ name, family, memoryGb, bandwidth }) => {
  const table: Readonly<Record<string, { tflops: number; memory?: readonly number[] }>> =
    family === 'NVIDIA' ? SKUS.GPU.NVIDIA : SKUS['Apple Silicon']['-'];
  const sku = table[name];
  if (!sku?.memory?.includes(memoryGb))
    throw new Error(`method/cost-definition.ts: ${name} with ${memoryGb} GB: not in the SKUs of @huggingface/tasks`);
  return { name, memoryGb, tflops: sku.tflops, bandwidth };
});

/** Bytes of the weights of a model in a precision. */
export function weightBytes(parameters: number, precision: Precision): number {
  return Math.ceil(parameters * precisions[precision]);
}

/** Whether weights fit, a tenth of the memory left to the rest. */
export function fits(bytes: number, { memoryGb }: Hardware): boolean {
  return bytes <= memoryGb * 1e9 * MOST_FILLED;
}

/**
 * Seconds for one token of one sequence: the slower of computing with all fp16 weights and reading them; undefined
 * without a bandwidth.
 */
export function secondsPerToken(parameters: number, { tflops, bandwidth }: Hardware): number | undefined {
  if (!bandwidth) return undefined;
  return Math.max((2 * parameters) / (tflops * 1e12), weightBytes(parameters, 'fp16') / (bandwidth.gbPerSecond * 1e9));
}

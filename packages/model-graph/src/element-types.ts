import type { ElementType } from './graph.ts';

interface Element {
  name: ElementType;
  /** Bits of one element; 0 for texts. */
  bits: number;
}

/** TensorProto.DataType of ONNX, by number. */
const ONNX: readonly (Element | undefined)[] = [
  undefined,
  { name: 'float32', bits: 32 },
  { name: 'uint8', bits: 8 },
  { name: 'int8', bits: 8 },
  { name: 'uint16', bits: 16 },
  { name: 'int16', bits: 16 },
  { name: 'int32', bits: 32 },
  { name: 'int64', bits: 64 },
  { name: 'string', bits: 0 },
  { name: 'bool', bits: 8 },
  { name: 'float16', bits: 16 },
  { name: 'float64', bits: 64 },
  { name: 'uint32', bits: 32 },
  { name: 'uint64', bits: 64 },
  { name: 'complex64', bits: 64 },
  { name: 'complex128', bits: 128 },
  { name: 'bfloat16', bits: 16 },
  { name: 'float8e4m3fn', bits: 8 },
  { name: 'float8e4m3fnuz', bits: 8 },
  { name: 'float8e5m2', bits: 8 },
  { name: 'float8e5m2fnuz', bits: 8 },
  { name: 'uint4', bits: 4 },
  { name: 'int4', bits: 4 },
  { name: 'float4e2m1', bits: 4 },
  { name: 'float8e8m0', bits: 8 },
  { name: 'uint2', bits: 2 },
  { name: 'int2', bits: 2 },
];

/** Types of safetensors that ONNX does not have. */
const OTHERS: readonly Element[] = [
  { name: 'float6e2m3', bits: 6 },
  { name: 'float6e3m2', bits: 6 },
];

const bitsByName = new Map(
  [...ONNX, ...OTHERS].flatMap((element) => (element ? [[element.name, element.bits] as const] : [])),
);

/** Name of an ONNX element type; a number that ONNX has not given out yet stays one (`type 40`). */
export function onnxType(number: number): ElementType {
  return ONNX[number]?.name ?? `type ${number}`;
}

/** Bits of one element; undefined for texts and unknown types. */
export function bitsOf(type: ElementType): number | undefined {
  return bitsByName.get(type) || undefined;
}

/** Bytes that so many elements take in memory, 4-bit ones two a byte; undefined for texts and unknown types. */
export function bytesOf(type: ElementType, elements: number): number | undefined {
  const bits = bitsByName.get(type);
  return bits ? Math.ceil((elements * bits) / 8) : undefined;
}

/** Number of elements of a shape; 1 for a scalar. */
export function elementsOf(dims: readonly number[]): number {
  return dims.reduce((product, dim) => product * dim, 1);
}

/** Types of safetensors by their names there. */
const SAFETENSORS: Readonly<Record<string, ElementType>> = {
  F64: 'float64',
  F32: 'float32',
  F16: 'float16',
  BF16: 'bfloat16',
  F8_E4M3: 'float8e4m3fn',
  F8_E5M2: 'float8e5m2',
  F8_E4M3FNUZ: 'float8e4m3fnuz',
  F8_E5M2FNUZ: 'float8e5m2fnuz',
  F8_E8M0: 'float8e8m0',
  F6_E2M3: 'float6e2m3',
  F6_E3M2: 'float6e3m2',
  F4: 'float4e2m1',
  C64: 'complex64',
  I64: 'int64',
  I32: 'int32',
  I16: 'int16',
  I8: 'int8',
  U64: 'uint64',
  U32: 'uint32',
  U16: 'uint16',
  U8: 'uint8',
  BOOL: 'bool',
};

/** Name of an element type of safetensors; one that is not known here stays as it is, in lower case. */
export function safetensorsType(name: string): ElementType {
  return SAFETENSORS[name] ?? name.toLowerCase();
}

import { isCount } from '../records/field.ts';

/** Bits of one element of each number format of safetensors. */
const BITS: Readonly<Record<string, number>> = {
  BOOL: 8,
  U8: 8,
  I8: 8,
  I16: 16,
  U16: 16,
  I32: 32,
  U32: 32,
  I64: 64,
  U64: 64,
  F16: 16,
  BF16: 16,
  F32: 32,
  F64: 64,
  C64: 64,
  F8_E4M3: 8,
  F8_E5M2: 8,
  F8_E8M0: 8,
  F8_E4M3FNUZ: 8,
  F8_E5M2FNUZ: 8,
  F6_E2M3: 6,
  F6_E3M2: 6,
  F4: 4,
};
/** Formats that hold packed weights rather than one weight an element. */
const PACKED = /^(BOOL|[IU]\d+)$/;

/** Elements of one format, with their bytes; null for a format without a known width. */
export interface FormatCount {
  format: string;
  elements: number;
  bytes: number | null;
}

type Dtypes = Readonly<Record<string, unknown>> | null;

/** Counts of a record by format, sorted; what is no count is left out. */
export function formatCounts(dtypes: Dtypes): FormatCount[] {
  return Object.entries(dtypes ?? {})
    .flatMap(([format, elements]) => {
      if (!isCounted(format, elements)) return [];
      const bits = BITS[format];
      return [
        {
          format,
          elements,
          bytes: bits === undefined ? null : Math.ceil((elements * bits) / 8),
        },
      ];
    })
    .sort((a, b) => (a.format < b.format ? -1 : 1));
}

/**
 * Whether more than a twentieth of the elements is of an integer format; position tables and the like are less. Every
 * model of a listing is asked, so that nothing is made on the way.
 */
export function isPacked(dtypes: Dtypes): boolean {
  let [all, packed] = [0, 0];
  for (const format in dtypes) {
    const elements = dtypes[format];
    if (!isCounted(format, elements)) continue;
    all += elements;
    if (PACKED.test(format)) packed += elements;
  }
  return packed > all / 20;
}

function isCounted(format: string, elements: unknown): elements is number {
  return isCount(elements) && elements !== 0 && /^[A-Z]\w{0,15}$/.test(format);
}

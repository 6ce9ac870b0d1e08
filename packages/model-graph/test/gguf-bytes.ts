/** Writes the header of GGUF files of any version and byte order, so that tests need no files. */

export interface GgufForm {
  version?: 1 | 2 | 3;
  little?: boolean;
}

export type GgufWriter = ReturnType<typeof ggufWriter>;

/** Parts of a GGUF file in one form. */
export function ggufWriter({ version = 3, little = true }: GgufForm = {}) {
  const u32 = (value: number): Buffer => {
    const bytes = Buffer.alloc(4);
    return little ? (bytes.writeUInt32LE(value), bytes) : (bytes.writeUInt32BE(value), bytes);
  };
  const u64 = (value: number | bigint): Buffer => {
    const bytes = Buffer.alloc(8);
    return little ? (bytes.writeBigUInt64LE(BigInt(value)), bytes) : (bytes.writeBigUInt64BE(BigInt(value)), bytes);
  };
  /** A length or count: 4 bytes in version 1. */
  const size = (value: number | bigint): Buffer => (version === 1 ? u32(Number(value)) : u64(value));
  const text = (value: string): Buffer => Buffer.concat([size(Buffer.byteLength(value)), Buffer.from(value)]);
  return {
    u32,
    u64,
    size,
    text,
    head: (tensors: number | bigint, keys: number | bigint): Buffer =>
      Buffer.concat([Buffer.from('GGUF'), u32(version), size(tensors), size(keys)]),
    /** A key with a value of a type by its number. */
    key: (name: string, type: number, ...value: readonly Uint8Array[]): Buffer =>
      Buffer.concat([text(name), u32(type), ...value]),
    /** The value of a list: type and number of its values, and the values. */
    list: (type: number, count: number | bigint, ...values: readonly Uint8Array[]): Buffer =>
      Buffer.concat([u32(type), size(count), ...values]),
    tensor: (name: string, dims: readonly (number | bigint)[], type: number, offset: number | bigint): Buffer =>
      Buffer.concat([text(name), u32(dims.length), ...dims.map(size), u32(type), u64(offset)]),
  };
}

/** A header with bytes up to the next multiple of the alignment, and data behind it. */
export function ggufFile(parts: readonly Uint8Array[], data: number, alignment = 32): Buffer {
  const header = Buffer.concat(parts);
  return Buffer.concat([header, Buffer.alloc(Math.ceil(header.length / alignment) * alignment - header.length + data)]);
}

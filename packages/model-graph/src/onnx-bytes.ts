/** Writes the wire format of protobuf and the messages of ONNX, a few bytes at a time, for graphs that need no file. */

/** A varint of up to 64 bits; negative numbers take ten bytes. */
export function varint(value: number | bigint): Buffer {
  const bytes: number[] = [];
  let left = BigInt.asUintN(64, BigInt(value));
  while (left > 127n) {
    bytes.push(Number(left & 127n) | 128);
    left >>= 7n;
  }
  return Buffer.from([...bytes, Number(left)]);
}

/** A field of wire type 0. */
export const int = (field: number, value: number | bigint): Buffer =>
  Buffer.concat([varint(field << 3), varint(value)]);
/** A field with its length and content. */
export const content = (field: number, ...parts: readonly Uint8Array[]): Buffer => {
  const whole = Buffer.concat(parts);
  return Buffer.concat([varint((field << 3) | 2), varint(whole.length), whole]);
};
export const text = (field: number, value: string): Buffer => content(field, Buffer.from(value));

/** A field of four bytes with a single-precision number. */
export function float(field: number, value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeFloatLE(value);
  return Buffer.concat([varint((field << 3) | 5), bytes]);
}

/** A field that says how long its content is, without the content. */
export const promise = (field: number, length: number | bigint): Buffer =>
  Buffer.concat([varint((field << 3) | 2), varint(length)]);

/** TensorProto with raw_data; type 1 is float32, 7 int64. */
export const tensor = (name: string, dims: readonly number[], raw: Uint8Array, type = 1): Buffer =>
  Buffer.concat([...dims.map((dim) => int(1, dim)), int(2, type), text(8, name), content(9, raw)]);

/** NodeProto; further fields (attributes as field 5, metadata as field 9) come behind. */
export const node = (
  operator: string,
  inputs: readonly string[],
  outputs: readonly string[],
  name = '',
  ...more: readonly Buffer[]
): Buffer =>
  Buffer.concat([
    ...inputs.map((each) => text(1, each)),
    ...outputs.map((each) => text(2, each)),
    ...(name ? [text(3, name)] : []),
    text(4, operator),
    ...more,
  ]);

/** Attribute of a node, as its field 5: the value is a field of AttributeProto, the type its number there. */
export const attribute = (name: string, type: number, ...value: readonly Buffer[]): Buffer =>
  content(5, text(1, name), ...value, int(20, type));

/** ValueInfoProto of a float32 tensor; a text is a symbol. */
export const value = (name: string, dims: readonly (number | string)[] = []): Buffer => {
  const shape = dims.map((dim) => content(1, typeof dim === 'number' ? int(1, dim) : text(2, dim)));
  return Buffer.concat([text(1, name), content(2, content(1, int(1, 1), content(2, ...shape)))]);
};

export interface GraphParts {
  name?: string;
  nodes?: readonly Buffer[];
  inputs?: readonly Buffer[];
  outputs?: readonly Buffer[];
  initializers?: readonly Buffer[];
}

/** GraphProto. */
export const graph = ({ name = 'g', nodes = [], inputs = [], outputs = [], initializers = [] }: GraphParts): Buffer =>
  Buffer.concat([
    ...nodes.map((each) => content(1, each)),
    text(2, name),
    ...initializers.map((each) => content(5, each)),
    ...inputs.map((each) => content(11, each)),
    ...outputs.map((each) => content(12, each)),
  ]);

/** ModelProto of IR version 8 and operator set 17 around a graph; further fields come behind. */
export const model = (of: GraphParts | Buffer, ...more: readonly Buffer[]): Buffer =>
  Buffer.concat([
    int(1, 8),
    text(2, 'test'),
    content(7, Buffer.isBuffer(of) ? of : graph(of)),
    content(8, int(2, 17)),
    ...more,
  ]);

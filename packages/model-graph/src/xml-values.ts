import { bytesOf, elementsOf } from './element-types.ts';
import type { Attribute, Dimension, Tensor, ValueInfo } from './graph.ts';
import { element, escapeXml } from './xml-text.ts';

/** A symbol that needs no element of its own among extents. */
const PLAIN_SYMBOL = /^[A-Za-z_][\w.]*$/;

/**
 * Extents as one attribute: numbers, symbols, `?` for what is not known; empty for a scalar, undefined where even the
 * rank is not known, or where a symbol has blanks and the like.
 */
export function shortShape(dims: ValueInfo['dims']): string | undefined {
  return dims?.every((dim) => typeof dim !== 'string' || PLAIN_SYMBOL.test(dim))
    ? dims.map((dim) => dim ?? '?').join(' ')
    : undefined;
}

/** A value with its type and shape; a shape without extents is that of a scalar. */
export function formatValue(
  tag: string,
  attributes: Readonly<Record<string, string | undefined>>,
  { type, dims }: Pick<ValueInfo, 'type' | 'dims'>,
): string {
  const short = shortShape(dims);
  const long = dims !== null && short === undefined ? [element('shape', {}, dims.map(formatDimension))] : [];
  return element(tag, { ...attributes, type: type ?? undefined, dims: short }, long);
}

function formatDimension(dim: Dimension): string {
  if (dim === null) return '<dim/>';
  return element('dim', typeof dim === 'number' ? { size: dim } : { symbol: dim });
}

/** A weight; its bytes are stated where they are not those of its elements. */
export function formatTensor(
  tag: string,
  attributes: Readonly<Record<string, string | undefined>>,
  { type, dims, bytes, payload, external }: Tensor,
): string {
  return element(tag, {
    ...attributes,
    type,
    dims: dims.join(' '),
    bytes: bytes === bytesOf(type, elementsOf(dims)) ? undefined : bytes,
    payload:
      payload === null ? undefined : Buffer.from(payload.buffer, payload.byteOffset, payload.length).toString('base64'),
    external: external ?? undefined,
  });
}

/** An attribute that holds numbers or texts; graphs and tensors are not for this. */
export function formatPlain(
  tag: string,
  name: string,
  { kind, value }: Exclude<Attribute, { kind: 'tensor' | 'tensors' | 'graph' | 'graphs' }>,
): string {
  if (kind === 'strings')
    return element(
      tag,
      { name, kind },
      value.map((item) => `<item>${escapeXml(item)}</item>`),
    );
  const text = (item: string | number | bigint): string => (Object.is(item, -0) ? '-0' : String(item));
  const items: readonly (string | number | bigint)[] = Array.isArray(value) ? value : [value];
  return element(tag, { name, kind, value: items.map(text).join(' ') });
}

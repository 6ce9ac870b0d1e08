const MOST_TEXT = 200;
const MOST_ITEMS = 5;

interface Numbers {
  readonly length: number;
  [Symbol.iterator](): Iterator<number | bigint>;
}

/**
 * A result in short, as JSON: texts cut to 200 characters, lists to 5 items, tensors, pictures and long lists of numbers
 * as their shape and whether all of them are finite; a number that is not finite is null.
 */
export function summarise(value: unknown): unknown {
  if (typeof value === 'string') return value.slice(0, MOST_TEXT);
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (typeof value === 'bigint') return Number(value);
  if (typeof value === 'boolean' || value === null || value === undefined) return value ?? null;
  if (ArrayBuffer.isView(value))
    return shaped([Number((value as unknown as Numbers).length)], value as unknown as Numbers);
  if (Array.isArray(value)) {
    const numbers = value.length > MOST_ITEMS && value.every((each) => typeof each === 'number');
    return numbers ? shaped([value.length], value as number[]) : value.slice(0, MOST_ITEMS).map(summarise);
  }
  if (typeof value !== 'object') return String(value).slice(0, MOST_TEXT);
  const { dims, data, width, height, channels } = value as Record<string, unknown>;
  if (Array.isArray(dims) && ArrayBuffer.isView(data)) return shaped(dims, data as unknown as Numbers);
  if (ArrayBuffer.isView(data) && typeof width === 'number')
    return shaped([height, width, channels], data as unknown as Numbers);
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, summarise(each)]));
}

function shaped(shape: readonly unknown[], numbers: Numbers): { shape: readonly unknown[]; finite: boolean } {
  let finite = true;
  for (const each of numbers) finite &&= typeof each === 'bigint' || Number.isFinite(each);
  return { shape: shape.map(Number), finite };
}

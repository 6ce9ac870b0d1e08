import { pathBelow, type ByteSource } from '../src/byte-source.ts';

/** A byte source over bytes in memory that notes what was read; files beside it come from the same table. */
export function memorySource(
  bytes: Uint8Array | Readonly<Record<string, Uint8Array>>,
  name = 'model.onnx',
): ByteSource & { reads: [number, number][] } {
  const files = bytes instanceof Uint8Array ? { [name]: bytes } : bytes;
  const own = files[name];
  if (!own) throw new Error(`no ${name}`);
  const reads: [number, number][] = [];
  const fetched = { bytes: 0, requests: 0 };
  return {
    where: name,
    name,
    size: own.length,
    fetched,
    reads,
    read: async (start, length) => {
      const part = own.subarray(start, start + length);
      reads.push([start, part.length]);
      fetched.requests += 1;
      fetched.bytes += part.length;
      return part;
    },
    beside: async (other) => memorySource(files, pathBelow(other, name).join('/')),
    close: async () => {},
  };
}

/** A source of many bytes that are all zero but for a beginning: a file of gigabytes that takes no memory. */
export function sparseSource(begin: Uint8Array, size: number, name = 'model.onnx'): ByteSource {
  const fetched = { bytes: 0, requests: 0 };
  return {
    where: name,
    name,
    size,
    fetched,
    read: async (start, length) => {
      const part = new Uint8Array(Math.max(0, Math.min(length, size - start)));
      if (start < begin.length) part.set(begin.subarray(start, Math.min(begin.length, start + part.length)));
      fetched.requests += 1;
      fetched.bytes += part.length;
      return part;
    },
    beside: async () => {
      throw new Error('nothing beside');
    },
    close: async () => {},
  };
}

/** Bytes of a file of a model of the pilot, also where it is given as what becomes JSON. */
export function fileBytes(content: Buffer | object): Buffer {
  return Buffer.isBuffer(content) ? content : Buffer.from(JSON.stringify(content));
}

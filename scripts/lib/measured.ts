import { createHash } from 'node:crypto';

/** Size in bytes and SHA-256 in hex of a file's content, as a manifest states them. */
export function measured(content: string | Buffer): { bytes: number; sha256: string } {
  return { bytes: Buffer.byteLength(content), sha256: createHash('sha256').update(content).digest('hex') };
}

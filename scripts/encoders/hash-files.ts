import { createHash } from 'node:crypto';
import { createReadStream, statSync } from 'node:fs';
import { join } from 'node:path';
import { ReportError } from '../lib/report-error.ts';
import type { EncoderWeights } from './encoder.ts';

/** Bytes of the weights in the folder of their package; an error where their hash is not the stated one. */
export async function hashFiles(folder: string, { files, sha256 }: EncoderWeights): Promise<number> {
  const hash = createHash('sha256');
  let bytes = 0;
  for (const file of files.map((path) => join(folder, path))) {
    bytes += statSync(file).size;
    for await (const chunk of createReadStream(file)) hash.update(chunk);
  }
  const found = hash.digest('hex');
  if (found !== sha256)
    throw new ReportError(
      `${folder}: ${files.join(' + ')}: expected sha256 ${sha256}, received ${found}`,
      'remove the folder and run again, which fetches it anew',
    );
  return bytes;
}

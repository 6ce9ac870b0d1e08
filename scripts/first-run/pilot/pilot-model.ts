import type { RowIn } from '../../../data/schema/folders.ts';
import type { PackageFile } from '../../lib/npm-package-file.ts';
import type { Provenance } from '../trial-rows.ts';

/** A model of the pilot as the Hub on this machine has it. */
export interface PilotModel {
  id: string;
  task: string;
  weights: RowIn<'first-run', 'trials'>['weights'];
  /** Fields of its record beside id, task and library. */
  record?: Readonly<Record<string, unknown>>;
  /** Files that are made here, by their path in the repository: bytes, or what becomes JSON. */
  files?: Readonly<Record<string, Buffer | object>>;
  /** Files of an npm package: the one that the package is known by, and those that are served, path by path. */
  packaged?: { known: PackageFile; files: Readonly<Record<string, string>> };
  /** Fault of the server, in the grammar of the replay. */
  fault?: string;
  /** The Hub has it no more. */
  gone?: true;
}

/** Where the files of a model of the pilot are from. */
export function provenanceOf(model: PilotModel | undefined): Provenance {
  const known = model?.packaged?.known;
  return { weights: model?.weights ?? 'unknown', origin: known ? `${known.package}@${known.version}` : null };
}

import { join } from 'node:path';
import { folderNames, folders, type FolderName } from '../../data/schema/folders.ts';
import type { Manifest } from '../../data/schema/manifest.ts';
import { folderPaths, readManifest } from '../../data/schema/open-folder.ts';
import type { Table } from '../../data/schema/table.ts';
import { dataFolder } from '../data/data-folder.ts';

/**
 * Tables that are in the repository alone, since the published folder may have 12 MB: what is only counted further, and no page
 * or program of the site reads. Names sampled for the next comparison; tallies, quantiles and curves, of which the metrics
 * give what the report names; examples of cards and names of interfaces, which are counted there too; and places in top
 * lists, which follow from the likes and downloads of the models.
 */
const UNPUBLISHED: ReadonlySet<string> = new Set([
  'api-names',
  'api-releases',
  'author-clusters',
  'card-examples',
  'distributions',
  'ease-tallies',
  'example-cards',
  'likes-downloads-bins',
  'listed',
  'lorenz',
  'model-ranks',
  'tallies',
  'task-contrasts',
  'triple-tallies',
]);

/** A table of data/ that has rows and is published. */
export interface ReleasedTable {
  /** Kind of its folder. */
  kind: FolderName;
  /** Path of its folder below data/: `metrics`, `captures/2024-07-11`. */
  place: string;
  manifest: Manifest;
  table: Table;
  /** Of the CSV. */
  rows: number;
  bytes: number;
  sha256: string;
}

/** Every published table that has rows, in the order of the index of folders, by what the manifests say: no table is opened. */
export function releasedTables(data = dataFolder()): ReleasedTable[] {
  return folderNames.flatMap((kind) =>
    folderPaths(kind, data).flatMap((dir) => {
      const manifest: Manifest = readManifest(kind, join(dir, 'manifest.json'));
      return folders[kind].tables.flatMap((table) => {
        const found = manifest.tables[table.name];
        return found === undefined || found.rows === 0 || UNPUBLISHED.has(table.name)
          ? []
          : [{ kind, place: manifest.folder, manifest, table, ...found }];
      });
    }),
  );
}

import { join } from 'node:path';
import { readKeyedLines } from './keyed-lines.ts';
import type { KeyedLines } from './keyed-lines.ts';
import type { HubRecord } from './repo-kind.ts';
import { readSpaceSizes } from './space-sizes.ts';
import type { SpaceSize } from './space-sizes.ts';

/** What an archive holds beside its three listings. */
export type SideFiles = {
  /** Path of the archive. */
  folder: string;
  infos: KeyedLines;
  /** README.md of models and of datasets, by id. */
  cards: KeyedLines;
  datasetCards: KeyedLines;
  /** File lists and source facts of Spaces, by id. */
  spaceFiles: KeyedLines;
  spaceSizes: Map<string, SpaceSize>;
  removed: KeyedLines;
  /** File contents, by `kind/id`: small texts, or names of files below contents/. */
  contents: KeyedLines;
  /** Discussions and commits of repositories, by `kind/id`. */
  discussions: KeyedLines;
  commits: KeyedLines;
  /** Releases of Python packages, by name. */
  packages: KeyedLines;
  /** New Space id by old id. */
  moved: Map<string, string>;
};

const sideFileNames = {
  infos: 'model-infos.ndjson.gz',
  cards: 'cards.ndjson.gz',
  datasetCards: 'dataset-cards.ndjson.gz',
  spaceFiles: 'space-files.ndjson.gz',
  spaceSizes: 'space-files.csv',
  removed: 'removed.ndjson.gz',
  contents: 'contents.ndjson.gz',
  discussions: 'discussions.ndjson.gz',
  commits: 'commits.ndjson.gz',
  packages: 'packages.ndjson.gz',
};

/** Every file name that means something in an archive folder. */
export const archiveFileNames = ['models', 'datasets', 'spaces']
  .map((kind) => `${kind}.ndjson.gz`)
  .concat(Object.values(sideFileNames), 'about.json');

/** Reads the optional side files of an archive folder. */
export async function readSideFiles(dir: string): Promise<SideFiles> {
  const byId = (record: HubRecord): string => record.id;
  const byKind = (record: HubRecord): string => `${String(record.kind)}/${record.id}`;
  const spaceFiles = await readKeyedLines(dir, sideFileNames.spaceFiles, byId);
  return {
    folder: dir,
    infos: await readKeyedLines(dir, sideFileNames.infos, byId),
    cards: await readKeyedLines(dir, sideFileNames.cards, byId),
    datasetCards: await readKeyedLines(dir, sideFileNames.datasetCards, byId),
    spaceFiles,
    spaceSizes: await readSpaceSizes(join(dir, sideFileNames.spaceSizes)),
    removed: await readKeyedLines(dir, sideFileNames.removed, byId),
    contents: await readKeyedLines(dir, sideFileNames.contents, byKind),
    discussions: await readKeyedLines(dir, sideFileNames.discussions, byKind),
    commits: await readKeyedLines(dir, sideFileNames.commits, byKind),
    packages: await readKeyedLines(dir, sideFileNames.packages, byId),
    moved: movedSpaces(spaceFiles),
  };
}

function movedSpaces(spaceFiles: KeyedLines): Map<string, string> {
  const moved = new Map<string, string>();
  for (const id of spaceFiles.keys()) {
    const from = spaceFiles.get(id)[0]?.moved_from;
    if (typeof from === 'string') moved.set(from, id);
  }
  return moved;
}

import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { parseJsonLine, readJsonLines } from './json-lines.ts';
import type { JsonLines } from './json-lines.ts';
import { ReplayError } from './replay-error.ts';
import { repoKinds } from './repo-kind.ts';
import type { HubRecord, RepoKind } from './repo-kind.ts';
import { buildRepoTable } from './repo-table.ts';
import type { RepoTable } from './repo-table.ts';
import { archiveFileNames, readSideFiles } from './side-files.ts';
import type { SideFiles } from './side-files.ts';

/** A capture of the Hub, indexed and ready to be asked. */
export type Archive = {
  capture: string;
  about: unknown;
  tables: Record<RepoKind, RepoTable>;
  side: SideFiles;
  /** Records by kind and by side file, as /replay/about reports them. */
  records: Record<string, number>;
};

/** Loads an archive folder; a file that it does not know is named in the log and left alone. */
export async function loadArchive(dir: string, log: (line: string) => void = () => undefined): Promise<Archive> {
  await checkFolder(dir, log);
  const about = await readAbout(join(dir, 'about.json'));
  // The large files are unpacked at once: zlib works outside the main thread.
  const [models, datasets, spaces] = await Promise.all(
    repoKinds.map((kind) => readJsonLines(join(dir, `${kind}.ndjson.gz`))),
  );
  const side = await readSideFiles(dir);
  const removed = new Set(side.removed.keys());
  const table = (kind: RepoKind, lines: JsonLines | undefined, further: HubRecord[] = []): RepoTable =>
    buildRepoTable({
      kind,
      lines,
      further,
      infoOf: (id) => (kind === 'models' ? side.infos.get(id)[0] : undefined),
      hidden: (record) =>
        record.private === true ||
        (kind === 'models' && removed.has(record.id)) ||
        (kind === 'spaces' && record.space === false),
    });
  const tables = {
    models: table('models', models),
    datasets: table('datasets', datasets),
    spaces: table('spaces', spaces, unlistedSpaces(spaces, side)),
  };
  return {
    capture: captureName(about) ?? basename(resolve(dir)),
    about,
    tables,
    side,
    records: countRecords(tables, side),
  };
}

async function checkFolder(dir: string, log: (line: string) => void): Promise<void> {
  const names = await readdir(dir).catch((cause: NodeJS.ErrnoException) => {
    const what = cause.code === 'ENOENT' ? 'no such folder' : cause.message;
    throw new ReplayError(
      `${dir}: ${what}`,
      'name a folder that holds models.ndjson.gz, datasets.ndjson.gz or spaces.ndjson.gz',
      { cause },
    );
  });
  const known = names.filter((name) => archiveFileNames.includes(name) && name !== 'about.json');
  if (known.length === 0) {
    const found = names.length === 0 ? 'an empty folder' : names.slice(0, 5).join(', ');
    throw new ReplayError(
      `${dir}: expected an archive file, received ${found}`,
      `an archive holds ${archiveFileNames.join(', ')}`,
    );
  }
  for (const name of names.filter((each) => archiveFileNames.includes(each))) await refusePipe(join(dir, name));
  for (const name of names)
    if (!archiveFileNames.includes(name) && name !== 'contents')
      log(`${join(dir, name)}: not an archive file, left alone`);
}

/** Reading a pipe would wait for whoever writes into it; a folder is told by reading it. */
async function refusePipe(path: string): Promise<void> {
  const found = await stat(path).catch(() => undefined);
  if (found === undefined || found.isFile() || found.isDirectory()) return;
  throw new ReplayError(`${path}: expected a file, received a pipe or device`, `rm ${path}`);
}

async function readAbout(path: string): Promise<unknown> {
  const text = await readFile(path, 'utf8').catch(() => undefined);
  if (text === undefined) return null;
  const hint = 'write {"capture": "…"} or remove the file';
  let about: unknown;
  try {
    about = JSON.parse(text);
  } catch (cause) {
    throw new ReplayError(`${path}:1: not JSON (${(cause as Error).message})`, hint, { cause });
  }
  if (typeof about === 'object' && !Array.isArray(about)) return about;
  throw new ReplayError(`${path}:1: expected an object, received ${JSON.stringify(text.slice(0, 80))}`, hint);
}

function captureName(about: unknown): string | undefined {
  const capture = (about as { capture?: unknown } | null)?.capture;
  return typeof capture === 'string' && capture !== '' ? capture : undefined;
}

// Spaces of which the archive knows only files or sizes are listed by id and by the author that the id names.
function unlistedSpaces(spaces: JsonLines | undefined, side: SideFiles): HubRecord[] {
  const ids = new Set([...side.spaceSizes.keys(), ...side.spaceFiles.keys()]);
  if (ids.size === 0) return [];
  for (let line = 0; line < (spaces?.count ?? 0); line += 1) ids.delete(parseJsonLine(spaces!, line).id);
  return [...ids].map((id) => (id.includes('/') ? { id, author: id.slice(0, id.indexOf('/')) } : { id }));
}

function countRecords(tables: Record<RepoKind, RepoTable>, side: SideFiles): Record<string, number> {
  return {
    models: tables.models.count,
    datasets: tables.datasets.count,
    spaces: tables.spaces.count,
    model_infos: side.infos.count,
    cards: side.cards.count,
    dataset_cards: side.datasetCards.count,
    space_files: side.spaceFiles.count,
    space_sizes: side.spaceSizes.size,
    removed: side.removed.count,
    contents: side.contents.count,
    discussions: side.discussions.count,
    commits: side.commits.count,
  };
}

import { errorAnswer, jsonAnswer, notInArchive } from './answer.ts';
import type { Answer } from './answer.ts';
import { nextLink } from './hub-request.ts';
import type { HubRequest } from './hub-request.ts';
import type { Repo } from './locate-repo.ts';
import { standInOid } from './repo-files.ts';
import type { RepoFile } from './repo-files.ts';

type TreeEntry = {
  type: 'file' | 'directory';
  oid: string;
  size?: number;
  min_size?: number;
  path: string;
  lfs?: RepoFile['lfs'];
  xetHash?: string;
};

/** `GET …/tree/{rev}[/{path}]`: folders first, then files; of a size that the archive lacks there is min_size at most. */
export function listTree(
  repo: Repo,
  files: ReadonlyMap<string, RepoFile>,
  revision: string,
  path: string,
  request: HubRequest,
): Answer {
  if (files.size === 0) return notInArchive('files');
  const below = entriesOnce(repo, files, path, request.query.get('recursive') === 'true');
  if (below.length === 0) return errorAnswer(404, `${path} does not exist on "${revision}"`, 'EntryNotFound');
  // With expand the Hub looks up a commit for each entry and makes pages of 100 in place of 1,000.
  const most = request.query.get('expand') === 'true' ? 100 : 1000;
  const asked = Number.parseInt(request.query.get('limit') ?? '', 10);
  const limit = Number.isNaN(asked) ? most : Math.min(Math.max(asked, 1), most);
  const start = readTreeCursor(request.query.get('cursor'));
  if (start === undefined) return errorAnswer(400, 'Invalid cursor');
  const end = start + limit;
  const cursor = Buffer.from(JSON.stringify({ place: end })).toString('base64');
  return jsonAnswer(below.slice(start, end), end < below.length ? { Link: nextLink(request, cursor) } : {});
}

function readTreeCursor(text: string | null): number | undefined {
  if (text === null) return 0;
  try {
    const { place } = JSON.parse(Buffer.from(text, 'base64').toString('utf8')) as { place?: unknown };
    return typeof place === 'number' && Number.isInteger(place) && place >= 0 ? place : undefined;
  } catch {
    return undefined;
  }
}

// Pages of one tree are asked in a row: sorted once, the 35 of 34,754 files take a tenth of the time.
const lastSorted = new WeakMap<ReadonlyMap<string, RepoFile>, { asked: string; entries: TreeEntry[] }>();

function entriesOnce(
  repo: Repo,
  files: ReadonlyMap<string, RepoFile>,
  folder: string,
  recursive: boolean,
): TreeEntry[] {
  const asked = `${recursive} ${folder}`;
  const last = lastSorted.get(files);
  if (last?.asked === asked) return last.entries;
  const entries = entriesBelow(repo, files, folder, recursive);
  lastSorted.set(files, { asked, entries });
  return entries;
}

function entriesBelow(
  repo: Repo,
  files: ReadonlyMap<string, RepoFile>,
  folder: string,
  recursive: boolean,
): TreeEntry[] {
  const prefix = folder === '' ? '' : `${folder}/`;
  const isBelow = (path: string): boolean =>
    path.startsWith(prefix) && (recursive || !path.includes('/', prefix.length));
  const folders = [...foldersOf(files)].filter(isBelow).map((path) => folderEntry(repo, path));
  const inside = [...files.values()].filter((file) => isBelow(file.path)).map(fileEntry);
  return [...folders.sort(byPath), ...inside.sort(byPath)];
}

function byPath(a: TreeEntry, b: TreeEntry): number {
  return a.path < b.path ? -1 : a.path > b.path ? 1 : 0;
}

function foldersOf(files: ReadonlyMap<string, RepoFile>): Set<string> {
  const folders = new Set<string>();
  for (const path of files.keys()) {
    for (let at = path.indexOf('/'); at >= 0; at = path.indexOf('/', at + 1)) folders.add(path.slice(0, at));
  }
  return folders;
}

function folderEntry(repo: Repo, path: string): TreeEntry {
  return { type: 'directory', oid: standInOid(repo.id, path), size: 0, path };
}

function fileEntry({ path, oid, size, min_size: least, lfs, xetHash }: RepoFile): TreeEntry {
  return {
    type: 'file',
    oid,
    ...(size !== undefined && { size }),
    ...(least !== undefined && { min_size: least }),
    path,
    ...(lfs && { lfs }),
    ...(xetHash && { xetHash }),
  };
}

/** `GET …/treesize/{rev}[/{path}]`: bytes below a path, only where the size of every file is known. */
export function treeSize(files: ReadonlyMap<string, RepoFile>, revision: string, path: string): Answer {
  if (files.size === 0) return notInArchive('files');
  const inside = [...files.values()].filter(
    (file) => path === '' || file.path === path || file.path.startsWith(`${path}/`),
  );
  if (inside.length === 0) return errorAnswer(404, `${path} does not exist on "${revision}"`, 'EntryNotFound');
  if (inside.some((file) => file.size === undefined)) return notInArchive('some sizes');
  return jsonAnswer({ path: `/${path}`, size: inside.reduce((sum, file) => sum + (file.size ?? 0), 0) });
}

/** `POST …/paths-info/{rev}`: entries of the paths in the JSON or form body; a missing path is left out, no error. */
export function pathsInfo(repo: Repo, files: ReadonlyMap<string, RepoFile>, request: HubRequest): Answer {
  const paths = askedPaths(request);
  if (!paths) return errorAnswer(400, '"paths" is required');
  if (paths.length > 2000) return errorAnswer(400, '"paths" must contain at most 2000 items');
  const folders = foldersOf(files);
  const entries = paths.flatMap((path) => {
    const file = files.get(path);
    if (file) return [fileEntry(file)];
    return folders.has(path) ? [folderEntry(repo, path)] : [];
  });
  return jsonAnswer(entries);
}

function askedPaths(request: HubRequest): string[] | undefined {
  if (!request.headers['content-type']?.includes('json')) {
    const paths = new URLSearchParams(request.body).getAll('paths');
    return paths.length > 0 ? paths : undefined;
  }
  try {
    const { paths } = JSON.parse(request.body) as { paths?: unknown };
    const list = typeof paths === 'string' ? [paths] : paths;
    return Array.isArray(list) ? list.map(String) : undefined;
  } catch {
    return undefined;
  }
}

import pLimit from 'p-limit';
import { GivenUp, type Hub } from '../hub/hub-client.ts';
import { HubError, repositoryState } from '../hub/hub-error.ts';
import { nextPath } from '../hub/link-header.ts';
import { createProgress } from '../lib/progress.ts';
import { ReportError } from '../lib/report-error.ts';
import type { TreeFile } from '../tidy/read-tree.ts';
import { readTree } from '../tidy/read-tree.ts';
import { appFileOf } from '../tidy/app-file.ts';
import { decodeText } from '../tidy/decode-text.ts';
import type { CrawlContext } from './crawl-context.ts';
import { readArchivedFacts, type ArchivedFacts } from './archived-facts.ts';
import type { ScopedSpace } from './space-scope.ts';

/** What the calls for one Space brought. */
export interface SpaceFiles {
  state: 'listed' | 'crawled' | 'archived' | 'no-files' | 'gone' | 'gated' | 'disabled' | 'renamed';
  movedTo: string | null;
  tree: readonly TreeFile[] | null;
  appFile: string | null;
  appText: string | null;
  requirementsText: string | null;
  /** What an archive states in place of files. */
  archived: ArchivedFacts | null;
}

const NOTHING: Omit<SpaceFiles, 'state'> = { movedTo: null, tree: null, appFile: null, appText: null, requirementsText: null, archived: null };
/** Source files above this size are bundles or data; requirements above it do not occur. */
const MOST_TEXT = 1_000_000;
/** Spaces that may stay out of reach at the end of a crawl before it is given up as a whole. */
const MOST_UNREACHED = 5;

/** Files of the Spaces in scope, with bounded concurrency; a commit seen before is not asked for again. */
export async function crawlSpaceFiles(context: CrawlContext, spaces: readonly ScopedSpace[]): Promise<Map<string, SpaceFiles>> {
  const progress = createProgress('space files', 'Spaces');
  const found = new Map<string, SpaceFiles>();
  const unreached: { space: ScopedSpace; error: GivenUp }[] = [];
  const limit = pLimit(context.concurrency);
  const one = async (space: ScopedSpace) => {
    context.signal.throwIfAborted();
    try {
      found.set(space.id, await filesOf(context, space));
    } catch (error) {
      if (!(error instanceof GivenUp) || unreached.length >= MOST_UNREACHED) throw error;
      unreached.push({ space, error });
    }
    progress.step(found.size, listed.length);
  };
  const listed = spaces.filter((space) => space.facts !== undefined);
  await Promise.all(listed.map((space) => limit(one, space)));
  // One more try after all others: what is still out of reach then stops the crawl, which can be resumed.
  for (const { space } of unreached) found.set(space.id, await filesOf(context, space));
  progress.end(`${found.size} Spaces`);
  return found;
}

async function filesOf(context: CrawlContext, { id, facts }: ScopedSpace): Promise<SpaceFiles> {
  const commit = facts?.sha ?? null;
  const name = `space-files 1 ${id} ${commit ?? ''} ${facts?.appFile ?? ''}`;
  const remembered = context.cache.read(name) ?? (commit === null ? undefined : context.fileCache.read(name));
  if (remembered !== undefined) return JSON.parse(remembered) as SpaceFiles;
  const files = await fetchFiles(context, id, commit ?? 'main', facts?.sdk ?? null, facts?.appFile ?? null);
  // The files of a commit never change, and neither does an archive. That a Space was gone, moved, gated or without
  // a commit holds for this crawl only.
  const lasting = commit !== null && (context.replayed || files.state === 'crawled' || files.state === 'no-files');
  (lasting ? context.fileCache : context.cache).write(name, JSON.stringify(files));
  return files;
}

async function fetchFiles(context: CrawlContext, id: string, revision: string, sdk: string | null, declared: string | null): Promise<SpaceFiles> {
  const { hub } = context;
  try {
    const { tree, repository } = await fetchTree(hub, id, revision);
    const appFile = appFileOf(tree, sdk, declared);
    const appText = appFile === null ? null : await fetchText(hub, repository, revision, tree, appFile);
    const requirementsText = await fetchText(hub, repository, revision, tree, 'requirements.txt');
    const movedTo = repository === id ? null : repository;
    const archived = context.replayed ? await readArchivedFacts(hub, id) : null;
    return { state: movedTo === null ? 'crawled' : 'renamed', movedTo, tree, appFile, appText, requirementsText, archived };
  } catch (error) {
    const state = repositoryState(error);
    if (state !== undefined) return { ...NOTHING, state };
    if (!(error instanceof HubError) || error.status !== 404) throw error;
    const archived = context.replayed ? await readArchivedFacts(hub, id) : null;
    // A replay without files says nothing about the repository: what an archive lacks stays unknown.
    const state404 = context.replayed ? 'listed' : 'no-files';
    return { ...NOTHING, state: archived === null ? state404 : 'archived', archived };
  }
}

/** Slashes stay, what could be read as a part of the address does not. */
function inAddress(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}

async function fetchTree(hub: Hub, id: string, revision: string): Promise<{ tree: TreeFile[]; repository: string }> {
  const tree: TreeFile[] = [];
  let repository = id;
  const asked = new Set<string>();
  let path: string | undefined = `/api/spaces/${inAddress(id)}/tree/${encodeURIComponent(revision)}?recursive=true&limit=1000`;
  while (path !== undefined) {
    if (asked.has(path)) throw new ReportError(`${path}: the next link leads back to this page`, 'the tree changed its form; see scripts/crawl/crawl-space-files.ts');
    asked.add(path);
    const page = await hub.get(path, { json: true });
    tree.push(...readTree(page.value, page.path));
    repository = /^\/api\/spaces\/([^/]+\/[^/]+)\/tree\//.exec(page.path)?.[1] ?? repository;
    path = nextPath(page.headers.link, hub.endpoint, page.path);
  }
  return { tree, repository: decodeURIComponent(repository) };
}

async function fetchText(hub: Hub, id: string, revision: string, tree: readonly TreeFile[], path: string): Promise<string | null> {
  const file = tree.find((each) => each.path === path);
  if (!file || file.lfs || (file.size ?? 0) > MOST_TEXT) return null;
  try {
    const { body } = await hub.get(`/spaces/${inAddress(id)}/resolve/${encodeURIComponent(revision)}/${inAddress(path)}`);
    return decodeText(body);
  } catch (error) {
    if (error instanceof HubError && error.status === 404) return null;
    throw error;
  }
}

import type { Hub } from '../hub/hub-client.ts';
import { isMissing, repositoryState } from '../hub/hub-error.ts';
import { treePages } from '../hub/tree-pages.ts';
import type { TreeFile } from '../records/read-tree.ts';
import { appFileOf } from '../tidy/app-file.ts';
import { decodeText } from '../records/decode-text.ts';
import { inAddress } from '../records/in-address.ts';
import { isRepoId } from '../records/is-repo-id.ts';
import type { ScopedSpace } from '../records/scoped-space.ts';
import type { SpaceFiles } from '../records/space-files.ts';
import type { CrawlContext } from './crawl-context.ts';
import { askArchivedFacts } from './ask-archive.ts';
import { eachOf } from './each-of.ts';
import { isReplay } from './is-replay.ts';
import { rememberCommit } from './remember.ts';

const NOTHING: Omit<SpaceFiles, 'state'> = {
  movedTo: null,
  tree: null,
  appFile: null,
  appText: null,
  requirementsText: null,
  archived: null,
};
/** States that belong to a commit: what else became of a repository may be undone. */
const LASTING: ReadonlySet<string> = new Set(['crawled', 'no-files', 'listed']);
/** Source files above this size are bundles or data; requirements above it do not occur. */
const MOST_TEXT = 1_000_000;

/** Files of the Spaces in scope by id; a commit seen before is not asked for again. */
export async function crawlSpaceFiles(
  context: CrawlContext,
  spaces: readonly ScopedSpace[],
): Promise<Map<string, SpaceFiles>> {
  const listed = spaces.filter((space) => space.facts !== undefined);
  const found = await eachOf(listed, (space) => filesOf(context, space), {
    ...context,
    name: 'space files',
    unit: 'Spaces',
  });
  return new Map([...found].map(([{ id }, files]) => [id, files]));
}

function filesOf(context: CrawlContext, { id, facts }: ScopedSpace): Promise<SpaceFiles> {
  const commit = facts?.sha ?? null;
  const name = `space-files 1 ${id} ${commit ?? ''} ${facts?.appFile ?? ''}`;
  const ask = () => fetchFiles(context, id, commit ?? 'main', facts?.sdk ?? null, facts?.appFile ?? null);
  return rememberCommit(context, name, commit, ask, ({ state }) => LASTING.has(state));
}

async function fetchFiles(
  context: CrawlContext,
  id: string,
  revision: string,
  sdk: string | null,
  declared: string | null,
): Promise<SpaceFiles> {
  const { hub } = context;
  try {
    const { tree, repository } = await fetchTree(hub, id, revision);
    const appFile = appFileOf(tree, sdk, declared);
    const [appText, requirementsText] = await Promise.all([
      fetchText(hub, repository, revision, tree, appFile),
      fetchText(hub, repository, revision, tree, 'requirements.txt'),
    ]);
    const movedTo = repository === id ? null : repository;
    const archived = context.replayed ? await askArchivedFacts(hub, id) : null;
    return {
      state: movedTo === null ? 'crawled' : 'renamed',
      movedTo,
      tree,
      appFile,
      appText,
      requirementsText,
      archived,
    };
  } catch (error) {
    const state = repositoryState(error);
    if (state !== undefined) return { ...NOTHING, state };
    if (!isMissing(error)) throw error;
    const archived = context.replayed ? await askArchivedFacts(hub, id) : null;
    // A replay without files says nothing about the repository: what an archive lacks stays unknown.
    const state404 = isReplay(context) ? 'listed' : 'no-files';
    return { ...NOTHING, state: archived === null ? state404 : 'archived', archived };
  }
}

async function fetchTree(hub: Hub, id: string, revision: string): Promise<{ tree: TreeFile[]; repository: string }> {
  const tree: TreeFile[] = [];
  let repository = id;
  for await (const { files, path } of treePages(
    hub,
    `/api/spaces/${inAddress(id)}/tree/${encodeURIComponent(revision)}`,
  )) {
    tree.push(...files);
    const answered = /^\/api\/spaces\/([^/]+\/[^/]+)\/tree\//.exec(path)?.[1] ?? '';
    if (isRepoId(answered)) repository = answered;
  }
  return { tree, repository };
}

async function fetchText(
  hub: Hub,
  id: string,
  revision: string,
  tree: readonly TreeFile[],
  path: string | null,
): Promise<string | null> {
  const file = tree.find((each) => each.path === path);
  if (!file || file.lfs || (file.size ?? 0) > MOST_TEXT) return null;
  try {
    const { body } = await hub.get(
      `/spaces/${inAddress(id)}/resolve/${encodeURIComponent(revision)}/${inAddress(file.path)}`,
    );
    return decodeText(body);
  } catch (error) {
    if (!isMissing(error)) throw error;
    return null;
  }
}

import type { Hub } from '../hub/hub-client.ts';
import { askBelieved, unbelievedWhat } from '../hub/ask-believed.ts';
import { fileDoubt } from '../hub/file-doubt.ts';
import { isMissing, refusalOf, repositoryState } from '../hub/hub-error.ts';
import { treePages } from '../hub/tree-pages.ts';
import type { TreeFile } from '../records/read-tree.ts';
import { appFileOf } from '../tidy/app-file.ts';
import { decodeText } from '../records/decode-text.ts';
import { isFilePath } from '../records/is-file-path.ts';
import { inAddress } from '../records/in-address.ts';
import { isRepoId } from '../records/is-repo-id.ts';
import type { ScopedSpace } from '../records/scoped-space.ts';
import type { SpaceFiles } from '../records/space-files.ts';
import type { CrawlContext } from './crawl-context.ts';
import { askArchivedFacts } from './ask-archive.ts';
import { crowdIn } from './crowd-in.ts';
import { eachOf } from './each-of.ts';
import { isReplay } from './is-replay.ts';
import type { Notes } from './notes.ts';
import { keepClean, rememberCommit } from './remember.ts';

const NOTHING: Omit<SpaceFiles, 'state'> = {
  movedTo: null,
  tree: null,
  appFile: null,
  appText: null,
  requirementsText: null,
  archived: null,
};
/** States that belong to a commit: what else became of a repository may be undone. */
const LASTING: ReadonlySet<string> = new Set(['crawled', 'listed']);
/** Source files above this size are bundles or data; requirements above it do not occur. */
const MOST_TEXT = 1_000_000;

/** Bytes of a tree that no repository can have: a petabyte. */
const MOST_TREE = 1e15;

/** Files of the Spaces in scope by id; a commit seen before is not asked for again. */
export async function crawlSpaceFiles(
  context: CrawlContext,
  spaces: readonly ScopedSpace[],
): Promise<Map<string, SpaceFiles>> {
  const listed = spaces.filter((space) => space.facts !== undefined);
  const found = await eachOf(listed, (space, notes) => filesOf(context, space, notes), {
    ...context,
    name: 'space files',
    unit: 'Spaces',
    unreached: (): SpaceFiles => ({ ...NOTHING, state: 'unread' }),
  });
  return new Map([...found].map(([{ id }, files]) => [id, files]));
}

function filesOf(context: CrawlContext, { id, facts }: ScopedSpace, notes: Notes): Promise<SpaceFiles> {
  const commit = facts?.sha ?? null;
  const name = `space-files 2 ${id} ${commit ?? ''} ${facts?.appFile ?? ''}`;
  const asked = { id, commit, sdk: facts?.sdk ?? null, declared: facts?.appFile ?? null };
  const keep = ({ state }: SpaceFiles) => keepClean(notes, LASTING.has(state));
  return rememberCommit(context, name, commit, () => fetchFiles(context, asked, notes), keep);
}

interface AskedSpace {
  id: string;
  /** Head commit by its listing, so that it has files; null where it names none. */
  commit: string | null;
  sdk: string | null;
  /** app_file of its front matter. */
  declared: string | null;
}

async function fetchFiles(context: CrawlContext, asked: AskedSpace, notes: Notes): Promise<SpaceFiles> {
  const { hub } = context;
  const { id, commit, sdk, declared } = asked;
  const revision = commit ?? 'main';
  try {
    const { tree, repository } = await fetchTree(hub, id, revision);
    if (tree.reduce((sum, { size }) => sum + (size ?? 0), 0) > MOST_TREE)
      return unread(notes, 'a tree of too many bytes');
    const appFile = appFileOf(tree, sdk, declared);
    const [appText, requirementsText] = await Promise.all([
      fetchText(context, { repository, revision, tree, path: appFile }, notes),
      fetchText(context, { repository, revision, tree, path: 'requirements.txt' }, notes),
    ]);
    const movedTo = repository === id ? null : repository;
    const archived = context.replayed ? await askArchivedFacts(hub, id) : null;
    return {
      state: movedTo === null ? 'crawled' : 'renamed',
      movedTo,
      // Git ids are for the texts above; of a Space with 34,754 files they would be half of what is kept.
      tree: tree.map(({ oid: _oid, ...file }) => file),
      appFile,
      appText,
      requirementsText,
      archived,
    };
  } catch (error) {
    const what = unbelievedWhat(error);
    if (what !== undefined) return unread(notes, what);
    const state = repositoryState(error);
    if (state !== undefined) {
      notes.refused.push(state);
      return { ...NOTHING, state };
    }
    const refusal = refusalOf(error);
    if (refusal === undefined) throw error;
    if (!isMissing(error)) {
      notes.refused.push(refusal);
      return { ...NOTHING, state: 'unread' };
    }
    if (commit !== null && !isReplay(context)) notes.missing.push('the tree of a Space with a head');
    const archived = context.replayed ? await askArchivedFacts(hub, id) : null;
    // A replay without files says nothing about the repository: what an archive lacks stays unknown.
    const state404 = isReplay(context) ? 'listed' : 'no-files';
    return { ...NOTHING, state: archived === null ? state404 : 'archived', archived };
  }
}

function unread(notes: Notes, what: string): SpaceFiles {
  notes.odd.push(what);
  return { ...NOTHING, state: 'unread' };
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

interface AskedText {
  repository: string;
  revision: string;
  tree: readonly TreeFile[];
  path: string | null;
}

async function fetchText(context: CrawlContext, asked: AskedText, notes: Notes): Promise<string | null> {
  const { repository, revision, tree, path } = asked;
  const file = tree.find((each) => each.path === path);
  if (!file || file.lfs || (file.size ?? 0) > MOST_TEXT) return null;
  if (!isFilePath(file.path)) {
    notes.odd.push('a file whose path is no address');
    return null;
  }
  const address = `/spaces/${inAddress(repository)}/resolve/${encodeURIComponent(revision)}/${inAddress(file.path)}`;
  try {
    const { body } = await askBelieved(context.hub, address, {
      doubt: (received) =>
        fileDoubt(received, {
          file: file.path,
          asked: address,
          revision,
          oid: file.oid,
          size: file.size,
          isArchived: isReplay(context),
        }),
    });
    const text = decodeText(body);
    const crowd = crowdIn(file.path, text);
    if (crowd === undefined) return text;
    notes.odd.push(crowd);
    return null;
  } catch (error) {
    const what = unbelievedWhat(error);
    const refusal = refusalOf(error);
    if (what !== undefined) notes.odd.push(what);
    // What became of the repository is a state of it as a whole.
    else if (refusal === undefined || repositoryState(error) !== undefined) throw error;
    // Its tree has it; an archive may have the tree alone.
    else if (!isReplay(context)) notes.refused.push(`a file of its tree: ${refusal}`);
    return null;
  }
}

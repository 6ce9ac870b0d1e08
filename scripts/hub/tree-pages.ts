import { inAddress } from '../records/in-address.ts';
import { isFilePath } from '../records/is-file-path.ts';
import { readTree, type TreeFile } from '../records/read-tree.ts';
import { askBelieved, Unbelieved } from './ask-believed.ts';
import type { Hub, Received } from './hub-client.ts';
import { NOT_FOUND, refusalOf } from './hub-error.ts';
import { formDoubt } from './form-doubt.ts';
import { confirmFullEnd, isFollowed } from './full-end.ts';
import { nextPath } from './link-header.ts';

/** Entries of a page. */
const LIMIT = 1000;
/** Pages that a tree may have, and those that may have few entries each. */
const MOST_PAGES = 1000;
const OTHER_FORM = 'a tree of another form';
const CUT_OFF = 'a tree that is cut off';
const FEW = { pages: 20, entries: 50 };

/**
 * Pages of a repository's recursive file tree, a thousand entries each; `first`: path of the tree, no parameters. A page
 * that is no tree, names a file of another page, or says that it is the last though it is full and others follow, is
 * asked for again and then an error. One that is full and the last, or empty, or not full and followed, is looked at
 * twice. A folder without a file must have none when it is asked for by itself, and one that is not named some.
 */
export async function* treePages(hub: Hub, first: string): AsyncGenerator<{ files: TreeFile[]; path: string }> {
  const asked = new Set<string>();
  const known = new Set<string>();
  const folders = new Set<string>();
  let pages = 0;
  let before: Received | undefined;
  let path: string | undefined = `${first}?recursive=true&limit=${LIMIT}`;
  while (path !== undefined) {
    asked.add(path);
    const looks: string[] = [];
    const asking = askBelieved(hub, path, {
      json: true,
      doubt(received) {
        const problem = treeDoubt(hub, received, asked, known);
        if (problem !== undefined) return problem;
        const doubt = endDoubt(hub, received);
        const look = received.body.toString('latin1') + (received.headers.link ?? '');
        if (doubt === undefined || looks.includes(look)) return undefined;
        looks.push(look);
        return doubt;
      },
    });
    const page = await (pages === 0 ? asking : asking.catch((error) => refuseMissing(error, path!)));
    asked.add(page.path);
    if (isFullEnd(hub, page)) await confirmFullEnd(hub, page.path, LIMIT, CUT_OFF);
    if (isEmptyEnd(hub, page) && before) await confirmEmptyEnd(hub, before);
    const files = readTree(page.value, page.path);
    for (const file of files) known.add(file.path);
    for (const folder of foldersNamed(page)) folders.add(folder);
    yield { files, path: page.path };
    pages += 1;
    before = page;
    if (pages >= MOST_PAGES || (pages >= FEW.pages && known.size < FEW.entries * pages))
      throw new Unbelieved(path, 'a tree without an end');
    path = nextPath(page.headers.link, hub.endpoint, page.path);
  }
  // A server that names no folder at all says nothing by it.
  if (hub.isReplay() || folders.size === 0) return;
  const filled = new Set([...known].flatMap(foldersOf));
  const odd = [...folders].find((folder) => !filled.has(folder)) ?? [...filled].find((folder) => !folders.has(folder));
  if (odd !== undefined && isFilePath(odd)) await confirmFolder(hub, { first, folder: odd, isFilled: filled.has(odd) });
}

function treeDoubt(
  hub: Hub,
  page: Received,
  asked: ReadonlySet<string>,
  known: ReadonlySet<string>,
): string | undefined {
  return formDoubt(() => {
    const files = readTree(page.value, page.path);
    const next = nextPath(page.headers.link, hub.endpoint, page.path);
    if (next !== undefined && asked.has(next)) return 'a tree whose next link leads back';
    if (files.length === 0 && next === undefined && known.size === 0) return 'a tree without a file';
    // An archive may not know them.
    if (!hub.isReplay() && files.some(({ size }) => size === null)) return 'a tree without sizes';
    if (!hub.isReplay() && hasTwoSizes(page)) return 'a tree with two sizes of a file';
    if (files.length > 0 && files.every(({ path }) => known.has(path))) return 'a tree whose page comes twice';
    const paths = new Set(files.map(({ path }) => path));
    if (paths.size < files.length || files.some(({ path }) => known.has(path))) return 'a tree that names a file twice';
    const isFile = (path: string) => paths.has(path) || known.has(path);
    return files.some(({ path }) => foldersOf(path).some(isFile)) ? 'a tree with a file that is a folder' : undefined;
  }, OTHER_FORM);
}

interface Entry {
  type?: unknown;
  path?: unknown;
  size?: unknown;
  lfs?: { size?: unknown } | null;
}

/** Entries of a page that is a tree. */
function entriesOf({ value }: Received): readonly Entry[] {
  return value as readonly Entry[];
}

/** Whether a large file has another size as an entry than as one in LFS, or none there: one may be that of its pointer. */
function hasTwoSizes(page: Received): boolean {
  return entriesOf(page).some(({ size, lfs }) => (lfs ?? null) !== null && lfs!.size !== size);
}

function foldersNamed(page: Received): string[] {
  return entriesOf(page).flatMap(({ type, path }) => (type === 'directory' && typeof path === 'string' ? [path] : []));
}

/** git has no empty folder, but one of another repository, of which the Hub shows nothing. */
async function confirmFolder(
  hub: Hub,
  { first, folder, isFilled }: { first: string; folder: string; isFilled: boolean },
): Promise<void> {
  const files = await filesBelow(hub, `${first}/${inAddress(folder)}?recursive=true&limit=${LIMIT}`);
  // A server that does not go by the folder answers with files of others.
  const isThere = files.some(({ path }) => path.startsWith(`${folder}/`));
  if (isThere !== isFilled) throw new Unbelieved(first, 'a tree whose folders have other files');
}

async function filesBelow(hub: Hub, address: string): Promise<TreeFile[]> {
  try {
    const { value, path } = await askBelieved(hub, address, {
      json: true,
      doubt: (page) => formDoubt(() => void readTree(page.value, page.path), OTHER_FORM),
    });
    return readTree(value, path);
  } catch (error) {
    if (refusalOf(error) === NOT_FOUND) return [];
    throw error;
  }
}

/** Folders that a path leads through. */
function foldersOf(path: string): string[] {
  return [...path.matchAll(/\//g)].map(({ index }) => path.slice(0, index));
}

/** The tree is there, since its first page came: that a later page is missing says nothing of the repository. */
function refuseMissing(error: unknown, path: string): never {
  throw refusalOf(error) === NOT_FOUND ? new Unbelieved(path, 'a tree whose next page is missing') : error;
}

/** Why a page is looked at once more, and taken when it comes so again. */
function endDoubt(hub: Hub, page: Received): string | undefined {
  if (isFullEnd(hub, page)) return 'a full page without a next link';
  if (isEmptyEnd(hub, page)) return 'an empty page without a next link';
  const isShort = Array.isArray(page.value) && page.value.length < LIMIT;
  return isShort && isFollowed(hub, page) ? 'a page that is not full and has a next link' : undefined;
}

function isFullEnd(hub: Hub, { value, headers, path }: Received): boolean {
  return Array.isArray(value) && value.length >= LIMIT && nextPath(headers.link, hub.endpoint, path) === undefined;
}

/** An end that has no entry, behind pages that have some. */
function isEmptyEnd(hub: Hub, page: Received): boolean {
  return Array.isArray(page.value) && page.value.length === 0 && !isFollowed(hub, page);
}

/** What comes before an empty end has no entry more where one more is asked for; a full page is the last as always. */
async function confirmEmptyEnd(hub: Hub, { value, path }: Received): Promise<void> {
  const entries = (value as unknown[]).length;
  if (entries >= LIMIT) return confirmFullEnd(hub, path, LIMIT, CUT_OFF);
  const longer = await hub.get(path.replace(`limit=${LIMIT}`, `limit=${entries + 1}`), { json: true });
  if (!Array.isArray(longer.value) || longer.value.length > entries) throw new Unbelieved(path, CUT_OFF);
}

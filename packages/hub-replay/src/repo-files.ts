import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { resolve, sep } from 'node:path';
import * as z from 'zod';
import type { Archive } from './load-archive.ts';
import type { Repo } from './locate-repo.ts';
import { ReplayError } from './replay-error.ts';

const lfsShape = z.looseObject({
  oid: z.string().optional(),
  sha256: z.string().optional(),
  size: z.number().optional(),
  pointerSize: z.number().optional(),
});
const fileShape = z.looseObject({
  path: z.string(),
  size: z.number().optional(),
  // What a large file has at least, where an archive says no more.
  min_size: z.number().optional(),
  // An archive that knows no more of a large file than that it is one says true.
  lfs: z.union([lfsShape, z.literal(true).transform((): z.infer<typeof lfsShape> => ({}))]).optional(),
  xetHash: z.string().optional(),
});
const siblingShape = z.looseObject({
  rfilename: z.string(),
  size: z.number().optional(),
  min_size: z.number().optional(),
  lfs: lfsShape.optional(),
});

type Lfs = { oid?: string; size?: number; pointerSize?: number };

/** A file that the archive knows of; size, lfs and content are there only if the archive has them. */
export type RepoFile = {
  path: string;
  oid: string;
  size?: number;
  min_size?: number;
  lfs?: Lfs;
  xetHash?: string;
  content?: Buffer;
};

type Files = ReadonlyMap<string, RepoFile>;

// Pages of one tree, and the files of it, are asked in a row, a few repositories at once: the 35 pages of a Space with
// 34,754 files took 12 s when each read the files anew.
const recentlyAsked = new WeakMap<Archive, Map<string, Files>>();
const MOST_RECENT = 16;

/** The known files of a repository by path; empty if the archive knows none. */
export function repoFiles(archive: Archive, repo: Repo): Files {
  const asked = `${repo.kind}/${repo.id}`;
  const recent = recentlyAsked.get(archive) ?? new Map<string, Files>();
  const files = recent.get(asked) ?? readFiles(archive, repo);
  recent.delete(asked);
  recent.set(asked, files);
  const oldest = recent.keys().next();
  if (recent.size > MOST_RECENT && !oldest.done) recent.delete(oldest.value);
  recentlyAsked.set(archive, recent);
  return files;
}

function readFiles(archive: Archive, repo: Repo): Files {
  const files = new Map<string, Omit<RepoFile, 'oid'>>();
  const add = (file: Omit<RepoFile, 'oid'>): void =>
    void files.set(file.path, { ...file, ...files.get(file.path), ...contentOf(file) });
  const counted = repo.kind === 'spaces' ? archive.side.spaceFiles.get(repo.id)[0]?.files : undefined;
  // Masked paths of an archive may be the same for two files, which are two all the same.
  for (const file of readAll(fileShape, counted)) {
    add({ path: files.has(file.path) ? `${file.path}~${files.size}` : file.path, ...sizes(file) });
  }
  // Siblings come without sizes: where files were counted they would only add lines that say less.
  if (counted === undefined) {
    for (const file of readAll(siblingShape, repo.record.siblings)) add({ path: file.rfilename, ...sizes(file) });
  }
  for (const { path, content, large } of knownContents(archive, repo)) {
    const lfs = large ? { lfs: { oid: createHash('sha256').update(content).digest('hex'), size: content.length } } : {};
    add({ path, size: content.length, content, ...lfs });
  }
  return new Map([...files].map(([path, file]) => [path, { ...file, oid: gitOid(repo.id, file) }]));
}

function readAll<T>(shape: z.ZodType<T>, values: unknown): T[] {
  return Array.isArray(values) ? values.flatMap((value) => shape.safeParse(value).data ?? []) : [];
}

function contentOf(file: { content?: Buffer }): { content?: Buffer } {
  return file.content ? { content: file.content } : {};
}

function sizes(file: z.infer<typeof fileShape> | z.infer<typeof siblingShape>): Partial<RepoFile> {
  const oid = file.lfs?.oid ?? file.lfs?.sha256;
  const lfs = file.lfs && {
    ...(oid && { oid }),
    ...defined('size', file.lfs.size),
    ...defined('pointerSize', file.lfs.pointerSize),
  };
  const xetHash = typeof file.xetHash === 'string' ? file.xetHash : undefined;
  const size = file.size ?? lfs?.size;
  return {
    ...(size === undefined ? defined('min_size', file.min_size) : { size }),
    ...(lfs && { lfs }),
    ...(xetHash && { xetHash }),
  };
}

function defined<K extends string>(name: K, value: number | undefined): { [P in K]?: number } {
  return (value === undefined ? {} : { [name]: value }) as { [P in K]?: number };
}

type Content = { path: string; content: Buffer; large: boolean };

function knownContents(archive: Archive, repo: Repo): Content[] {
  const { side } = archive;
  const cards = repo.kind === 'models' ? side.cards : repo.kind === 'datasets' ? side.datasetCards : undefined;
  const card = cards?.get(repo.id)[0]?.card;
  const contents = side.contents.get(`${repo.kind}/${repo.id}`);
  return [
    ...(typeof card === 'string' ? [{ path: 'README.md', content: Buffer.from(card), large: false }] : []),
    ...contents.map((entry) => ({
      path: String(entry.path),
      content:
        typeof entry.file === 'string' ? readContent(side.folder, entry.file) : Buffer.from(String(entry.content)),
      large: entry.large === true,
    })),
  ];
}

/** A file below contents/ of the archive; a name that leads out of it is an error. */
function readContent(folder: string, name: string): Buffer {
  const root = resolve(folder, 'contents');
  const file = resolve(root, name);
  if (file.startsWith(`${root}${sep}`)) return readFileSync(file);
  throw new ReplayError(`${name}: expected a file below contents/`, 'name it without .. and without a slash before it');
}

// The git id of what git holds, where that is known; otherwise a stand-in that is the same on every call.
function gitOid(id: string, file: Omit<RepoFile, 'oid'>): string {
  const pointer = lfsPointer(file);
  if (pointer !== undefined) return blobOid(Buffer.from(pointer));
  return file.content && !file.lfs ? blobOid(file.content) : standInOid(id, file.path);
}

function blobOid(content: Buffer): string {
  return createHash('sha1').update(`blob ${content.length}\0`).update(content).digest('hex');
}

/** Object id of a file or folder whose git object the archive does not hold: sha1 of repository id and path. */
export function standInOid(id: string, path: string): string {
  return createHash('sha1').update(`${id}\n${path}`).digest('hex');
}

/** The text that git holds in place of an LFS file, if hash and size are known. */
export function lfsPointer(file: { lfs?: Lfs }): string | undefined {
  if (file.lfs?.oid === undefined || file.lfs.size === undefined) return undefined;
  return `version https://git-lfs.github.com/spec/v1\noid sha256:${file.lfs.oid}\nsize ${file.lfs.size}\n`;
}

import { createHash } from 'node:crypto';
import { refusedFiles } from './access-check.ts';
import { errorMarks, redirectAnswer, textAnswer } from './answer.ts';
import type { Answer } from './answer.ts';
import type { Archive } from './load-archive.ts';
import type { HubRequest } from './hub-request.ts';
import type { Repo } from './locate-repo.ts';
import { lfsPointer, repoFiles } from './repo-files.ts';
import type { RepoFile } from './repo-files.ts';

/** `GET|HEAD …/resolve/{rev}/{path}`: 307 to the small file's cached address, or 302 to the host of large files. */
export function resolveFile(archive: Archive, repo: Repo, path: string, request: HubRequest): Answer {
  const file = contentFile(archive, repo, path, request);
  if ('status' in file) return file;
  if (file.lfs) return largeFileRedirect(repo, file, request);
  const place = `/api/resolve-cache/${repo.kind}/${repo.id}/${commitOf(repo) ?? 'main'}/${encodePath(path)}`;
  const query = `${encodeURIComponent(request.path)}=&etag=%22${file.oid}%22`;
  return redirectAnswer(`${place}?${query}`, { ...commitHeader(repo), 'X-Linked-Etag': `"${file.oid}"` });
}

/** `GET|HEAD /api/resolve-cache/…`: the small file itself. */
export function cachedFile(archive: Archive, repo: Repo, path: string, request: HubRequest): Answer {
  const file = contentFile(archive, repo, path, request);
  if ('status' in file) return file;
  return fileAnswer(path, file.content, `"${file.oid}"`, request, commitHeader(repo));
}

/** `GET|HEAD …/raw/{rev}/{path}`: what git holds, which for an LFS file is its pointer. */
export function rawFile(archive: Archive, repo: Repo, path: string, request: HubRequest): Answer {
  const pointer = lfsPointer(repoFiles(archive, repo).get(path) ?? {});
  if (pointer === undefined) return cachedFile(archive, repo, path, request);
  return (
    refusedFiles(repo, request.signedIn) ??
    fileAnswer(path, Buffer.from(pointer), undefined, request, commitHeader(repo))
  );
}

/** The stand-in for the host of large files: another hostname, its own ETag, and no place for a token. */
export function largeFile(archive: Archive, repo: Repo, path: string, request: HubRequest): Answer {
  if (request.headers.authorization !== undefined) {
    return textAnswer(
      400,
      'Only one auth mechanism allowed: the address is signed, Authorization must not be sent here',
    );
  }
  const file = repoFiles(archive, repo).get(path);
  if (!file?.content) return entryNotFound();
  return fileAnswer(path, file.content, `"${hostEtag(file)}"`, request);
}

type Served = RepoFile & { content: Buffer };

function contentFile(archive: Archive, repo: Repo, path: string, request: HubRequest): Served | Answer {
  const refused = refusedFiles(repo, request.signedIn);
  if (refused) return refused;
  const file = repoFiles(archive, repo).get(path);
  if (file?.content) return { ...file, content: file.content };
  return entryNotFound(file && { 'X-Replay-Reason': 'content not in archive' });
}

function entryNotFound(headers: Record<string, string> = {}): Answer {
  return textAnswer(404, 'Entry not found', { ...errorMarks('Entry not found', 'EntryNotFound'), ...headers });
}

// Python compares hostnames without the port, so the other host is `localhost` beside 127.0.0.1.
function largeFileRedirect(repo: Repo, file: Served, request: HubRequest): Answer {
  const sha256 = file.lfs?.oid ?? createHash('sha256').update(file.content).digest('hex');
  const path = `${repo.kind}/${repo.id}/resolve/main/${encodePath(file.path)}`;
  const place = `http://localhost:${request.port}/replay-files/${path}`;
  return textAnswer(302, `Found. Redirecting to ${place}`, {
    Location: `${place}?Expires=3600&Signature=replay`,
    'Cache-Control': 'no-store',
    ...commitHeader(repo),
    'X-Linked-Size': String(file.lfs?.size ?? file.content.length),
    'X-Linked-Etag': `"${sha256}"`,
    ...(file.xetHash && { 'X-Xet-Hash': file.xetHash }),
  });
}

function hostEtag(file: RepoFile): string {
  return file.xetHash ?? createHash('sha256').update(`host of large files\n${file.oid}`).digest('hex');
}

function commitOf(repo: Repo): string | undefined {
  return typeof repo.record.sha === 'string' ? repo.record.sha : undefined;
}

function commitHeader(repo: Repo): Record<string, string> {
  const commit = commitOf(repo);
  return commit === undefined ? {} : { 'X-Repo-Commit': commit };
}

function encodePath(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}

function fileAnswer(
  path: string,
  content: Buffer,
  etag: string | undefined,
  request: HubRequest,
  more: Record<string, string> = {},
): Answer {
  const name = encodeURIComponent(path.slice(path.lastIndexOf('/') + 1));
  const headers = {
    ...(etag && { ETag: etag }),
    'Accept-Ranges': 'bytes',
    'Content-Type': 'text/plain; charset=utf-8',
    'Content-Disposition': `inline; filename*=UTF-8''${name}; filename="${name}";`,
    'Content-Security-Policy': "default-src 'none'; sandbox",
    ...more,
  };
  const range = request.headers.range === undefined ? undefined : readRange(request.headers.range, content.length);
  if (range === undefined) return { status: 200, headers, body: content };
  if (range === 'outside')
    return textAnswer(416, 'Range Not Satisfiable', { 'Content-Range': `bytes */${content.length}` });
  const [first, last] = range;
  const part = { ...headers, 'Content-Range': `bytes ${first}-${last}/${content.length}` };
  return { status: 206, headers: part, body: content.subarray(first, last + 1) };
}

// One range only; anything else is ignored, as HTTP allows, and answered whole.
function readRange(header: string, length: number): [first: number, last: number] | 'outside' | undefined {
  const [, from = '', to = ''] = /^bytes=(\d*)-(\d*)$/.exec(header) ?? [];
  if (from === '' && to === '') return undefined;
  const first = from === '' ? Math.max(length - Number(to), 0) : Number(from);
  const last = from === '' || to === '' ? length - 1 : Math.min(Number(to), length - 1);
  return first >= length || first > last ? 'outside' : [first, last];
}

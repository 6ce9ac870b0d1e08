import { missingRepo } from './access-check.ts';
import { errorAnswer, jsonAnswer, notInArchive, redirectAnswer, textAnswer } from './answer.ts';
import type { Answer } from './answer.ts';
import { listRefs } from './head-commit.ts';
import type { HubRequest } from './hub-request.ts';
import { listCommits } from './list-commits.ts';
import { listDiscussions } from './list-discussions.ts';
import { listPage } from './list-page.ts';
import { listTree, pathsInfo, treeSize } from './list-tree.ts';
import type { Archive } from './load-archive.ts';
import { modelRecords } from './model-records.ts';
import { locateRepo } from './locate-repo.ts';
import type { Repo } from './locate-repo.ts';
import { readRepoAddress } from './repo-address.ts';
import type { RepoAddress } from './repo-address.ts';
import { repoFiles } from './repo-files.ts';
import { repoInfo } from './repo-info.ts';
import { repoKinds } from './repo-kind.ts';
import { removedModels } from './removed-models.ts';
import type { RowSelector } from './select-rows.ts';
import { cachedFile, largeFile, rawFile, resolveFile } from './serve-file.ts';
import { spaceFacts } from './space-facts.ts';
import { isKnownRevision, splitRevision } from './split-revision.ts';

/** Answers a request of the Hub from the archive; `stepBack` is the duplicate-row fault. */
export function routeRequest(
  archive: Archive,
  request: HubRequest,
  selectRows: RowSelector,
  stepBack: boolean,
): Answer {
  const kind = repoKinds.find((each) => request.path === `/api/${each}`);
  const address = kind ? undefined : readRepoAddress(request.path);
  // paths-info asks by POST and only so; nothing else in an archive can be posted to.
  if ((request.method === 'POST') !== (address?.verb === 'paths-info')) return errorAnswer(404, 'Not Found');
  if (kind) return listPage(archive, kind, request, selectRows, stepBack);
  if (address) return answerRepo(archive, address, request);
  if (request.path.startsWith('/api/')) return notInArchive(request.path);
  const named = /^\/pypi\/([^/]+)\/json$/.exec(request.path)?.[1];
  if (named !== undefined) return packageAnswer(archive, decodeURIComponent(named));
  const page = '<!doctype html><title>404</title><h1>404</h1><p>The replay serves the API and files, not pages.</p>\n';
  return textAnswer(404, page, {
    'Content-Type': 'text/html; charset=utf-8',
    'X-Replay-Reason': 'pages not in archive',
  });
}

/** Answers a resource that only the replay has; undefined for an address of the Hub. */
export function routeReplay(archive: Archive, request: HubRequest): Answer | undefined {
  if (request.path.startsWith('/replay-files/')) {
    const address = readRepoAddress(request.path);
    const located = address && locateRepo(archive, address.kind, address.id);
    if (!address || !located || 'movedTo' in located) return textAnswer(404, 'Not found');
    return largeFile(archive, located.repo, splitRevision(address.rest).path, request);
  }
  if (request.path === '/replay/about') {
    return jsonAnswer({ capture: archive.capture, about: archive.about, records: archive.records });
  }
  if (request.path === '/replay/removed') return jsonAnswer(removedModels(archive));
  if (request.path === '/replay/records/models') return jsonAnswer(modelRecords(archive, request));
  if (!request.path.startsWith('/replay/')) return undefined;
  const id = request.path.startsWith('/replay/facts/spaces/') ? request.path.slice('/replay/facts/spaces/'.length) : '';
  const facts = spaceFacts(archive, id.replaceAll(/%2F/gi, '/'));
  return facts ? jsonAnswer(facts) : errorAnswer(404, 'Not found');
}

/** A package as a Python package index gives it, for a crawl that asks one beside the Hub. */
function packageAnswer(archive: Archive, name: string): Answer {
  const [found] = archive.side.packages.get(name);
  return found ? jsonAnswer({ releases: found.releases }) : jsonAnswer({ message: 'Not Found' }, {}, 404);
}

function answerRepo(archive: Archive, address: RepoAddress, request: HubRequest): Answer {
  const located = locateRepo(archive, address.kind, address.id);
  if (!located) return missingRepo(request.signedIn);
  if ('movedTo' in located) {
    return redirectAnswer(address.forId(located.movedTo) + (request.queryText && `?${request.queryText}`));
  }
  const { repo } = located;
  const { revision, path } = splitRevision(address.rest);
  const hasRevision = ['revision', 'tree', 'treesize', 'paths-info', 'commits', 'resolve', 'raw', 'cache'].includes(
    address.verb,
  );
  if (hasRevision && !isKnownRevision(repo, revision)) {
    return errorAnswer(404, `Invalid rev id: ${revision}`, 'RevisionNotFound');
  }
  return answerVerb(archive, repo, address, { revision, path }, request);
}

function answerVerb(
  archive: Archive,
  repo: Repo,
  { verb, rest }: RepoAddress,
  { revision, path }: ReturnType<typeof splitRevision>,
  request: HubRequest,
): Answer {
  switch (verb) {
    case '':
    case 'revision':
      return repoInfo(archive, repo, request.query);
    case 'tree':
      return listTree(repo, repoFiles(archive, repo), revision, path, request);
    case 'treesize':
      return treeSize(repoFiles(archive, repo), revision, path);
    case 'paths-info':
      return pathsInfo(repo, repoFiles(archive, repo), request);
    case 'refs':
      return listRefs(repo);
    case 'commits':
      return listCommits(archive, repo, request);
    case 'discussions':
      return listDiscussions(archive, repo, rest, request);
    case 'runtime':
      return repo.record.runtime === undefined ? notInArchive('runtime') : jsonAnswer(repo.record.runtime);
    case 'resolve':
      return resolveFile(archive, repo, path, request);
    case 'cache':
      return cachedFile(archive, repo, path, request);
    case 'raw':
      return rawFile(archive, repo, path, request);
    default:
      return notInArchive(verb);
  }
}

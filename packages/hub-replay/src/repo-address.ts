import { repoKinds } from './repo-kind.ts';
import type { RepoKind } from './repo-kind.ts';

/** An address of one repository, taken apart. */
export type RepoAddress = {
  kind: RepoKind;
  id: string;
  /** `tree`, `resolve` …, '' for the repository itself. */
  verb: string;
  /** What stands behind the verb, decoded. */
  rest: string;
  /** The same address for another id. */
  forId: (id: string) => string;
};

// Names that end an id without owner, as in /api/models/gpt2/tree/main.
const apiVerbs = ['revision', 'tree', 'treesize', 'paths-info', 'refs', 'commits', 'discussions', 'runtime'];

/** Takes an address below `/api/{kind}/`, `/{id}/resolve/` or the like apart; undefined if it names no repository. */
export function readRepoAddress(path: string): RepoAddress | undefined {
  const [, api, kind] = /^\/(api\/|api\/resolve-cache\/|replay-files\/)?(models|datasets|spaces)\/./.exec(path) ?? [];
  const prefix = kind ? `/${api ?? ''}${kind}/` : '/';
  const known = repoKinds.find((each) => each === kind) ?? 'models';
  const raw = path.slice(prefix.length).split('/');
  if (api === 'api/') return split(known, prefix, raw, apiVerbs);
  if (api === 'api/resolve-cache/') return splitCache(known, prefix, raw);
  const address = split(known, prefix, raw, ['resolve', 'raw']);
  return address && ['resolve', 'raw'].includes(address.verb) ? address : undefined;
}

function split(kind: RepoKind, prefix: string, raw: string[], verbs: string[]): RepoAddress | undefined {
  const withoutOwner = raw.length === 1 || verbs.includes(raw[1]!) || raw[0]!.toLowerCase().includes('%2f');
  const idParts = withoutOwner ? 1 : 2;
  const id = decode(raw.slice(0, idParts).join('/'));
  const rest = decode(raw.slice(idParts + 1).join('/'));
  if (id === undefined || rest === undefined) return undefined;
  const tail = raw
    .slice(idParts)
    .map((part) => `/${part}`)
    .join('');
  return { kind, id, verb: raw[idParts] ?? '', rest, forId: (other) => `${prefix}${other}${tail}` };
}

// /api/resolve-cache/{kind}/{owner}/{name}/{commit}/{path}: a commit or `main` tells an id without owner.
function splitCache(kind: RepoKind, prefix: string, raw: string[]): RepoAddress | undefined {
  const idParts = /^([0-9a-f]{40}|main)$/.test(raw[1] ?? '') ? 1 : 2;
  const withVerb = [...raw.slice(0, idParts), 'cache', ...raw.slice(idParts)];
  return split(kind, prefix, withVerb, idParts === 1 ? ['cache'] : []);
}

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

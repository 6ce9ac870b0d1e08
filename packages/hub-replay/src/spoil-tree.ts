import type { Answer } from './answer.ts';
import { nextLink, type HubRequest } from './hub-request.ts';
import type { FaultOf } from './parse-fault.ts';

type Entry = Record<string, unknown>;

/** A page of a tree that lies; an answer that is none stays as it is. */
export function spoilTree(answer: Answer, { as }: FaultOf<'tree'>, request: HubRequest): Answer {
  if (answer.status !== 200 || !request.path.includes('/tree/')) return answer;
  const entries = JSON.parse(answer.body.toString()) as Entry[];
  const withEntries = (kept: readonly Entry[], link?: string): Answer => ({
    ...answer,
    headers: { ...answer.headers, ...(link !== undefined && { Link: link }) },
    body: JSON.stringify(kept),
  });
  const all = (change: (entry: Entry) => Entry): Answer => withEntries(entries.map(change));
  const half = Math.ceil(entries.length / 2);
  const at = placeOf(request);
  switch (as) {
    case 'parts':
      return at === 0 ? withEntries(entries.slice(0, half), linkTo(request, half)) : answer;
    case 'next-empty':
      return at === 0 ? withEntries(entries, linkTo(request, entries.length)) : answer;
    case 'next-self':
      return withEntries(entries, `<${request.origin}${request.path}?${request.queryText}>; rel="next"`);
    case 'next-for-ever':
      // Always another address with another file.
      return withEntries(
        [...(at === 0 ? entries : []), { type: 'file', path: `more-${at}.txt`, size: 1, oid: '0'.repeat(40) }],
        linkTo(request, at + entries.length + 1),
      );
    case 'no-entries':
      return withEntries([]);
    case 'sizes':
      return all((entry) => ({ ...entry, size: Number(entry.size ?? 0) + 1 }));
    case 'negative':
      return all((entry) => ({ ...entry, size: -1 }));
    case 'oids':
      return all((entry) => ({ ...entry, oid: '0'.repeat(40) }));
    case 'short-oids':
      return all((entry) => ({ ...entry, oid: String(entry.oid).slice(0, 12) }));
    case 'directories':
      return all((entry) => ({ ...entry, type: 'directory' }));
    case 'submodules':
      return all((entry) => ({ ...entry, type: 'commit' }));
    case 'dots':
      return all((entry) => ({ ...entry, path: `../${String(entry.path)}` }));
    case 'twice':
      return withEntries([...entries, ...entries]);
    case 'error':
      return { ...answer, body: '{"error":"tree is being computed"}' };
  }
}

/** Where the asked part of the tree begins. */
function placeOf({ query }: HubRequest): number {
  const cursor = query.get('cursor');
  return cursor === null ? 0 : Number((JSON.parse(Buffer.from(cursor, 'base64').toString()) as Entry).place);
}

function linkTo(request: HubRequest, place: number): string {
  return nextLink(request, Buffer.from(JSON.stringify({ place })).toString('base64'));
}

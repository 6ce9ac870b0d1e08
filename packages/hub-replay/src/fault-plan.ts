import type { HubRequest } from './hub-request.ts';
import { createHash } from 'node:crypto';
import { limitOf, readListCursor } from './list-page.ts';
import type { Fault } from './parse-fault.ts';
import { repoKinds } from './repo-kind.ts';

/** Counts requests and says which faults strike the present one. */
export type FaultPlan = (request: HubRequest) => Fault[];

/** Makes a plan that counts the matching requests of each fault on its own. */
export function createFaultPlan(faults: readonly Fault[]): FaultPlan {
  const counted = faults.map((fault) => ({ fault, matched: 0 }));
  return (request) =>
    counted
      .filter((entry) => {
        if (!matches(entry.fault, request)) return false;
        entry.matched += 1;
        const { at, every = 1 } = entry.fault;
        const after = entry.matched - at;
        return after >= 0 && after % every === 0 && after / every < timesOf(entry.fault);
      })
      .map(({ fault }) => fault);
}

function timesOf({ kind, times, every, share }: Fault): number {
  const lasts = kind === 'deep-504' || kind === 'field-refused' || every !== undefined || share !== undefined;
  return times ?? (lasts ? Infinity : 1);
}

function matches(fault: Fault, request: HubRequest): boolean {
  const address = `${request.path}?${request.queryText}`;
  if (!address.includes(fault.on) || !isDrawn(fault, address)) return false;
  switch (fault.kind) {
    case 'duplicate-row':
      return request.query.has('cursor');
    case 'page':
    case 'link':
    case 'foreign-link':
      return isListing(request);
    case 'deep-504':
      return (readListCursor(request.query)?.page ?? 1) > fault.depth && limitOf(request.query) > fault.limit;
    case 'field-refused':
      return [...request.query].some(([name, value]) => /^expand(\[\])?$/.test(name) && value === fault.field);
    default:
      return true;
  }
}

function isListing({ path }: HubRequest): boolean {
  return repoKinds.some((kind) => path === `/api/${kind}`);
}

/** The same addresses on every run: the first bytes of a hash are a number from 0 to 1. */
function isDrawn({ share, seed }: Fault, address: string): boolean {
  if (share === undefined) return true;
  return drawOf(`${seed} ${address}`) < share;
}

/** A number from 0 to 1, always the same for the same text. */
export function drawOf(text: string): number {
  return createHash('sha1').update(text).digest().readUInt32BE() / 2 ** 32;
}

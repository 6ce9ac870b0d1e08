import type { HubRequest } from './hub-request.ts';
import { limitOf, readListCursor } from './list-page.ts';
import type { Fault } from './parse-fault.ts';
import { textAnswer } from './answer.ts';
import type { Answer } from './answer.ts';

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
        const { fault } = entry;
        return fault.kind === 'deep-504' || (entry.matched >= fault.at && entry.matched < fault.at + fault.times);
      })
      .map(({ fault }) => fault);
}

function matches(fault: Fault, request: HubRequest): boolean {
  if (!`${request.path}?${request.queryText}`.includes(fault.on)) return false;
  if (fault.kind === 'duplicate-row') return request.query.has('cursor');
  if (fault.kind !== 'deep-504') return true;
  const page = readListCursor(request.query)?.page ?? 1;
  return page > fault.depth && limitOf(request.query) > fault.limit;
}

/** The answer that a fault puts in place of the real one; undefined for faults that only spoil the real one. */
export function faultAnswer(fault: Fault): Answer | undefined {
  if (fault.kind === 'status') return htmlAnswer(Number(fault.code));
  if (fault.kind === 'deep-504') return htmlAnswer(504);
  if (fault.kind === 'html') return htmlAnswer(200);
  return undefined;
}

/** Spoils the Link of an answer where a foreign-link fault says so. */
export function withForeignLink(answer: Answer, faults: readonly Fault[], ownOrigin: string): Answer {
  const fault = faults.find((each) => each.kind === 'foreign-link');
  const link = answer.headers.Link;
  if (!fault || link === undefined) return answer;
  return { ...answer, headers: { ...answer.headers, Link: link.replace(ownOrigin, new URL(fault.origin).origin) } };
}

// The page of the load balancer, not of the Hub: no JSON to be found in it.
function htmlAnswer(status: number): Answer {
  const page = `<!doctype html><html><head><title>${status}</title></head><body><h1>${status}</h1></body></html>\n`;
  return textAnswer(status, page, { 'Content-Type': 'text/html; charset=utf-8' });
}

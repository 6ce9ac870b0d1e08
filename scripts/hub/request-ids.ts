import { randomUUID } from 'node:crypto';
import { isHubCall } from './rate-bucket.ts';
import type { Answer } from './wire.ts';

/** Ids that requests carry, and what answers say of them. */
export interface RequestIds {
  /**
   * Headers of a request for this path, with an id of its own and with the token if there is one; of what changes a cache on
   * the way is to ask the Hub itself.
   */
  headersOf(path: string): Readonly<Record<string, string>>;
  /** Throws where an answer says that it is the one to a request for another path. */
  refuseOther(answer: Pick<Answer, 'headers' | 'discard'>, path: string): void;
}

/**
 * None given yet. The Hub's own id of a request (X-Request-Id) ends in that of the client; where one request of a
 * connection was answered twice, each answer behind it is that to the request before. A server that repeats nothing
 * says nothing by it.
 */
export function createRequestIds(token?: string): RequestIds {
  const own = randomUUID();
  const paths: string[] = [];
  return {
    headersOf: (path) => ({
      ...(token && { authorization: `Bearer ${token}` }),
      ...(isHubCall(path) && { 'cache-control': 'no-cache' }),
      'x-amzn-trace-id': `${own}.${paths.push(path)}`,
    }),
    refuseOther({ headers, discard }, path) {
      const [, id = ''] = (headers['x-request-id'] ?? '').split(`${own}.`);
      const asked = paths[Number.parseInt(id) - 1];
      if (asked === undefined || asked === path) return;
      // The connection goes with it: what comes behind is mixed up, too.
      discard();
      throw new Error('an answer to another request');
    },
  };
}

import { isQueryFile } from './query-file.ts';
import { rateBucket, type Bucket } from './rate-bucket.ts';
import type { Headers } from './wire.ts';

/** What went to and fro between a client and its Hub. */
export interface Traffic {
  /** Requests sent so far by bucket, redirects and failed attempts included. */
  requests: Record<Bucket, number>;
  /** Requests sent for files that the Hub counts as downloads. */
  queryFileHits: () => number;
  /** Bytes of bodies, unpacked. */
  bytes: () => number;
  /** The server says that it replays an archive (X-Hub-Replay), whose records may lack what the Hub always gives. */
  isReplay: () => boolean;
  /** Whether a replay says that its archive has records of this name beside the listings (X-Hub-Replay-Holds). */
  replayHolds: (name: string) => boolean;
}

/** Counts of nothing yet, with what adds to them. */
export function createTraffic(): Traffic & {
  sent: (address: URL) => void;
  answered: (headers: Headers) => void;
  received: (bytes: number) => void;
} {
  const requests: Record<Bucket, number> = { api: 0, resolvers: 0, pages: 0, replay: 0 };
  let [hits, bytes] = [0, 0];
  let holds: readonly string[] | undefined;
  return {
    requests,
    queryFileHits: () => hits,
    bytes: () => bytes,
    isReplay: () => holds !== undefined,
    replayHolds: (name) => holds?.includes(name) ?? false,
    sent({ pathname, search }) {
      requests[rateBucket(pathname)] += 1;
      if (isQueryFile(pathname + search)) hits += 1;
    },
    answered(headers) {
      if (headers['x-hub-replay'] !== undefined) holds = (headers['x-hub-replay-holds'] ?? '').split(', ');
    },
    received: (size) => void (bytes += size),
  };
}

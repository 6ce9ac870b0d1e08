import { startReplay, type Archive, type Replay } from 'hub-replay';

/** A Hub of one run: it goes by the clock of its crawl, and may be well again at the same address. */
export interface SoakHub {
  url: string;
  /** Requests so far. */
  asked: () => number;
  /** How often each kind of fault struck. */
  struck: ReadonlyMap<string, number>;
  /** Resolves when so many requests have come. */
  reached: (requests: number) => Promise<void>;
  /** Ends all faults. */
  heal(): Promise<void>;
  close(): Promise<void>;
}

/** Opens a Hub of an archive that misbehaves as the specs say; `onRequest` is told of each path. */
export async function openSoakHub(
  archive: Archive,
  faults: readonly string[],
  now: () => number,
  onRequest: (path: string) => void = () => {},
): Promise<SoakHub> {
  const struck = new Map<string, number>();
  let asked = 0;
  let waiting: { requests: number; resume: () => void }[] = [];
  const open = (specs: readonly string[], port: number): Promise<Replay> =>
    startReplay(archive, {
      port,
      faults: specs,
      now,
      // As the Hub itself: what a replay may lack is no excuse.
      marked: false,
      onRequest(path, striking) {
        asked += 1;
        onRequest(path);
        for (const { kind } of striking) struck.set(kind, (struck.get(kind) ?? 0) + 1);
        waiting.filter(({ requests }) => requests <= asked).forEach(({ resume }) => resume());
        waiting = waiting.filter(({ requests }) => requests > asked);
      },
    });
  let replay = await open(faults, 0);
  return {
    url: replay.url,
    asked: () => asked,
    struck,
    reached: (requests) =>
      requests <= asked ? Promise.resolve() : new Promise((resume) => waiting.push({ requests, resume })),
    async heal() {
      await replay.close();
      replay = await open([], Number(new URL(replay.url).port));
    },
    close: () => replay.close(),
  };
}

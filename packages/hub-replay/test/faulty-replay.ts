import { afterEach, beforeAll } from 'vitest';
import { startReplay, type Replay, type ReplayOptions } from '../src/start-replay.ts';
import { writeTinyArchive } from './tiny-archive.ts';

/** What tests of faults ask: a replay of the tiny archive, closed after each test. */
export interface FaultyReplay {
  /** Starts it with these faults and returns the address of its listing of models. */
  start(...faults: string[]): Promise<string>;
  /** The one that was started last. */
  replay(): Replay;
}

/** For the tests of one file. */
export function faultyReplay(options: Omit<ReplayOptions, 'faults'> = {}): FaultyReplay {
  let dir: string;
  let replay: Replay | undefined;
  beforeAll(async () => {
    dir = await writeTinyArchive();
  });
  afterEach(() => replay?.close());
  return {
    async start(...faults) {
      replay = await startReplay(dir, { ...options, faults });
      return `${replay.url}/api/models`;
    },
    replay: () => replay!,
  };
}

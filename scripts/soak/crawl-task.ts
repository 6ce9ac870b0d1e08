import type { MachineFaults } from './machine-faults.ts';

/** One crawl that a child of the soak is asked for. */
export interface CrawlTask {
  /** Arguments of `npm run crawl`. */
  args: string[];
  /** The environment that the crawl sees. */
  env: Record<string, string>;
  /** Milliseconds by which the clock is ahead already. */
  skipped: number;
  /** Rows a page. */
  pageSize: number;
  /** Milliseconds that an answer may take. */
  answerTime: number;
  /** Real milliseconds of a wait. */
  moment: number;
  machine: MachineFaults;
}

/** How it ended. */
export interface CrawlEnd {
  /** Exit code; null for a process that was killed, or that died. */
  code: number | null;
  stdout: string;
  stderr: string;
  /** Milliseconds by which the clock is ahead now. */
  skipped: number;
}

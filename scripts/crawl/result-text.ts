import type { CrawlOptions } from './crawl-options.ts';
import { bytesBelow } from './raw-cache.ts';
import type { CrawlResult } from './run-crawl.ts';

/**
 * What a crawl that began at `started` (milliseconds, as performance.now() gives them) prints on stdout: a line a
 * table and one of requests, or with --json a summary with what the process used.
 */
export function resultText({ json, cacheDir }: CrawlOptions, result: CrawlResult, started: number): string {
  return json ? `${JSON.stringify(summaryOf(result, cacheDir, started), null, 2)}\n` : linesOf(result);
}

function summaryOf({ capture, dir, written, received, resumed }: CrawlResult, cacheDir: string, started: number) {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  return {
    capture: capture.capture,
    seen: capture.seen,
    dir,
    resumed,
    listed: capture.listed,
    requests: capture.requests,
    query_file_hits: capture.query_file_hits,
    rows: Object.fromEntries(Object.entries(written).map(([name, { rows }]) => [name, rows])),
    bytes: {
      received,
      tables: Object.values(written).reduce((sum, { bytes }) => sum + bytes, 0),
      cache: bytesBelow(cacheDir),
    },
    seconds: round((performance.now() - started) / 1000),
    cpu_seconds: round((userCPUTime + systemCPUTime) / 1e6),
    peak_memory_bytes: maxRSS * 1024,
  };
}

function linesOf({ capture, dir, written }: CrawlResult): string {
  const tables = Object.entries(written).map(
    ([name, { rows, bytes }]) => `tidy ${name} -> ${dir}/${name}.csv  ${rows} rows  ${(bytes / 1e6).toFixed(2)} MB`,
  );
  const requests = Object.entries(capture.requests)
    .map(([bucket, n]) => `${bucket} ${n}`)
    .join(', ');
  return [...tables, `requests: ${requests}; query-file hits: ${capture.query_file_hits}`, ''].join('\n');
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}

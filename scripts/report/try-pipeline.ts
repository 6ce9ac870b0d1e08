import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runStep } from './run-step.ts';

/** What is said of a step: name, result, seconds. */
export type Say = (name: string, result: string, seconds: number) => void;

interface CrawlSummary {
  capture: string;
  listed: Record<string, number>;
  requests: Record<string, number>;
  query_file_hits: number;
  rows: Record<string, number>;
}

/** The whole pipeline on an archive, each stage as its own command, into a scratch folder. */
export async function tryPipeline(
  archive: string,
  scratch: string,
  root: string,
  signal: AbortSignal,
  say: Say,
): Promise<void> {
  const data = join(scratch, 'data');
  const into = ['--into', join(data, 'captures'), '--cache', join(scratch, 'cache'), '--by', 'both'];
  const crawl = await runStep(
    {
      // The flag is the one that `npm run crawl` sets.
      name: 'crawl',
      args: ['--single-threaded-gc', 'scripts/crawl.ts', '--archive', archive, ...into, '--json'],
      alone: `npm run crawl -- --archive ${archive} ${into.join(' ')}`,
    },
    root,
    signal,
  );
  say('crawl', crawlLine(JSON.parse(crawl.stdout) as CrawlSummary), crawl.seconds);
  const history = await runStep(
    { name: 'history', args: ['scripts/history.ts', '--data', data], alone: `npm run history -- --data ${data}` },
    root,
    signal,
  );
  say('history', 'that capture added to a history, which is new', history.seconds);
  const metrics = await runStep(
    { name: 'metrics', args: ['scripts/metrics.ts', '--data', data], alone: `npm run metrics -- --data ${data}` },
    root,
    signal,
  );
  say('metrics', `${metrics.stdout.trim().split('\n').length} tables from that capture`, metrics.seconds);
  const check = await runStep(
    { name: 'check', args: ['scripts/check.ts', '--data', data], alone: `npm run check -- --data ${data}` },
    root,
    signal,
  );
  say('check', 'schemas, keys, hashes and totals hold', check.seconds);
}

function crawlLine({ listed, requests, query_file_hits: hits, rows }: CrawlSummary): string {
  const number = (value: number) => value.toLocaleString('en');
  const sum = (values: Record<string, number>) => Object.values(values).reduce((all, value) => all + value, 0);
  const kinds =
    `${number(listed.models ?? 0)} models, ${number(listed.spaces ?? 0)} Spaces, ` +
    `${number(listed.datasets ?? 0)} datasets`;
  return (
    `${kinds} in ${number(sum(requests))} requests (query-file hits: ${hits}) -> ` +
    `${Object.keys(rows).length} tables, ${number(sum(rows))} rows`
  );
}

/** Capture name that an archive states for itself. */
export function captureOf(archive: string): string {
  return (JSON.parse(readFileSync(join(archive, 'about.json'), 'utf8')) as { capture: string }).capture;
}

import { crawlArgs } from '../lib/crawl-args.ts';
import { checkWrittenStep, dataStep } from './command-steps.ts';
import { runStep, type StepResult } from './run-step.ts';

/** What is said of a step: name, result, seconds. */
export type Say = (name: string, result: string, seconds: number) => void;

/** Where steps run, what stops them, and who is told. */
export interface StepContext {
  root: string;
  signal: AbortSignal;
  say: Say;
}

interface CrawlSummary {
  capture: string;
  listed: Record<string, number>;
  requests: Record<string, number>;
  query_file_hits: number;
  rows: Record<string, number>;
}

/** Crawls an archive into the captures of a data folder, as its own command; `more` are further options. */
export async function crawlStep(
  { root, signal, say }: StepContext,
  archive: string,
  { data, cache }: { data: string; cache: string },
  more: readonly string[] = [],
): Promise<void> {
  const into = ['--into', `${data}/captures`, '--cache', cache, ...more];
  const crawl = await runStep(
    {
      name: 'crawl',
      args: crawlArgs(['--archive', archive, ...into, '--json']),
      alone: `npm run crawl -- --archive ${archive} ${into.join(' ')}`,
    },
    root,
    signal,
  );
  say('crawl', crawlLine(JSON.parse(crawl.stdout) as CrawlSummary), crawl.seconds);
}

/** Adds the captures of a data folder to its history. */
export async function historyStep(context: StepContext, data: string): Promise<void> {
  const { seconds } = await ofData(context, 'history', data);
  context.say('history', 'what was new of these captures added', seconds);
}

/** Computes the metrics of a data folder. */
export async function metricsStep(context: StepContext, data: string): Promise<void> {
  const { stdout, seconds } = await ofData(context, 'metrics', data);
  context.say('metrics', `${stdout.trim().split('\n').length} tables from that capture`, seconds);
}

/** Checks a data folder whose metrics were just written, and returns the lines that it prints, news among them. */
export async function checkStep(context: StepContext, data: string): Promise<string[]> {
  const { stdout, seconds } = await runStep(checkWrittenStep(data), context.root, context.signal);
  context.say('check', 'schemas, keys, hashes and totals hold', seconds);
  return stdout.trimEnd().split('\n');
}

function ofData({ root, signal }: StepContext, name: string, data: string): Promise<StepResult> {
  return runStep(dataStep(name, data), root, signal);
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

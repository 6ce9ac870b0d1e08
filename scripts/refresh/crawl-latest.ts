import { join } from 'node:path';
import { crawlArgs } from '../lib/crawl-args.ts';
import type { EndedStep } from '../report/end-step.ts';
import type { Step } from '../report/step.ts';
import { stepFailure } from '../report/step-failure.ts';
import type { RefreshEffects, RefreshOptions } from './refresh-run.ts';

/** How the crawl ended: with a capture, at its budget, or with a listing that it would not write. */
export type CrawlEnd = { kind: 'done' | 'unfinished' } | { kind: 'refused'; ended: EndedStep };

/** Exit code of a crawl that has used up its hours: EX_TEMPFAIL. */
const AT_BUDGET = 75;

/** Crawls the Hub, or an archive in its place, into captures/latest of a data folder. Any other end is an error. */
export async function crawlLatest(options: RefreshOptions, effects: RefreshEffects, data: string): Promise<CrawlEnd> {
  const step = crawlStep(options, data);
  const ended = await effects.endStep(step);
  if (ended.code === 0) return { kind: 'done' };
  if (ended.code === AT_BUDGET) return { kind: 'unfinished' };
  // The one refusal that a person may overrule names the option that does it.
  if (ended.code === 1 && ended.stderr.includes('--shrunk')) return { kind: 'refused', ended };
  throw stepFailure(step, ended);
}

function crawlStep({ archive, cache, hours, shrunk, fresh }: RefreshOptions, data: string): Step {
  const always = ['--capture', 'latest', '--into', join(data, 'captures'), '--cache', cache];
  const options = [
    ...always,
    ...(archive === undefined ? [] : ['--archive', archive]),
    ...(hours === undefined ? [] : ['--hours', hours]),
    ...(shrunk === undefined ? [] : ['--shrunk', shrunk]),
    ...(fresh ? ['--fresh'] : []),
  ];
  return {
    name: 'crawl',
    args: crawlArgs(options),
    alone: 'npm run refresh, which goes on where the crawl stopped',
  };
}

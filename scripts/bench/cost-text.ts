import type { Cost } from './cost-of.ts';
import type { dataCosts } from './data-costs.ts';
import type { ListingCosts } from './listing-costs.ts';
import type { MadeSizes } from './made-records.ts';

/** What a crawl may hold of the program itself and of a page, in bytes, beside what grows with the models. */
const OWN_MEMORY = 230e6;

/** The costs of a listing as lines: ratios to the floor, memory, and of `sizes` what a model takes of it. */
export function listingText({ floor, client, crawl }: ListingCosts, sizes?: MadeSizes): string {
  const ratio = ({ cpuSeconds }: Cost) => `${(cpuSeconds / floor.cpuSeconds).toFixed(2).padStart(6)} of the floor`;
  const perModel = sizes && ((crawl.peakBytes - OWN_MEMORY) / sizes.models / 1000).toFixed(2);
  return [
    ...(sizes ? [`${named(sizes.models, 'models')}, ${named(sizes.spaces, 'Spaces')}\n`] : []),
    lineOf('undici and JSON.parse', floor, ratio(floor)),
    ...(client ? [lineOf('@huggingface/hub', client, ratio(client))] : []),
    lineOf('crawl', crawl, ratio(crawl) + (perModel === undefined ? '' : `  (230 MB + ${perModel} kB a model)`)),
  ].join('');
}

/** The costs of steps on data as they are and grown as lines. */
export function dataText(costs: Awaited<ReturnType<typeof dataCosts>>, times: number): string {
  return costs
    .flatMap(({ step, once, grown }) => {
      const ratio = (grown.cpuSeconds / once.cpuSeconds).toFixed(2);
      return [lineOf(step, once, ''), lineOf(`${step}, data ${times} times`, grown, `${ratio.padStart(6)} times`)];
    })
    .join('');
}

function named(n: number, what: string): string {
  return `${n.toLocaleString('en')} ${what}`;
}

function lineOf(name: string, { cpuSeconds, peakBytes }: Cost, more: string): string {
  const [cpu, peak] = [cpuSeconds.toFixed(1).padStart(8), (peakBytes / 1e6).toFixed(0).padStart(6)];
  return `${name.padEnd(24)}${cpu} s CPU${peak} MB${more}`.trimEnd() + '\n';
}

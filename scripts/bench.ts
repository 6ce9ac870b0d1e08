/** `npm run bench`: what the parts of this project cost as the Hub and its data grow, as ratios of one run. */
import { dataCosts, dataSteps } from './bench/data-costs.ts';
import { archiveCosts, madeListingCosts } from './bench/listing-costs.ts';
import { dataText, listingText } from './bench/cost-text.ts';
import { command } from './lib/command.ts';
import { print } from './lib/print.ts';
import { UsageError } from './lib/usage-error.ts';
import { wholeNumber } from './lib/whole-number.ts';

const PARTS = ['listing', ...dataSteps] as const;

await command({
  name: 'bench',
  summary: 'processor time and memory as the Hub and the data grow, as ratios',
  options: {
    parts: { type: 'string', value: 'LIST', default: PARTS.join(','), help: 'what is measured' },
    models: { type: 'string', value: 'N', default: '3000000', help: 'made-up models of the listing' },
    spaces: { type: 'string', value: 'N', default: '175690', help: 'made-up Spaces of the listing' },
    times: { type: 'string', value: 'N', default: '10', help: 'how often each capture stands in the larger data' },
    archive: { type: 'string', value: 'DIR', help: 'nothing but a crawl of this archive, with all that it does' },
  },
  notes: `listing: the listings of a Hub of made-up repositories, fetched and parsed alone (the floor), by the npm client
@huggingface/hub, and by npm run crawl with checks, cache, tallies and tables. metrics, check, build: with the data
as they are and with each capture so many times. Each in a process of its own, of which processor time and peak
memory are counted; the made-up Hub is another process, and so is a replay.`,
  exits: { 1: 'failed' },
  async run({ values, signal }) {
    const parts = values.parts.split(',');
    const unknown = parts.find((part) => !PARTS.some((each) => each === part));
    if (unknown !== undefined)
      throw new UsageError(`--parts: expected ${PARTS.join(', ')}, received ${JSON.stringify(unknown)}`);
    if (values.archive !== undefined) return print(listingText(await archiveCosts(values.archive, signal)));
    const [models, spaces] = [wholeNumber('--models', values.models), wholeNumber('--spaces', values.spaces)];
    const sizes = { models, spaces, datasets: 1000 };
    if (parts.includes('listing')) print(listingText(await madeListingCosts(sizes, signal), sizes));
    const steps = dataSteps.filter((step) => parts.includes(step));
    const times = wholeNumber('--times', values.times);
    if (steps.length > 0) print(dataText(await dataCosts(steps, times, signal), times));
  },
});

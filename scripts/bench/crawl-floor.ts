/**
 * `node scripts/bench/crawl-floor.ts ADDRESS`: fetches and parses every page of the three listings, one after the
 * other, and prints its CPU time. A process of its own of `npm run bench:crawl`: the least that any crawl has to do.
 */
import { Agent } from 'undici';
import { listedKinds } from '../../data/schema/listed-kinds.ts';
import { firstPage } from '../crawl/pass-listing.ts';
import { nextPath } from '../hub/link-header.ts';

const endpoint = process.argv[2]!;
const agent = new Agent({ connections: 1 });
let records = 0;
for (const kind of listedKinds) {
  for (let path: string | undefined = firstPage(kind); path !== undefined;) {
    const { headers, body } = await agent.request({ origin: endpoint, path, method: 'GET' });
    records += (JSON.parse(await body.text()) as unknown[]).length;
    // A replay sends one Link header.
    path = nextPath(headers.link as string | undefined, endpoint, path);
  }
}
await agent.close();
const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
process.stdout.write(
  JSON.stringify({ records, cpu_seconds: (userCPUTime + systemCPUTime) / 1e6, peak_memory_bytes: maxRSS * 1024 }),
);

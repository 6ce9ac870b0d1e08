/**
 * `node scripts/bench/crawl-floor.ts ADDRESS`: fetches and parses every page of the three listings, one after the
 * other. A process of its own of `npm run bench`: the least that any crawl has to do.
 */
import { Agent } from 'undici';
import { listedKinds } from '../../data/schema/listed-kinds.ts';
import { firstPage } from '../crawl/pass-listing.ts';
import { nextPath } from '../hub/link-header.ts';

const endpoint = process.argv[2]!;
const agent = new Agent({ connections: 1 });
for (const kind of listedKinds) {
  for (let path: string | undefined = firstPage(kind); path !== undefined;) {
    const { headers, body } = await agent.request({ origin: endpoint, path, method: 'GET' });
    JSON.parse(await body.text());
    // A replay sends one Link header.
    path = nextPath(headers.link as string | undefined, endpoint, path);
  }
}
await agent.close();

/** `node tools/links.ts DIST ADDRESS`: links of a built site that lead nowhere when it is served at an address; none is 0. */
import { brokenLinks } from './links/broken-links.ts';

const [dist, address] = process.argv.slice(2);
if (dist === undefined || address === undefined || !URL.canParse(address)) {
  process.stderr.write('links: expected DIST and ADDRESS, as dist https://example.github.io/hub-report/\n');
  process.exit(2);
}
const broken = brokenLinks(dist, address.replace(/\/*$/, '/'));
process.stdout.write(broken.map((line) => `${line}\n`).join(''));
process.stderr.write(`links: ${broken.length} broken at ${address}\n`);
process.exitCode = broken.length > 0 ? 1 : 0;

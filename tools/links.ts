/** `node tools/links.ts DIST ADDRESS`: links of a built site that lead nowhere when it is served at an address; none is 0. */
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { brokenLinks } from './links/broken-links.ts';

const [dist, address] = process.argv.slice(2);

function refuse(what: string, hint: string): never {
  process.stderr.write(`links: ${what}\nhint: ${hint}\n`);
  process.exit(2);
}

if (dist === undefined || address === undefined || !URL.canParse(address))
  refuse('expected DIST and ADDRESS', 'npm run links -- dist https://example.github.io/hub-report/');
if (!statSync(join(dist, 'index.html'), { throwIfNoEntry: false })?.isFile())
  refuse(`${dist}: expected a built site, received no index.html`, 'npm run build makes one; name its folder');
const broken = brokenLinks(dist, address.replace(/\/*$/, '/'));
process.stdout.write(broken.map((line) => `${line}\n`).join(''));
process.stderr.write(`links: ${broken.length} broken at ${address}\n`);
process.exitCode = broken.length > 0 ? 1 : 0;

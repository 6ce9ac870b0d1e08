/**
 * `npm run bench:paint -- [DIST] [PAGE ...]`: what pages cost on slow 4G with a processor slowed four times, beside an
 * empty page in the same run, in turns. DIST is a built site (dist); a PAGE is a file of it, or of any other folder. Without
 * one it is the heaviest chapter. It ends with 1 where the largest paint of that is later than the budget: run it on a
 * machine that does nothing else.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { budgets } from './budgets.ts';
import { measurePage, type PageCost } from './measure-page.ts';
import { openBrowser } from './open-browser.ts';
import { serveFolder } from './serve-folder.ts';

const ROUNDS = 7;
const EMPTY = '<!doctype html><html lang="en"><title>Empty</title><p>Nothing.</p></html>';
const content = 'src/content/report';

/** Chapter of a built site with the most bytes. */
function heaviest(dist: string): string {
  const chapters = readdirSync(content)
    .filter((file) => /^kind: chapter$/m.test(readFileSync(join(content, file), 'utf8')))
    .map((file) => join(dist, `${file.replace(/^\d+-|\.mdx$/g, '')}.html`));
  return chapters.toSorted((a, b) => statSync(b).size - statSync(a).size)[0]!;
}

/** The middle of an odd number of values. */
function middle(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[(values.length - 1) / 2]!;
}

function lineOf(name: string, costs: readonly PageCost[], empty: number): string {
  const [first, largest] = (['first', 'largest'] as const).map((each) => middle(costs.map((cost) => cost[each])));
  const { bytes, requests } = costs.at(-1)!;
  const ratio = (largest! / empty).toFixed(2);
  return `${name}  ${bytes} bytes  ${requests} requests  first paint ${first!.toFixed(0)} ms  largest ${largest!.toFixed(0)} ms  ${ratio}\n`;
}

const [dist = 'dist', ...named] = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), 'empty-page-'));
writeFileSync(join(folder, 'index.html'), EMPTY);
const files = [join(folder, 'index.html'), ...(named.length > 0 ? named : [heaviest(dist)])];
const browser = await openBrowser();
const pages = await Promise.all(
  files.map(async (file) => {
    const server = await serveFolder(dirname(file), '', { isZipped: true });
    return { file, address: `${server.origin}/${basename(file)}`, close: server.close, costs: [] as PageCost[] };
  }),
);
for (let round = 0; round < ROUNDS; round += 1)
  for (const { address, costs } of pages) costs.push(await measurePage(browser, address));
await browser.close();
for (const { close } of pages) await close();
rmSync(folder, { recursive: true });
const [empty, first] = pages.map(({ costs }) => middle(costs.map(({ largest }) => largest)));
for (const { file, costs } of pages) process.stdout.write(lineOf(file.replace(folder, 'empty'), costs, empty!));
process.exitCode = first! / empty! > budgets.paintRatio ? 1 : 0;

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { siteBuilt } from './site-built.ts';

/** Addresses in a text: names of files with their folders, where `<n>` stands for a number, `<id>` and the like for any name. */
const ADDRESS =
  /(?<![\w./>#-])(?:[\w<>-]+\/)*[\w<>-]+(?:\.(?:html|json|txt|csv|svg|png|cff|xml|zip|parquet)(?:\.gz)?)\b/g;

test('every address that llms.txt tells of leads to a file of the site', async () => {
  const dist = await siteBuilt();
  const files = readdirSync(dist, { recursive: true }).map((file) => String(file));
  const told = new Set(readFileSync(join(dist, 'llms.txt'), 'utf8').match(ADDRESS));
  expect(told.size).toBeGreaterThan(25);
  const leadsNowhere = [...told].filter((address) => {
    const escaped = address.replaceAll('.', String.raw`\.`);
    const pattern = new RegExp(`^${escaped.replaceAll('<n>', String.raw`\d+`).replaceAll(/<\w+>/g, '[^/]+')}$`);
    return !files.some((file) => pattern.test(file));
  });
  expect(leadsNowhere).toEqual([]);
});

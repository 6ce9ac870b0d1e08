import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const pages = ['src/components', 'src/pages', 'src/layouts'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.astro'))
    .map((file) => join(folder, file)),
);

test('the title of every table stays in sight where the table scrolls: its words are in a span', () => {
  const bare = pages.filter((file) => /<caption[^>]*>(?!\s*<span)/.test(readFileSync(file, 'utf8')));
  expect(pages.length).toBeGreaterThan(50);
  expect(bare).toEqual([]);
});

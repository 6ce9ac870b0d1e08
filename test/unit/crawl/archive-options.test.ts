import { expect, test } from 'vitest';
import { otherOptions } from '../../../scripts/crawl/archive-options.ts';
import { readCrawlOptions } from '../../../scripts/crawl/crawl-options.ts';

const archive = { options: { by: 'both', spaces: 'listed', 'most-spaces': '5000' } };
const crawl = (...args: string[]) => readCrawlOptions(args).stated;

test('a crawl by other options than those that its archive states says so, and by the same nothing', () => {
  expect(otherOptions(archive, crawl())).toEqual([
    'note  the archive was made for --spaces listed, this crawl goes by --spaces using',
  ]);
  expect(otherOptions(archive, crawl('--spaces', 'listed'))).toEqual([]);
});

test('an archive that states none, or none that can be read, says nothing', () => {
  for (const about of [undefined, null, {}, { options: [] }, { options: { later: 'x' } }])
    expect(otherOptions(about, crawl())).toEqual([]);
});

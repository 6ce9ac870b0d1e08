import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { countLosses } from '../../../scripts/crawl/losses.ts';
import { readEarlierVersion } from '../../../scripts/crawl/read-earlier-version.ts';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'earlier-'));
  const tables = { models: { rows: 2 }, spaces: { rows: 1 }, datasets: { rows: 0 }, departures: { rows: 0 } };
  put('manifest.json', JSON.stringify({ seen: '2026-01-02', tables }));
  put('models.csv', 'id,hub_id\na/one,11\na/two,12\n');
  put('spaces.csv', 'id,hub_id,state\nb/app,21,crawled\n');
  put('datasets.csv', 'id,hub_id\n');
  put('departures.csv', 'kind,id\n');
});
afterEach(() => rmSync(dir, { recursive: true }));

const put = (name: string, text: string) => writeFileSync(join(dir, name), text);

function read(): { ids: string[] | undefined; lost: string[]; said: string[] } {
  const [losses, said] = [countLosses(), [] as string[]];
  const earlier = readEarlierVersion(dir, { log: (line) => said.push(line.replace(dir, 'DIR')), losses });
  return { ids: earlier?.held.map(({ id }) => id), lost: losses.rows().map(({ what }) => what), said };
}

test('an earlier version is followed by its tables', () =>
  expect(read()).toEqual({ ids: ['a/one', 'a/two', 'b/app'], lost: [], said: [] }));

test.each<[string, () => void, number]>([
  ['is cut', () => put('models.csv', 'id,hub_id\na/one,11\n'), 1],
  ['is gone', () => rmSync(join(dir, 'models.csv')), 0],
])('rows of a table that %s are counted as lost, and those that are there followed', (_what, damage, rows) => {
  damage();
  const { ids, lost, said } = read();
  expect(ids).toEqual([...['a/one', 'a/two'].slice(0, rows), 'b/app']);
  expect(lost).toEqual(['expected the rows of models that the earlier version had']);
  expect(said).toEqual([`DIR/models.csv: expected 2 rows, received ${rows}`]);
});

test('an earlier version that cannot be read is counted as lost', () => {
  put('models.csv', 'id,hub_id\n"a/one,11\n');
  expect(read()).toMatchObject({ ids: undefined, lost: ['expected an earlier version that can be read'] });
});

test('where there is none, nothing is lost', () => {
  rmSync(join(dir, 'manifest.json'));
  expect(read()).toEqual({ ids: undefined, lost: [], said: [] });
});

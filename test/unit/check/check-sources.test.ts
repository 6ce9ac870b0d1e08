import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { problemsOf, writeSmallData } from './small-data.ts';

test('sources.json is read by its schema, and its options by the crawl', () => {
  const data = writeSmallData({});
  const about = { kind: 'whole', about: 'Everything.' };
  const sound = {
    source: 'a',
    licence: 'b',
    population: { models: about, spaces: about, datasets: about },
    notes: [],
    options: { by: 'colour' },
  };
  writeFileSync(join(data, 'sources.json'), JSON.stringify({ '2024-01-01': sound }));
  const first = problemsOf(data);
  writeFileSync(join(data, 'sources.json'), JSON.stringify({ '2024-01-01': { ...sound, notes: 'none' } }));
  expect([...first, ...problemsOf(data)]).toMatchInlineSnapshot(`
    [
      "data/sources.json: 2024-01-01.options: --by: expected pipeline_tag, tag or both, received "colour"",
      "data/sources.json: 2024-01-01.notes: Invalid input: expected array, received string",
    ]
  `);
  rmSync(data, { recursive: true });
});

test('a capture says of its source what sources.json says of it', () => {
  const data = writeSmallData();
  const about = { kind: 'whole', about: 'Everything.' };
  const population = { models: about, spaces: about, datasets: about };
  const said = (licence: string) =>
    writeFileSync(
      join(data, 'sources.json'),
      JSON.stringify({ '2024-01-01': { source: 'a test', licence, population, notes: [], options: {} } }),
    );
  said('none stated');
  expect(problemsOf(data)).toEqual([]);
  said('CC0');
  expect(problemsOf(data)).toEqual([
    `data/captures/2024-01-01/manifest.json: licence: expected what sources.json says of the same source, received another`,
  ]);
  rmSync(data, { recursive: true });
});

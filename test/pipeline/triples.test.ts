import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { beforeAll, expect, test } from 'vitest';
import type { Row } from '../../data/schema/table.ts';
import { crawlHere } from './crawl-here.ts';
import { madeUpHub, writeHub, type MadeUpHub } from './made-up-hub.ts';
import { readCapture, scratch } from './spawn-crawl.ts';

const archive = join(scratch(), 'hub');
const folder = scratch();
let hub: MadeUpHub;

/** The front matter of every ninth card: it declares a dataset and an evaluation on another. */
const declaration = `---
datasets:
- data-1/set-1
model-index:
- results:
  - task: {type: translation}
    dataset: {type: data-2/set-2}
    metrics: [{type: bleu, value: "31,5"}]
---
`;

/** Every third model has a card: its text names a dataset of the Hub. */
const cardOf = (id: string, at: number): string =>
  (at % 9 === 0 ? declaration : '') +
  `# ${id}\n\nTrained on [this set](https://huggingface.co/datasets/data-3/set-3).\n`;

beforeAll(async () => {
  hub = madeUpHub();
  writeHub(archive, hub);
  const cards = hub.models
    .filter((_, at) => at % 3 === 0)
    .map(({ id }, at) => ({ id, card: cardOf(id, at) }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  writeFileSync(join(archive, 'cards.ndjson.gz'), gzipSync(cards.map((card) => `${JSON.stringify(card)}\n`).join('')));
  const { code, stderr } = await crawlHere(folder, ['--count', '20', '--capture', 'hub', '--archive', archive]);
  if (code !== 0) throw new Error(stderr);
});

const byModel = (triples: readonly Row[]) => Map.groupBy(triples, (row) => row.model);

test('a crawl maps the models in scope by their tags, front matter, results and texts', () => {
  const { tables } = readCapture(folder, 'hub');
  const triples = byModel(tables.triples!);
  const triplesOf = (id: string) => triples.get(id) ?? [];
  // The card of a gated model is refused, also where the archive holds it.
  const cards = new Map(
    hub.models.filter((_, at) => at % 3 === 0).map(({ id, gated }, at) => [id, gated ? undefined : at]),
  );
  const scope = tables.models!.map((row) => row.id as string);
  const declared = (id: string) =>
    (hub.models.find((model) => model.id === id)!.tags as string[])
      .filter((tag) => tag.startsWith('dataset:'))
      .map((tag) => tag.slice(8));
  for (const id of scope) {
    const at = cards.get(id);
    const full = at !== undefined && at % 9 === 0;
    const wanted = new Set([
      ...declared(id),
      ...(full ? ['data-1/set-1', 'data-2/set-2'] : []),
      ...(at === undefined ? [] : ['data-3/set-3']),
    ]);
    expect([id, new Set(triplesOf(id).map((row) => row.dataset))]).toEqual([id, wanted]);
  }
  expect(scope.filter((id) => cards.get(id) === undefined).length).toBeGreaterThan(0);
  const evaluated = scope.filter((id) => (cards.get(id) ?? 1) % 9 === 0);
  expect(evaluated.length).toBeGreaterThan(0);
  for (const id of evaluated)
    expect(triplesOf(id).find((row) => row.dataset === 'data-2/set-2')).toMatchObject({
      task: 'translation',
      task_from: 'evaluation',
      evidence: 'evaluated',
      metric: 'bleu',
      value: 31.5,
      listed: true,
    });
});

test('a dataset that only texts name comes into scope with its tasks', () => {
  const named = new Set(
    readCapture(folder, 'hub')
      .tables.triples!.filter((row) => row.evidence === 'linked')
      .map((row) => row.dataset),
  );
  expect(named).toEqual(new Set(['data-3/set-3']));
  expect(readCapture(folder, 'hub').tables.datasets!.map((row) => row.id)).toContain('data-3/set-3');
});

test('npm run triples adds the tallies of every model of the archive, and nothing else changes', () => {
  const before = readCapture(folder, 'hub');
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['scripts/triples.ts', '--archive', archive, '--into', join(folder, 'data'), '--json'],
    { encoding: 'utf8' },
  );
  expect([status, stderr]).toEqual([0, '']);
  const cards = hub.models.filter((_, at) => at % 3 === 0).length;
  expect(JSON.parse(stdout)).toMatchObject({
    capture: 'hub',
    models: hub.models.length,
    cards,
    datasets: hub.datasets.length,
    warnings: 0,
  });
  const after = readCapture(folder, 'hub');
  const { 'triple-tallies': old, ...others } = before.tables;
  const { 'triple-tallies': tallies, ...same } = after.tables;
  expect(same).toEqual(others);
  const all = tallies!.filter((row) => row.population === 'all' && row.task === null);
  expect(tallies!.filter((row) => !String(row.population).startsWith('all'))).toEqual(old);
  expect(all.find((row) => row.evidence === 'linked')).toMatchObject({
    models: cards,
    of: hub.models.length,
    pairs: cards,
    datasets: 1,
  });
  expect(all.find((row) => row.evidence === 'evaluated')).toMatchObject({ models: Math.ceil(cards / 9), datasets: 1 });
  const file = readFileSync(join(folder, 'data/hub/triple-tallies.csv'), 'utf8');
  expect((after.about.tables as Record<string, { sha256: string }>)['triple-tallies']!.sha256).toBe(
    createHash('sha256').update(file).digest('hex'),
  );
});

test('without an archive it says what captures hold, none left aside; an archive that none has is one error', () => {
  const run = (...args: string[]) =>
    spawnSync(process.execPath, ['scripts/triples.ts', '--into', join(folder, 'data'), ...args], { encoding: 'utf8' });
  const aside = join(folder, 'data/hub.tmp');
  cpSync(join(folder, 'data/hub'), aside, { recursive: true });
  const { stdout } = run();
  rmSync(aside, { recursive: true });
  expect(stdout).toMatch(/^triples hub -> .*hub\/triples\.csv {2}\d+ rows: declared \d+, evaluated \d+, linked \d+\n$/);
  const { status, stderr } = spawnSync(
    process.execPath,
    ['scripts/triples.ts', '--into', scratch(), '--archive', archive],
    { encoding: 'utf8' },
  );
  expect([status, stderr]).toEqual([
    1,
    expect.stringMatching(/\/hub: no such capture\nhint: npm run crawl -- --archive DIR makes it\n$/),
  ]);
});

import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { formatTable, parseTable } from '../../../data/schema/csv.ts';
import { goldModelDataset } from '../../../data/schema/gold/model-dataset.ts';
import { drawNumber } from '../../../scripts/triples/draw-number.ts';
import { drawCards, GOLD_SEED, type Card } from '../triples/draw-cards.ts';

const path = 'data/gold/model-dataset.csv';
const csv = readFileSync(path, 'utf8');
const rows = parseTable(goldModelDataset, csv, path);
const models = [...new Set(rows.map(({ model }) => String(model)))];
const archive = `${process.env.HUB_ARCHIVE ?? '../shared/hub-archive'}/2022-02-15/cards.ndjson.gz`;
const named = rows.filter(({ verdict }) => verdict !== 'none');

describe('data/gold/model-dataset.csv', () => {
  test('is as its schema writes it, sorted by key', () => expect(formatTable(goldModelDataset, rows)).toBe(csv));

  test('holds 200 models, all with small draw numbers: the share of 200 in 13,034 cards, with room for chance', () => {
    expect(models).toHaveLength(200);
    const shares = models.map((model) => parseInt(drawNumber(model, GOLD_SEED).slice(0, 8), 16) / 2 ** 32);
    expect(Math.max(...shares)).toBeLessThan((200 + 4 * Math.sqrt(200)) / 13034);
  });

  test.skipIf(!existsSync(archive))(
    'holds the 200 cards that the draw takes from the archive (skipped where ../shared/hub-archive is not there)',
    () => {
      const lines = gunzipSync(readFileSync(archive)).toString().trimEnd().split('\n');
      const cards = lines.map((line): Card => JSON.parse(line));
      expect(drawCards(cards, 200, GOLD_SEED)).toEqual(models.toSorted());
    },
  );

  test('a card that names no dataset has one row, and that says nothing else', () => {
    const none = rows.filter(({ verdict }) => verdict === 'none');
    for (const row of none)
      expect(row).toMatchObject({
        dataset: null,
        name: null,
        relation: 'none',
        line: null,
        declared: false,
        in_body: false,
      });
    expect(named.filter(({ model }) => none.some((row) => row.model === model))).toEqual([]);
  });

  test('a row of a dataset has a name and a line, and stands in the body, in the declaration or in both', () => {
    for (const { name, line, declared, in_body: inBody } of named)
      expect([name !== null, line !== null, Boolean(declared) || Boolean(inBody)]).toEqual([true, true, true]);
  });

  test('verdict and relation agree: yes has a use, no has none, and what the body does not name is unclear', () => {
    const relationsOf = (of: typeof named) => [...new Set(of.map(({ relation }) => relation))].sort();
    expect(relationsOf(named.filter(({ verdict }) => verdict === 'yes'))).toEqual(['both', 'evaluate', 'train']);
    expect(relationsOf(named.filter(({ verdict }) => verdict === 'no'))).toEqual(['named']);
    for (const { verdict, relation } of named.filter((row) => !row.in_body))
      expect([verdict, relation]).toEqual(['unclear', 'named']);
  });

  test('the second pass covers 40 whole cards and agrees as the protocol says', () => {
    const twice = rows.filter(({ again }) => again !== null);
    const cards = new Set(twice.map(({ model }) => model));
    expect(cards.size).toBe(40);
    expect(rows.filter(({ model, again }) => cards.has(model) && again === null)).toEqual([]);
    const n = twice.length;
    const agreed = twice.filter(({ verdict, again }) => verdict === again).length;
    // Cohen 1960: agreement beyond that of two readers who give each verdict as often, but by chance.
    const share = (column: 'verdict' | 'again', label: unknown): number =>
      twice.filter((row) => row[column] === label).length / n;
    let chance = 0;
    for (const label of new Set(twice.map(({ verdict }) => verdict)))
      chance += share('verdict', label) * share('again', label);
    const kappa = (agreed / n - chance) / (1 - chance);
    expect({ n, agreed, kappa: kappa.toFixed(2) }).toMatchInlineSnapshot(`
      {
        "agreed": 68,
        "kappa": "0.98",
        "n": 69,
      }
    `);
  });

  test('verdicts and relations by number', () => {
    const counts = (column: 'verdict' | 'relation'): Record<string, number> =>
      Object.fromEntries(
        [...Map.groupBy(rows, (row) => String(row[column]))]
          .map(([value, of]): [string, number] => [value, of.length])
          .sort(),
      );
    expect({ rows: rows.length, verdict: counts('verdict'), relation: counts('relation') }).toMatchInlineSnapshot(`
      {
        "relation": {
          "both": 59,
          "evaluate": 29,
          "named": 71,
          "none": 77,
          "train": 71,
        },
        "rows": 307,
        "verdict": {
          "no": 38,
          "none": 77,
          "unclear": 35,
          "yes": 157,
        },
      }
    `);
  });
});

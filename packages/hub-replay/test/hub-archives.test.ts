import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { downloadFile, listDatasets, listFiles, listModels, listSpaces, modelInfo, spaceInfo } from '@huggingface/hub';
import { describe, expect, test } from 'vitest';
import { startReplay } from '../src/start-replay.ts';
import {
  all,
  byName,
  datasetEntry,
  datasetFields,
  modelEntry,
  modelFields,
  sorted,
  spaceEntry,
  spaceFields,
  type Row,
} from './client-entries.ts';

type File = { path: string; size: number };

const archives = resolve(import.meta.dirname, '../../../../shared/hub-archive');
const readRows = <Fields>(name: string): (Row & Fields)[] =>
  gunzipSync(readFileSync(join(archives, name)))
    .toString('utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Row & Fields);

describe.skipIf(!existsSync(archives))(
  '@huggingface/hub on archives beside the repository (skipped where ../shared/hub-archive is not there)',
  () => {
    const serve = async (capture: string, check: (hubUrl: string) => Promise<void>): Promise<void> => {
      const replay = await startReplay(join(archives, capture));
      await check(replay.url).finally(() => replay.close());
    };

    test(
      'lists the 29,432 models of 2022-02-15 across 59 pages, each field as archived',
      { timeout: 120_000 },
      async () => {
        await serve('2022-02-15', async (hubUrl) => {
          const rows = readRows<{ likes: number; tags: string[] }>('2022-02-15/models.ndjson.gz');
          let pages = 0;
          const counting: typeof fetch = (address, init) => {
            pages += 1;
            return fetch(address, init);
          };
          const listed = await all(
            listModels({ hubUrl, sort: 'likes', additionalFields: [...modelFields], fetch: counting }),
          );
          expect(pages).toBe(59);
          expect(byName(listed)).toEqual(sorted(rows).map(modelEntry));
          expect(listed.map((row) => row.likes)).toEqual(rows.map((row) => row.likes).toSorted((a, b) => b - a));
          const french = await all(listModels({ hubUrl, search: { tags: ['fr', 'pytorch'] } }));
          expect(byName(french).map((row) => row.name)).toEqual(
            sorted(rows)
              .filter((row) => row.tags.includes('fr') && row.tags.includes('pytorch'))
              .map((row) => row.id),
          );
          const asked = rows.find((row) => row.id === 'gpt2')!;
          expect(await modelInfo({ hubUrl, name: 'gpt2', additionalFields: [...modelFields] })).toEqual(
            modelEntry(asked),
          );
          const [card] = readRows('2022-02-15/cards.ndjson.gz');
          const text = await downloadFile({ hubUrl, repo: { type: 'model', name: card!.id }, path: 'README.md' });
          expect(await text?.text()).toBe(card!.card);
        });
      },
    );

    test(
      'lists the Spaces of 2026-08-06 and the files of each, each field as archived',
      { timeout: 120_000 },
      async () => {
        await serve('2026-08-06', async (hubUrl) => {
          const rows = readRows('2026-08-06/spaces.ndjson.gz');
          expect(byName(await all(listSpaces({ hubUrl, additionalFields: [...spaceFields] })))).toEqual(
            sorted(rows).map(spaceEntry),
          );
          for (const { id, files } of readRows<{ files: File[] }>('2026-08-06/space-files.ndjson.gz')) {
            const info = await spaceInfo({ hubUrl, name: id, additionalFields: [...spaceFields] });
            expect(info).toEqual(spaceEntry(rows.find((row) => row.id === id)!));
            const listed =
              files.length === 0
                ? []
                : await all(listFiles({ hubUrl, repo: { type: 'space', name: id }, recursive: true }));
            const found = listed.filter((file) => file.type === 'file').map(({ path, size }) => [path, size]);
            const archived: [string, number][] = files.map(({ path, size }) => [path, size]);
            expect([id, found]).toEqual([id, archived.toSorted(([a], [b]) => (a < b ? -1 : 1))]);
          }
        });
      },
    );

    test('lists the datasets of 2023-03-16, each field as archived', { timeout: 120_000 }, async () => {
      await serve('2023-03-16', async (hubUrl) => {
        const rows = readRows('2023-03-16/datasets.ndjson.gz');
        const listed = await all(listDatasets({ hubUrl, sort: 'downloads', additionalFields: [...datasetFields] }));
        expect(byName(listed)).toEqual(sorted(rows).map(datasetEntry));
      });
    });
  },
);

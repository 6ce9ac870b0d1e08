import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { choiceCells } from '../../../src/look/choice-cells.ts';
import { findRepositories } from '../../../src/look/find-repositories.ts';
import type { LookIndex } from '../../../src/look/look-index.ts';
import { repositoryFacts } from '../../../src/look/repository-facts.ts';
import { whichModels } from '../../../src/look/which-file.ts';
import { makeLookFiles, type LookFiles } from '../../../src/site/look-files.ts';
import { makeWhichTasks } from '../../../src/site/which-tasks.ts';
import { madeUpData, type CaptureCells } from '../charts/made-up-data.ts';

const model = (id: string, likes: number, downloads: number, more: CaptureCells<'models'> = {}) => ({
  id,
  pipeline_tag: 'fill-mask',
  likes,
  downloads,
  ...more,
});
const data = madeUpData([
  {
    capture: '2022-02-15',
    tables: {
      models: [
        model('a/old', 3, 10),
        model('a/bert', 5, 100, { licence: 'mit', created_at: '2022-03-02T23:29:04.000Z' }),
      ],
      triples: [{ model: 'a/bert', dataset: 'SQuAD', task: 'fill-mask', evidence: 'mentioned', also: 'linked' }],
    },
  },
  {
    capture: '2024-07-11',
    tables: {
      models: [
        model('a/bert', 9, 500, { licence: 'apache-2.0', languages: 'de en' }),
        model('b/<b>x</b>', 1, 2),
        model('b/gone', 100, 9000),
      ],
      'model-ranks': [
        { by: 'pipeline_tag', task: 'fill-mask', sort: 'downloads', rank: 2, model: 'a/bert' },
        { by: 'tag', task: 'fill-mask', sort: 'downloads', rank: 7, model: 'a/bert' },
      ],
      distributions: [
        { kind: 'models', by: 'pipeline_tag', task: 'fill-mask', measure: 'downloads', known: 400, p25: 0 },
        {
          kind: 'models',
          by: 'pipeline_tag',
          task: 'fill-mask',
          measure: 'likes',
          known: 300,
          p25: 0,
          median: 2,
          p75: 4,
        },
      ],
      'model-costs': [
        { id: 'a/bert', measure: 'memory', of: 'fp16', value: 220_000_000 },
        { id: 'a/bert', measure: 'parameters', value: 110_000_000 },
        { id: 'b/<b>x</b>', measure: 'parameters', value: 5, words: 'adapter' },
      ],
      triples: [{ model: 'a/bert', dataset: 'squad', task: 'question-answering', evidence: 'declared' }],
      datasets: [{ id: 'squad', likes: 7, downloads: 8, licence: 'cc-by-4.0' }],
      tombstones: [
        { kind: 'models', id: 'b/gone', removed: '2024-07-01' },
        { kind: 'models', id: 'c/unlisted', removed: '2024-07-02' },
      ],
      spaces: [
        { id: 'a/demo', author: 'a', likes: 4 },
        { id: 'gh/space-1', author: 'author-7', files: 3 },
      ],
    },
  },
]);

let empty = '';
let made: LookFiles;
beforeEach(() => {
  empty = mkdtempSync(join(tmpdir(), 'look-'));
  vi.stubEnv('REPORT_DATA', empty);
  made = makeLookFiles(data);
});
afterEach(() => {
  rmSync(empty, { recursive: true });
  vi.unstubAllEnvs();
});

const json = async (path: string): Promise<unknown> => JSON.parse(made.files.get(path.replace(/^look\/|\.gz$/g, ''))!);
const index = async () => (await json('look/index.json')) as LookIndex;
const find = async (asked: string) => findRepositories(await index(), asked, json);
const facts = async (asked: string) => repositoryFacts(await index(), (await find(asked)).exact[0]!);

describe('the files of the look-up', () => {
  test('have a model by its id in any case, with its rank, its bound by quantiles, and the newest of each cell', async () => {
    const { seen, facts: lines, task } = await facts('A/BERT');
    expect(task).toBe('fill-mask');
    expect(seen.map(({ listing, byLikes, byDownloads }) => [listing, byLikes, byDownloads])).toEqual([
      ['July 2024', 'ahead of at least 75%', 'rank 2 of 400, ahead of 99.5%'],
      ['February 2022', 'not known', 'not known'],
    ]);
    expect(lines.map(({ about, text }) => `${about}: ${text}`)).toEqual([
      'Parameters: 110\u202fM',
      'Memory: 220\u00a0MB',
      'Licence: apache-2.0',
      'Languages: English, German',
      'Created: on or before 2 March 2022',
    ]);
  });

  test('have the datasets of a model and the models of a dataset, of all listings, with what says so', async () => {
    expect((await facts('a/bert')).links!.items).toEqual([
      {
        about: 'squad',
        text: 'fill-mask, question-answering',
        basis:
          'declared by the author, the text of the card links to it, the text of the card names it; February 2022, July 2024',
      },
    ]);
    expect((await facts('SQUAD')).links!.items.map(({ about }) => about)).toEqual(['a/bert']);
  });

  test('say of what was found gone that it is', async () =>
    expect((await facts('b/gone')).changes).toEqual([['removed', '2024-07-01']]));

  test('have an id that was found gone before any list had it', async () =>
    expect((await find('c/unlisted')).exact).toEqual([['g', 'c/unlisted', '2024-07-02']]));

  test('have no parameters of an adapter, and names of the data as they are', async () => {
    const { id, facts: lines } = await facts('b/<b>x</b>');
    expect([id, lines]).toEqual(['b/<b>x</b>', []]);
  });

  test('leave out Spaces that have a number in the place of a name', async () => {
    expect((await find('a/demo')).exact.map(([letter]) => letter)).toEqual(['s']);
    expect((await find('gh/space-1')).exact).toEqual([]);
  });

  test('offer ids and names that begin with what was asked, and tasks that have it', async () => {
    expect((await find('ber')).near).toEqual([{ id: 'a/bert', letter: 'm' }]);
    expect((await find('a/')).near.map(({ id }) => id)).toEqual(['a/bert', 'a/demo', 'a/old']);
    expect((await find('fill mask')).tasks).toEqual(['fill-mask']);
    expect((await find('https://huggingface.co/a/bert')).exact.map(([, id]) => id)).toEqual(['a/bert']);
  });

  test('offer ids that begin so from the next file, too', async () => {
    const files: Record<string, unknown> = { 'look/0.json.gz': [['m', 'a/b']], 'look/1.json.gz': [['m', 'a/c']] };
    const cut = { ...(await index()), bounds: ['a/b', 'a/c'], names: [] };
    const found = await findRepositories(cut, 'a/', async (path) => files[path]);
    expect(found.near.map(({ id }) => id)).toEqual(['a/b', 'a/c']);
    expect((await findRepositories(cut, ' ', async (path) => files[path])).near).toEqual([]);
  });

  test('have nothing of what nobody listed', async () =>
    expect(await find('no/such')).toMatchObject({ exact: [], near: [], tasks: [] }));
});

describe('the models of a task', () => {
  const file = () => makeWhichTasks(made.context, made.models).get('fill-mask')!;

  test('are in lists of the newest whole listing and what came since, without what is gone; one that repeats another is left out', () => {
    const { lists, models, five } = file();
    const ids = models.map(([id]) => id);
    expect(lists.map(({ by, listing, models: own }) => [by, listing, own.map((place) => ids[place])])).toEqual([
      ['downloads', null, ['a/bert', 'b/<b>x</b>']],
      ['likes', null, ['a/bert', 'b/<b>x</b>']],
    ]);
    expect(five).toEqual(['a/bert', 'b/<b>x</b>']);
  });

  test('are told with the count of the newest listing that knows it, and with its day', () => {
    const own = file();
    const choice = { model: 0, list: 0, place: 2, fit: 'fits' } as const;
    const model = whichModels(own).find(({ id }) => id === 'b/<b>x</b>')!;
    const basis = 'listing of July 2024, the whole Hub';
    expect(choiceCells(own, model, choice, '')[0]).toEqual({ text: 'no. 2 by downloads over all listings: 2', basis });
    const ofOne = { ...own, lists: [{ ...own.lists[0]!, listing: 1 }] };
    expect(choiceCells(ofOne, model, choice, '')[0]).toEqual({ text: 'no. 2 by downloads: 2', basis });
  });

  test('come with licence, its kind, and the memory that some listing knows', () =>
    expect(whichModels(file())[0]).toMatchObject({
      id: 'a/bert',
      licence: 'apache-2.0',
      kind: 'permissive',
      licence_at: 1,
      languages: 'de en',
      languages_at: 1,
      memory: 220_000_000,
      placed: [[1, 500, 9]],
    }));

  test('are none where no listing ranks any', () => expect(makeWhichTasks(made.context, []).size).toBe(0));
});

test('data with Spaces only, or with nothing, give files that answer nothing', async () => {
  made = makeLookFiles(madeUpData([{ capture: 'latest', seen: '2026-11-28', tables: {} }]));
  expect([...made.files.keys()]).toEqual(['index.json']);
  made = makeLookFiles(
    madeUpData([
      { capture: 'latest', seen: '2026-11-28', tables: { spaces: [{ id: 'a/demo', author: 'a', likes: 4 }] } },
    ]),
  );
  expect((await find('a/demo')).exact).toHaveLength(1);
  expect((await find('demo')).exact).toEqual([]);
});

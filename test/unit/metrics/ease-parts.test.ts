import { describe, expect, test } from 'vitest';
import { easeParts as definition } from '../../../method/ease-parts.ts';
import type { RowIn } from '../../../data/schema/folders.ts';
import type { CaptureTables } from '../../../scripts/metrics/capture-tables.ts';
import { easeParts } from '../../../scripts/metrics/ease-parts.ts';
import { noSources } from '../../../scripts/metrics/sources.ts';
import {
  easeCapture as captureOf,
  manyModels as many,
  type Made,
  type Requirement,
  type Space,
} from './ease-capture.ts';
import { exampleNames } from './example-names.ts';
import { asWritten } from './made-up-capture.ts';

const partsOf = (...captures: CaptureTables[]) => asWritten('ease-parts', easeParts({ ...noSources, captures }));
const partOf = (rows: RowIn<'metrics', 'ease-parts'>[], part: string) => rows.find((row) => row.part === part);

describe('the parts of the ease index', () => {
  test('are shares of all models in scope where a missing value means that the condition is not met', () => {
    const rows = partsOf(
      captureOf(
        '2024-01-01',
        many(20, 'fill-mask', (at) => ({
          licence: ['mit', 'cc-by-4.0', 'cc-by-nc-4.0', 'openrail', null][at % 5]!,
          library: at < 15 ? 'timm' : at < 18 ? null : 'transformers.js',
        })),
      ),
    );
    expect(partOf(rows, 'licence')).toMatchObject({ n: 20, known: 20, holds: 8, not_stated: 4, share: 0.4, weight: 1 });
    expect(partOf(rows, 'library')).toMatchObject({ n: 20, known: 20, share: 0.75, weight: 1 });
  });

  test('are shares of the models that say so for size and gates, and unknown for fewer than ten of them', () => {
    const known = (n: number) =>
      partsOf(
        captureOf(
          '2024-01-01',
          many(20, 'fill-mask', (at) =>
            at < n ? { parameters: at < 4 ? 7_200_000_001 : 7_200_000_000, gated: at < 3 ? 'auto' : 'false' } : {},
          ),
        ),
      );
    expect(partOf(known(10), 'size')).toMatchObject({ known: 10, share: 0.6, weight: 1 });
    expect(partOf(known(10), 'open-access')).toMatchObject({ known: 10, share: 0.7, weight: 1 });
    expect(partOf(known(9), 'size')).toMatchObject({ n: 20, known: 9, share: null, low: null, high: null, weight: 0 });
  });

  test('leave out the size of a model whose count is not that of a whole one, unless it is too large by itself', () => {
    const cost = (at: number) => ({ id: `a${at}/${at}`, measure: 'parameters' as const, words: 'packed', source: '' });
    const capture = captureOf(
      '2024-01-01',
      many(20, 'fill-mask', (at) => ({ parameters: at < 4 ? 7_200_000_001 : 7_200_000_000 })),
      { tables: { 'model-costs': [cost(0), cost(5), cost(6)] } },
    );
    expect(partOf(partsOf(capture), 'size')).toMatchObject({ n: 20, known: 18, holds: 14 });
  });

  test('have the interval of Wilson over authors where all agree, and none of one author', () => {
    const rows = (authors: number) =>
      partsOf(
        captureOf(
          '2024-01-01',
          many(20, 'fill-mask', (at) => ({
            author: `a${at % authors}`,
            licence: 'mit',
            library: at === 0 ? 'timm' : null,
          })),
        ),
      );
    expect(partOf(rows(10), 'licence')).toMatchObject({ share: 1, low: 0.722467200137, high: 1 });
    expect(partOf(rows(10), 'own-code')).toMatchObject({ share: null, low: null, high: null });
    expect(partOf(rows(10), 'library')).toMatchObject({ share: 0.05, low: 0 });
    expect(partOf(rows(1), 'licence')).toMatchObject({ share: 1, low: null, high: null });
    expect(partOf(rows(1), 'library')).toMatchObject({ share: 0.05, low: null, high: null });
  });

  test('count cards that show how to use the model, and no card as one that does not', () => {
    const made: readonly Partial<Made>[] = [
      { card: 'read', card_usage: true },
      { card: 'read', card_usage: false },
      { card: 'none' },
      { card: 'gated' },
    ];
    const cards = (at: number) => made[at % 4]!;
    expect(partOf(partsOf(captureOf('2024-01-01', many(20, 'fill-mask', cards))), 'documented')).toMatchObject({
      n: 20,
      known: 15,
      share: 0.333333333333,
      weight: 1,
    });
  });

  test('count cards whose examples name only what the newest release has, and leave out those without one', () => {
    const examples = many(20, 'fill-mask').map(({ author }, at) => ({
      model: `${author}/${at}`,
      example: 1,
      state: 'read' as const,
      form: 'fence' as const,
      names: at < 9 ? 'AutoModel' : at < 12 ? 'AutoModelWithLMHead' : at < 14 ? 'AutoModelWithHeads' : null,
    }));
    const capture = captureOf('2024-06-01', many(20, 'fill-mask'), {
      tables: {
        'card-examples': examples,
        'example-cards': examples.map(({ model }) => ({ model })),
        'example-tallies': [{ population: 'in scope', task: 'fill-mask', cards: 20 }],
      },
    });
    const rows = asWritten('ease-parts', easeParts({ captures: [capture], apiNames: exampleNames }));
    expect(partOf(rows, 'card-example')).toMatchObject({ n: 20, known: 12, holds: 9, share: 0.75, weight: 1 });
    expect(partOf(partsOf(captureOf('2024-06-01', many(20, 'fill-mask'))), 'card-example')?.state).toBe('not asked');
  });

  test('count Spaces of the task for working and pinned, from twenty on', () => {
    const ofSpaces = (n: number) => {
      const stages = ['RUNNING', 'SLEEPING', 'RUNTIME_ERROR', 'RUNNING_BUILDING'];
      const spaces: Space[] = Array.from({ length: n }, (_, at) => ({
        id: `s/${at}`,
        author: 's',
        stage: stages[at % 4]!,
        app_lines: null,
        app_hash: null,
      }));
      const off: Space[] = [
        { id: 's/off', author: 's', stage: 'PAUSED', app_lines: null },
        { id: 's/unseen', author: 's', stage: null, app_lines: null },
      ];
      const packages = spaces.flatMap(({ id }, at): Requirement[] => [
        { space: id, package: 'a', pin: 'exact', specifier: '==1' },
        { space: id, package: 'b', specifier: '==1', pin: at < 5 ? 'exact' : 'none' },
      ]);
      return partsOf(
        captureOf('2024-01-01', many(20, 'fill-mask'), {
          tables: {
            spaces: [...spaces, ...off],
            'space-packages': packages,
            'space-models': [...spaces, ...off].map(({ id }) => ({ space: id, model: 'a0/0' })),
          },
        }),
      );
    };
    expect(partOf(ofSpaces(20), 'working')).toMatchObject({ n: 22, known: 20, share: 0.75 });
    expect(partOf(ofSpaces(20), 'pinned')).toMatchObject({ n: 22, known: 20, share: 0.25 });
    expect(partOf(ofSpaces(19), 'working')).toMatchObject({ n: 21, known: 19, share: null, weight: 0 });
  });

  test('count short apps of the task, copies of one file once', () => {
    const spaces: Space[] = Array.from({ length: 30 }, (_, at) => ({
      id: `s/${String(at).padStart(2, '0')}`,
      author: 's',
      stage: null,
      app_lines: at < 5 ? 101 : 100,
      app_hash: at >= 24 ? 'copied' : `h${at}`,
    }));
    const rows = partsOf(
      captureOf('2024-01-01', many(20, 'fill-mask'), {
        tables: { spaces, 'space-models': spaces.map(({ id }) => ({ space: id, model: 'a0/0' })) },
      }),
    );
    expect(partOf(rows, 'short')).toMatchObject({ n: 30, known: 25, share: 0.8 });
  });

  test('have a row each, also those that no capture knows', () => {
    const rows = partsOf(captureOf('2024-01-01', many(20, 'fill-mask')));
    expect(rows.map((row) => row.part).sort()).toEqual(definition.map(({ name }) => name).sort());
    expect(partOf(rows, 'documented')).toMatchObject({ n: 20, known: 0, state: 'not asked', share: null });
  });
});

describe('the parts that tags tell', () => {
  const of = (cells: (at: number) => Partial<Made>, population: 'whole' | 'top' = 'whole') =>
    partsOf(captureOf('2024-01-01', many(20, 'translation', cells), { population }));

  test('count no call where the pipeline of the task is gone, and one where the Hub lists the library for it', () => {
    const rows = of((at) => ({ library: at < 5 ? null : at < 10 ? 'timm' : 'transformers' }));
    expect(partOf(rows, 'one-call')).toMatchObject({ known: 20, holds: 0, not_stated: 5, state: 'known', share: 0 });
    const images = captureOf(
      '2024-01-01',
      many(20, 'image-classification', (at) => ({ library: at < 10 ? 'timm' : at < 15 ? 'spacy' : 'transformers' })),
    );
    expect(partOf(partsOf(images), 'one-call')).toMatchObject({ known: 20, holds: 15, share: 0.75 });
  });

  test('take the library of the tags where a listing has no library_name', () => {
    const rows = of(() => ({ library: null, library_tag: 'timm' }));
    expect(partOf(rows, 'library')).toMatchObject({ known: 20, holds: 20, not_stated: 0 });
  });

  test('are not asked where no model of the capture states a licence or a library', () => {
    const rows = of(() => ({ library: null, licence: null, small_form: false }));
    for (const part of ['licence', 'library', 'one-call', 'starter-code'])
      expect(partOf(rows, part)).toMatchObject({ known: 0, state: 'not asked', share: null, weight: 0 });
  });

  test('count a small form that the model is or that another makes of it', () => {
    const rows = of((at) => ({
      small_form: at < 16 ? at < 4 : null,
      small_children: at < 8 ? 2 : 0,
      custom_code: at < 2,
    }));
    expect(partOf(rows, 'small-form')).toMatchObject({ known: 16, holds: 8, share: 0.5 });
    expect(partOf(rows, 'own-code')).toMatchObject({ known: 20, holds: 18, share: 0.9 });
  });

  test('say too few where fewer are known than the part asks for, which is no zero', () =>
    expect(
      partOf(
        of((at) => ({ small_form: at < 9 ? false : null })),
        'small-form',
      ),
    ).toMatchObject({
      known: 9,
      state: 'too few',
      share: null,
    }));
});

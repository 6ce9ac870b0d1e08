import { describe, expect, test } from 'vitest';
import { exampleBreaks } from '../../../scripts/metrics/example-breaks.ts';
import { exampleFalls } from '../../../scripts/metrics/example-falls.ts';
import { exampleGroups } from '../../../scripts/metrics/example-groups.ts';
import { exampleStates } from '../../../scripts/metrics/example-states.ts';
import { exampleSteps } from '../../../scripts/metrics/example-steps.ts';
import type { MadeUpRow } from '../../made-up-row.ts';
import { exampleNames as apiNames } from './example-names.ts';
import { asWritten, madeUpCapture } from './made-up-capture.ts';

type Example = MadeUpRow<'captures', 'card-examples'>;
type Tally = MadeUpRow<'captures', 'example-tallies'>;

const names = (...of: string[]): Example => ({ names: of.join(' ') });

/** A capture of 2022 with these examples by model, as many cards read as there are, unless the tallies say more. */
function sourcesOf(cards: Record<string, Example[]>, tallies?: Tally[]) {
  const models = Object.entries(cards);
  const rows = models.flatMap(([model, examples]) =>
    examples.map((cells, at) => ({ state: 'read' as const, form: 'fence' as const, model, example: at + 1, ...cells })),
  );
  const capture = madeUpCapture('2022-02-15', {
    tables: {
      'card-examples': rows,
      'example-cards': models.map(([model], at) => ({
        model,
        task: at === 0 ? 'fill-mask' : null,
        downloads: 10 ** at,
        last_modified: `202${at % 3}-05-05`,
      })),
      'example-tallies': tallies ?? [{ population: 'all', task: null, cards: models.length }],
    },
  });
  return { captures: [capture], apiNames };
}

describe('examples over releases', () => {
  test('count every owner once, with the share of the own cards, and cards beside', () => {
    const many = Object.fromEntries([...'abcdefghi'].map((id) => [`many/${id}`, [names('AutoModel')]]));
    const rows = asWritten('example-steps', exampleSteps(sourcesOf({ ...many, 'one/x': [names('TFAutoModel')] })));
    const at = (release: string) => rows.find((row) => row.release === release && row.level === 'names');
    expect(at('4.1.0')).toMatchObject({ cards: 10, found: 10, card_share: 1, owners: 2, owner_share: 1 });
    expect(at('5.0.0')).toMatchObject({ cards: 10, found: 9, card_share: 0.9, owners: 2, owner_share: 0.5 });
    expect(at('5.0.0')).toMatchObject({ owner_low: null, owner_high: null });
  });

  test('tell every example from at least one, and names from keywords and other libraries', () => {
    const rows = exampleSteps(
      sourcesOf({
        'o/mixed': [names('AutoModel'), names('AutoModelWithLMHead')],
        'p/keyword': [{ ...names('AutoModel'), calls: 'AutoModel.from_pretrained:use_auth_token' }],
        'q/metric': [{ ...names('AutoModel'), other_names: 'datasets.load_metric' }],
      }),
    ).filter(({ release }) => release === '5.1.0');
    const found = (level: string, asked: string) => rows.find((r) => r.level === level && r.asked === asked)?.found;
    expect([found('names', 'every'), found('names', 'some')]).toEqual([2, 3]);
    expect([found('calls', 'every'), found('libraries', 'every')]).toEqual([1, 0]);
  });

  test('groups cards by task, downloads and year at four releases that rules name', () => {
    const rows = asWritten(
      'example-groups',
      exampleGroups(sourcesOf({ 'a/a': [{ tasks: '["fill-mask"]' }], b: [names('AutoModel')] })),
    ).filter((row) => row.level === 'names' && row.asked === 'every');
    const of = (facet: string) =>
      rows.filter((row) => row.facet === facet && row.at === 'newest').map(({ value, found }) => [value, found]);
    expect(rows.filter(({ facet }) => facet === 'all').map(({ at, release }) => [at, release])).toEqual([
      ['capture', '4.0.0'],
      ['first of newest', '5.0.0'],
      ['last before', '4.1.0'],
      ['newest', '5.1.0'],
    ]);
    expect(of('task')).toEqual([
      [null, 1],
      ['fill-mask', 0],
    ]);
    expect(of('downloads')).toEqual([
      ['1 to 9', 0],
      ['10 to 99', 1],
    ]);
    expect(of('changed')).toEqual([
      ['2020', 0],
      ['2021', 1],
    ]);
    expect(of('created')).toEqual([]);
  });

  test('say which release took which part of what was lost', () => {
    const rows = asWritten(
      'example-falls',
      exampleFalls(
        sourcesOf({
          'a/a': [names('TFAutoModel')],
          'b/b': [{ tasks: '["fill-mask"]' }],
          'c/c': [names('AutoModel')],
          'd/d': [names('AutoModelWithLMHead')],
        }),
      ),
    ).filter((row) => row.level === 'names' && row.asked === 'every');
    expect(rows).toMatchObject([
      { release: '5.0.0', cards: 2, owners: 2, owner_fall: 0.5, of_fall: 0.666666666667 },
      { release: '5.1.0', cards: 1, owners: 1, owner_fall: 0.25, of_fall: 0.333333333333 },
    ]);
  });

  test('say of each card that is not judged why, and keep apart what never was a name', () => {
    const rows = asWritten(
      'example-states',
      exampleStates(
        sourcesOf(
          {
            'a/a': [names('AutoModel')],
            'b/b': [names('AutoModelWithHeads')],
            'c/c': [{ libraries: 'torch' }],
            'd/d': [{ state: 'does not parse' }, { libraries: 'torch' }],
          },
          [
            { population: 'in scope', task: null, cards: 2 },
            { population: 'all', task: null, cards: 10 },
          ],
        ),
      ),
    );
    expect(rows.filter(({ cards }) => cards > 0).map(({ state, cards }) => [state, cards])).toEqual([
      ['does not parse', 1],
      ['judged', 1],
      ['never a name', 1],
      ['no example', 6],
      ['other libraries', 1],
    ]);
    expect(rows.find(({ state }) => state === 'judged')).toMatchObject({ of: 10, share: 0.1, population: 'whole' });
  });

  test('are nothing where no card was read, or no names are known', () => {
    expect(exampleSteps({ captures: [madeUpCapture('2022-02-15')], apiNames })).toEqual([]);
    const { captures } = sourcesOf({ 'a/a': [names('AutoModel')] });
    expect(exampleStates({ captures, apiNames: { table: () => [] } })).toEqual([]);
  });
});

describe('what the newest release lacks', () => {
  const rows = asWritten(
    'example-breaks',
    exampleBreaks(
      sourcesOf({
        'a/a': [names('AutoModelWithLMHead', 'TFAutoModel'), names('AutoModelWithLMHead')],
        'a/b': [names('AutoModelWithLMHead')],
        'b/b': [{ ...names('AutoModel'), other_names: 'datasets.load_metric' }],
        'c/c': [names('TFLostModel')],
      }),
    ),
  );
  const of = (name: string) => rows.find((row) => row.name === name);

  test('is counted once a card and once an owner, with the release that lacks it first', () => {
    expect(of('transformers.AutoModelWithLMHead')).toMatchObject({
      cards: 2,
      owners: 1,
      of_owners: 3,
      gone_by: '5.0.0',
    });
    expect(of('datasets.load_metric')).toMatchObject({ kind: 'other library', gone_by: 'datasets 3.0.0', cards: 1 });
  });

  test('has a replacement by its name or its pattern, and none that the newest release lacks too', () => {
    expect(of('transformers.AutoModelWithLMHead')?.instead).toMatch(/^AutoModelForCausalLM, /);
    expect(of('transformers.TFAutoModel')).toMatchObject({ instead: 'AutoModel, with tensors of PyTorch' });
    expect(of('transformers.TFLostModel')).toMatchObject({ instead: null, fit: null, source: null });
  });
});

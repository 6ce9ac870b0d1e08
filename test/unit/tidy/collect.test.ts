import { describe, expect, test } from 'vitest';
import { createCompactMap } from '../../../scripts/lib/compact-map.ts';
import { collectDistributions } from '../../../scripts/tidy/collect-distributions.ts';
import { collectTallies } from '../../../scripts/tidy/collect-tallies.ts';
import { collectTopLists } from '../../../scripts/tidy/collect-top-lists.ts';
import { collectUses } from '../../../scripts/tidy/collect-uses.ts';
import { createTaskSignatures } from '../../../scripts/tidy/task-signatures.ts';
import { madeUpModels, TASKS } from './made-up-models.ts';

const models = madeUpModels(3000);

describe('top lists', () => {
  test.each([1, 3, 40, 5000])(
    'of %i are those of a naive sort, ties by id, whatever the order of the listing',
    (count) => {
      const options = {
        count,
        sorts: ['likes', 'downloads'] as const,
        bys: ['pipeline_tag', 'tag'] as const,
        tasks: undefined,
      };
      const [forth, back] = [collectTopLists(options, (model) => model), collectTopLists(options, (model) => model)];
      models.forEach(forth.add);
      models.toReversed().forEach(back.add);
      for (const by of options.bys) {
        for (const sort of options.sorts) {
          for (const task of TASKS) {
            const expected = models
              .filter(
                (model) =>
                  (by === 'tag' ? model.taskTags.includes(task) : model.pipelineTag === task) && model[sort] !== null,
              )
              .sort((a, b) => b[sort]! - a[sort]! || (a.id < b.id ? -1 : 1))
              .slice(0, count)
              .map(({ id }) => id);
            for (const lists of [forth, back]) {
              const rows = lists.ranks().filter((row) => row.by === by && row.sort === sort && row.task === task);
              expect(rows.map((row) => row.model)).toEqual(expected);
              expect(rows.map((row) => row.rank)).toEqual(expected.map((_, at) => at + 1));
            }
          }
        }
      }
    },
  );

  test('take only the tasks that were asked for, and hold the models of all lists once', () => {
    const lists = collectTopLists(
      {
        count: 5,
        sorts: ['likes', 'downloads'],
        bys: ['pipeline_tag'],
        tasks: new Set(['translation', 'no-such-task']),
      },
      (model) => model,
    );
    models.forEach(lists.add);
    expect(new Set(lists.ranks().map(({ task }) => task))).toEqual(new Set(['translation']));
    expect([...lists.models().keys()].sort()).toEqual(
      [...new Set(lists.ranks().map(({ model }) => model as string))].sort(),
    );
  });
});

describe('tallies', () => {
  const tallies = collectTallies(['all', 'pipeline_tag', 'tag', 'library']);
  for (const model of models)
    tallies.add(model.pipelineTag, ['all', model.pipelineTag, model.taskTags, model.library], model);
  const rows = tallies.rows('models');
  const find = (facet: string, task: string | null, value: string | null) =>
    rows.find((row) => row.facet === facet && row.task === task && row.value === value);

  test('count each facet for the whole listing and within each task', () => {
    for (const task of [null, ...TASKS]) {
      for (const library of ['a', 'b', null]) {
        const own = models.filter(
          (model) => model.library === library && (task === null || model.pipelineTag === task),
        );
        const known = own.filter(({ downloads }) => downloads !== null);
        expect(find('library', task, library)).toMatchObject({
          n: own.length,
          downloads_known: known.length,
          downloads_zero: known.filter(({ downloads }) => downloads === 0).length,
          downloads_sum: known.reduce((sum, { downloads }) => sum + downloads!, 0),
          likes_sum: own.reduce((sum, { likes }) => sum + (likes ?? 0), 0),
        });
      }
    }
  });

  test('a repository with several tags counts under each, one without under none', () => {
    for (const task of TASKS)
      expect(find('tag', null, task)?.n).toBe(models.filter(({ taskTags }) => taskTags.includes(task)).length);
    expect(find('tag', null, null)?.n).toBe(models.filter(({ taskTags }) => taskTags.length === 0).length);
    expect(find('tag', 'translation', 'translation')).toBeUndefined();
  });
});

describe('distributions', () => {
  const distributions = collectDistributions(['likes', 'downloads', 'created_day']);
  models.forEach((model, at) =>
    distributions.add(model.pipelineTag, model.taskTags, [
      model.likes,
      model.downloads,
      at % 7 ? 19_000 + (at % 100) : null,
    ]),
  );
  const rows = distributions.rows('models', 19_050);

  test('are those of the sorted values of each group', () => {
    for (const [by, task] of [
      ['all', null],
      ...TASKS.map((each) => ['pipeline_tag', each]),
      ...TASKS.map((each) => ['tag', each]),
    ] as [string, string | null][]) {
      const own = models.filter(
        (model) => by === 'all' || (by === 'tag' ? model.taskTags.includes(task!) : model.pipelineTag === task),
      );
      const values = own
        .map(({ downloads }) => downloads)
        .filter((value) => value !== null)
        .sort((a, b) => a - b);
      const sum = values.reduce((all, value) => all + value, 0);
      expect(
        rows.distributions.find((row) => row.by === by && row.task === task && row.measure === 'downloads'),
      ).toMatchObject({
        n: own.length,
        known: values.length,
        zeros: values.filter((value) => value === 0).length,
        sum,
        mean: Number((sum / values.length).toPrecision(12)),
        min: values[0],
        max: values.at(-1),
        median: values[Math.ceil(values.length / 2) - 1],
        p90: values[Math.ceil(Number((values.length * 0.9).toFixed(6))) - 1],
      });
    }
  });

  test('ages count to the day the Hub was seen, and none is negative', () => {
    const ages = rows.distributions.find((row) => row.by === 'all' && row.measure === 'age_days')!;
    expect(ages).toMatchObject({ min: 0, max: 50, known: models.filter((_, at) => at % 7).length });
    expect(distributions.newestDay()).toBe(19_099);
  });

  test('the bins hold every repository with both values once', () => {
    const both = models.filter(({ likes, downloads }) => likes !== null && downloads !== null).length;
    expect(rows.bins.filter(({ task }) => task === null).reduce((sum, { n }) => sum + Number(n), 0)).toBe(both);
    expect(rows.likesDownloads.find(({ by }) => by === 'all')?.n).toBe(both);
  });

  test('counts beyond what a pair of numbers can hold are kept exactly', () => {
    const large = collectDistributions(['likes', 'downloads']);
    for (const [likes, downloads] of [
      [2 ** 21, 5],
      [3, 2 ** 40],
      [4, 2 ** 33],
      [0, 0],
    ])
      large.add(null, [], [likes!, downloads!]);
    const { likesDownloads, bins } = large.rows('models', 0);
    // Ranks of likes 4, 2, 3, 1 and of downloads 2, 4, 3, 1: 1 - 6 * 8 / 60.
    expect(likesDownloads).toMatchObject([{ n: 4, spearman: 0.2 }]);
    expect(bins).toHaveLength(4);
  });

  test('nothing listed gives no rows', () => {
    expect(collectDistributions(['likes']).rows('models', 0)).toEqual({
      distributions: [],
      lorenz: [],
      likesDownloads: [],
      bins: [],
    });
    expect(collectDistributions(['likes', 'created_day']).newestDay()).toBe(0);
  });
});

describe('uses', () => {
  const signatures = createTaskSignatures();
  const index = createCompactMap();
  for (const model of models) index.set(model.id, signatures.of(model.pipelineTag, model.taskTags));
  const uses = collectUses(signatures, index);
  const pairs = new Map<string, [space: string, model: string]>();
  models.forEach(({ id }, at) => {
    for (const space of [`s/${at % 700}`, `s/${(at * 7) % 900}`]) pairs.set(`${space} ${id}`, [space, id]);
    if (at % 10 === 0) pairs.set(`s/${at} x`, [`s/${at}`, 'nobody/has-it']);
  });
  for (const [space, model] of pairs.values()) uses.add(space, model, index.get(model));
  const { taskUses, modelUses, totals } = uses.rows('space');
  const all = [...pairs.values()];

  test('add up to the sets of pairs, Spaces and models', () => {
    expect(totals).toEqual({
      spaces_naming: new Set(all.map(([space]) => space)).size,
      uses: all.length,
      models_used: new Set(all.map(([, model]) => model)).size,
      uses_unmatched: all.filter(([, model]) => model === 'nobody/has-it').length,
    });
    expect(uses.of('nobody/has-it')).toBe(300);
    expect(uses.of('never/named')).toBe(0);
  });

  test('by task are those of naive sets', () => {
    const byId = new Map(models.map((model) => [model.id, model]));
    for (const by of ['pipeline_tag', 'tag']) {
      for (const task of [...TASKS, null]) {
        const own = all.filter(([, model]) => {
          const facts = byId.get(model);
          const tags = by === 'tag' ? (facts?.taskTags ?? []) : facts?.pipelineTag ? [facts.pipelineTag] : [];
          return task === null ? tags.length === 0 : tags.includes(task);
        });
        expect(taskUses.find((row) => row.by === by && row.task === task)).toMatchObject({
          uses: own.length,
          models: new Set(own.map(([, model]) => model)).size,
          spaces: new Set(own.map(([space]) => space)).size,
        });
      }
    }
  });

  test('by model give the thousand most used, ties by id', () => {
    const counts = new Map<string, number>();
    for (const [, model] of all) counts.set(model, (counts.get(model) ?? 0) + 1);
    const expected = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).slice(0, 1000);
    expect(modelUses.map(({ model, uses: n }) => [model, n])).toEqual(expected);
    expect(modelUses[0]).toMatchObject({ rank: 1, model: 'nobody/has-it', pipeline_tag: null });
  });
});

test('a set of tasks is the same number whatever its order, and odd names do not run together', () => {
  const signatures = createTaskSignatures();
  expect(signatures.of('a', ['b', 'c'])).toBe(signatures.of('a', ['c', 'b']));
  expect(signatures.of('a\ntag b', [])).not.toBe(signatures.of('a', ['b']));
  const [one, two] = [signatures.of('a', ['b']), signatures.of('c', [])];
  expect(signatures.members(signatures.union(one, two))).toEqual(['pipeline_tag a', 'pipeline_tag c', 'tag ', 'tag b']);
  expect(signatures.union(one, 0)).toBe(one);
  expect(signatures.members(0)).toEqual([]);
});

import { expect, test } from 'vitest';
import { checkCapture } from '../../../scripts/check/check-capture.ts';
import { captures, problemsWith, problemsWithout, tells } from './lie.ts';
import { more } from './row-lies.ts';

test('committed captures tell the same in all their tables', () => {
  expect(captures.flatMap(checkCapture)).toEqual([]);
});

tells('tallies', [
  [
    'a largest that is none',
    (row) =>
      row.facet === 'month' && row.downloads_known - row.downloads_zero === 1
        ? { downloads_max: row.downloads_max + 1 }
        : undefined,
    /downloads_sum: expected at least/,
  ],
]);
tells('distributions', [
  [
    'a mean that is not sum / known',
    (row) => (row.mean ? { mean: row.mean * 2 } : undefined),
    /mean: expected .* as sum \/ known/,
  ],
  [
    'a median above 0 among zeros',
    (row) => (row.median === 0 && row.zeros < row.known && row.measure === 'age_days' ? { median: 1 } : undefined),
    /median: expected/,
  ],
  [
    'a quantile that is empty',
    (row) => (row.p90 === null ? undefined : { p90: null }),
    /p90: expected something of \d+ values, received nothing/,
  ],
  [
    'a sum that its quantiles forbid',
    (row) => (row.measure === 'age_days' && row.known > 0 ? { sum: row.known * row.max! + 1 } : undefined),
    /sum: expected \d+ to \d+ by its quantiles/,
  ],
  [
    'a top tenth below the top hundredth',
    (row) => (row.top_10 && row.top_1 && row.measure === 'age_days' ? { top_10: row.top_1 / 2 } : undefined),
    /top_1: expected at most .* as top_10/,
  ],
  [
    'a Gini of 0 beside unequal shares',
    (row) => (row.gini && row.zeros > 0 ? { gini: 0 } : undefined),
    /gini: expected .* by its shares, received 0/,
  ],
  [
    'a quantile that a top list has otherwise',
    (row) =>
      row.by === 'pipeline_tag' && row.measure === 'likes' && row.known < 20 && row.median! > 0
        ? {
            median: row.median! + 1,
            p75: Math.max(row.p75!, row.median! + 1),
            p90: Math.max(row.p90!, row.median! + 1),
            p99: Math.max(row.p99!, row.median! + 1),
            max: Math.max(row.max!, row.median! + 1),
          }
        : undefined,
    /median: expected \d+ as model-ranks.csv has it/,
  ],
]);
tells('lorenz', [
  [
    'a point beside its curve',
    (row) => (row.top === 0.2 && row.held && row.held < 0.9 ? { held: row.held + 0.1 } : undefined),
    /held: expected at most/,
  ],
  [
    'a share that the distribution has otherwise',
    (row) =>
      row.top === 0.01 && row.held && row.held > 0.1 && row.task === null ? { held: row.held - 0.01 } : undefined,
    /held: expected .* (?:as top_1 of distributions.csv|as max \/ sum)/,
  ],
  [
    'a place of the curve that there is none of',
    (row) => (row.top === 0.3 ? { top: 0.31 } : undefined),
    /expected 16 rows of lorenz.csv|top: expected one of/,
  ],
  [
    'less than the top list holds',
    (row) => (row.by === 'pipeline_tag' && row.top === 0.02 && row.held ? { held: row.held * 0.999 } : undefined),
    /held: expected/,
  ],
]);
tells('likes-downloads', [
  ['fewer repositories than have both', more('n'), /n: expected/],
  ['a rho above 1', (row) => (row.spearman === null ? undefined : { spearman: 1.5 }), /spearman: expected -1 to 1/],
]);
tells('likes-downloads-bins', [
  [
    'a bound that begins no bin',
    (row) => (row.likes_from === 4 ? { likes_from: 5 } : undefined),
    /likes_from: expected the lower bound of a bin/,
  ],
  ['more in a bin', more('n'), /n: expected/],
]);
tells('task-contrasts', [
  ['another number than the distribution knows', more('n'), /n: expected \d+ as distributions.csv knows/],
  [
    'a delta that the zeros forbid',
    (row) => (row.measure === 'likes' ? { delta: row.delta > 0 ? -1 : 1 } : undefined),
    /delta: expected .* by the zeros/,
  ],
]);
tells('tag-counts', [
  ['more with a tag than have tags', (row) => ({ n: row.of + 1 }), /n: expected at most \d+ as of/],
  ['another number with tags', (row) => ({ of: row.of - 1 }), /of: expected \d+ as of the other tags/],
]);
tells('author-clusters', [
  ['more that meet than there are', (row) => ({ meeting: row.models + 1 }), /meeting: expected at most/],
  [
    'one author more',
    (row) => (row.measure === 'library' ? { authors: row.authors + 1 } : undefined),
    /models: expected authors with \d+ models in all/,
  ],
  [
    'one less that meets',
    (row) =>
      row.measure === 'licence' && row.meeting > 1 && row.models > 50 ? { meeting: row.meeting - 1 } : undefined,
    /meeting: expected \d+ models in all/,
  ],
]);
tells('ease-tallies', [
  [
    'more that hold than are known',
    (row) => (row.known < row.models ? { holds: row.known + 1 } : undefined),
    /holds: expected at most/,
  ],
  [
    'another number of models than the task has',
    (row) => (row.list === 'all' ? { models: row.models + 1 } : undefined),
    /models: expected/,
  ],
]);
tells('listed', [
  [
    'a creation on another day',
    (row) =>
      row.created && captures.some((each) => each.table('spaces')!.rows.some(({ id }) => id === row.id))
        ? { created: '2020-01-01' }
        : undefined,
    /created_at: expected \d+-01-01 as listed.csv has it/,
  ],
]);

test('an _id that two listed models have is told', () => {
  const capture = captures.find(({ manifest }) => manifest?.capture === '2024-07-11')!;
  const { rows } = capture.table('listed')!;
  const isModel = ({ kind }: { kind: string }) => kind === 'models';
  const [one, other] = [rows.findIndex(isModel), rows.findLastIndex(isModel)];
  expect(problemsWith(capture, 'listed', rows.with(other, { ...rows[other]!, hub_id: rows[one]!.hub_id }))[0]).toMatch(
    /^listed.csv:\d+: hub_id: expected one that no other has, received "[0-9a-f]{24}"$/,
  );
});

test.each([
  ['model-ranks', /a list of|models.csv|model of model-ranks/],
  ['model-costs', /parameters: expected a row of model-costs.csv/],
  ['model-structures', /id: expected a model of model-structures.csv/],
  ['spaces', /./],
  ['space-models', /./],
  ['listed', /listed.csv: expected \d+ names/],
  ['lorenz', /expected 16 rows of lorenz.csv/],
  ['task-contrasts', /task: expected a row of task-contrasts.csv/],
  ['triple-tallies', /triple-tallies.csv: expected rows of population listed/],
  ['lineage-bases', /lineage-bases.csv: expected rows of the bases/],
  ['lineage-families', /lineage-families.csv: expected rows of the families|families/],
  ['lineage-licences', /lineage-licences.csv: expected rows of the pairs/],
  ['lineage-holders', /lineage-holders.csv: expected rows of three lists/],
  ['models-per-space', /models-per-space.csv: expected rows of \d+ Spaces/],
  ['packages', /package: expected a package of packages.csv/],
  ['ease-tallies', /9 rows of ease-tallies.csv/],
  ['example-tallies', /task: expected a task of example-tallies.csv/],
] as const)('a loss of all rows of %s is told', (name, found) => {
  const problems = problemsWithout(name, () => true);
  expect(
    problems.filter((problem) => found.test(problem)),
    problems.slice(0, 3).join('\n'),
  ).not.toEqual([]);
});

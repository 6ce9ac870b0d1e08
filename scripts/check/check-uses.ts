import type { RowIn } from '../../data/schema/folders.ts';
import type { CheckedFolder } from './checked-folder.ts';
import { atMost, byKey, judged, rising, same, sums, type Doubt } from './judged.ts';

type Side = RowIn<'captures', 'space-use'>['side'];
type Use = RowIn<'captures', 'space-use'>;

const MOST_MODELS = 1000;

/** How Spaces use models, counted in four tables: the same uses, models and Spaces in each. */
export function checkUses(folder: CheckedFolder<'captures'>): string[] {
  return [...useProblems(folder), ...taskProblems(folder), ...modelProblems(folder), ...perSpaceProblems(folder)];
}

function useProblems({ dir, table }: CheckedFolder<'captures'>): string[] {
  const uses = table('space-use');
  const [tasks, models] = [table('task-uses')?.rows ?? [], table('model-uses')?.rows ?? []];
  const byTask = (column: 'uses' | 'models') =>
    sums(
      tasks.filter(({ by }) => by === 'pipeline_tag'),
      ({ side }) => [side],
      (row) => row[column],
    );
  const [ofTasks, modelsOfTasks] = [byTask('uses'), byTask('models')];
  const [shown, shownUses] = [
    sums(models, ({ side }) => [side]),
    sums(
      models,
      ({ side }) => [side],
      (row) => row.uses,
    ),
  ];
  const sides = new Set(uses?.rows.map(({ side }) => side));
  const missing = (['model', 'space'] as const).filter((side) => !sides.has(side));
  return [
    ...missing.map((side) => `${dir}/space-use.csv: expected a row of side ${side}, received none`),
    ...judged(uses, (row) => {
      const rows = Math.min(MOST_MODELS, row.models_used);
      return [
        same(row, 'uses', ofTasks(row.side), 'as task-uses.csv adds up to'),
        same(row, 'models_used', modelsOfTasks(row.side), 'as task-uses.csv adds up to'),
        shown(row.side) === rows
          ? undefined
          : [
              'models_used',
              `${shown(row.side)}${shown(row.side) < MOST_MODELS ? '' : ' or more'} as model-uses.csv has`,
            ],
        row.uses < shownUses(row.side) || (row.models_used <= MOST_MODELS && row.uses !== shownUses(row.side))
          ? [
              'uses',
              `${row.models_used <= MOST_MODELS ? '' : 'at least '}${shownUses(row.side)} as model-uses.csv adds up to`,
            ]
          : undefined,
        ...sideDoubts(row),
      ];
    }),
  ];
}

function sideDoubts(row: Use): (Doubt<Use> | undefined)[] {
  return [
    ...rising(row, 'spaces_naming', 'uses'),
    ...rising(row, 'models_used', 'uses'),
    ...rising(row, 'uses_unmatched', 'uses'),
    ...rising(row, 'spaces_in_scope', 'spaces_naming'),
    ...rising(row, 'spaces_in_scope', 'uses_in_scope', 'uses'),
    row.side === 'space' ? atMost(row, 'answering', row.spaces_listed, 'as are listed') : undefined,
    row.side === 'space' ? atMost(row, 'spaces_naming', row.spaces_listed, 'as are listed') : undefined,
    row.side === 'model' ? same(row, 'uses_unmatched', 0, 'of models that are listed') : undefined,
    row.side === 'model' ? atMost(row, 'models_used', row.answering, 'as say so') : undefined,
  ];
}

function taskProblems({ table }: CheckedFolder<'captures'>): string[] {
  const uses = byKey(table('space-use')?.rows ?? [], ({ side }) => [side]);
  const tallies = byKey(table('tallies')?.rows ?? [], ({ kind, facet, task, value }) => [kind, facet, task, value]);
  return judged(table('task-uses'), (row) => {
    const all = uses([row.side]);
    const facet = row.by === 'tag' ? 'tag' : 'pipeline_tag';
    return [
      ...rising(row, 'models', 'uses'),
      ...rising(row, 'spaces', 'uses'),
      row.models === 0 ? ['models', 'at least 1'] : undefined,
      row.spaces === 0 ? ['spaces', 'at least 1'] : undefined,
      row.uses > row.models * row.spaces ? ['uses', `at most ${row.models} times ${row.spaces}`] : undefined,
      atMost(row, 'spaces', all?.spaces_naming, 'as space-use.csv has them'),
      atMost(row, 'uses', all?.uses, 'as space-use.csv has them'),
      atMost(row, 'models', all?.models_used, 'as space-use.csv has them'),
      row.task === null
        ? undefined
        : atMost(row, 'models', tallies(['models', facet, null, row.task])?.n ?? 0, 'as tallies.csv counts'),
    ];
  });
}

/** The models that most Spaces use, which models.csv has with the same task and, by the Spaces, the same number. */
function modelProblems({ table }: CheckedFolder<'captures'>): string[] {
  const models = byKey(table('models')?.rows ?? [], ({ id }) => [id]);
  const uses = table('model-uses');
  const all = byKey(table('space-use')?.rows ?? [], ({ side }) => [side]);
  const shown = byKey(uses?.rows ?? [], ({ side, model }) => [side, model]);
  const least = new Map<Side, number>(uses?.rows.map(({ side, uses: n }) => [side, n]));
  const isAll = (all(['space'])?.models_used ?? 0) <= MOST_MODELS;
  return [
    ...judged(uses, (row) => {
      const model = models([row.model]);
      return [
        model ? same(row, 'pipeline_tag', model.pipeline_tag, 'as models.csv has it') : undefined,
        model && row.side === 'space' ? same(row, 'uses', model.spaces_naming, 'as models.csv has it') : undefined,
        row.uses === 0
          ? ['uses', 'at least 1']
          : atMost(row, 'uses', all([row.side])?.spaces_naming, 'as Spaces use a model'),
      ];
    }),
    ...judged(table('models'), (row) =>
      shown(['space', row.id])
        ? []
        : [atMost(row, 'spaces_naming', isAll ? 0 : least.get('space'), 'of a model that is not in model-uses.csv')],
    ),
  ];
}

function perSpaceProblems({ table, dir }: CheckedFolder<'captures'>): string[] {
  const perSpace = table('models-per-space');
  const all = table('space-use')?.rows.find(({ side }) => side === 'space');
  const likes = table('tallies')?.rows.find(
    ({ kind, facet, task }) => kind === 'spaces' && facet === 'all' && task === null,
  );
  const rows = perSpace?.rows ?? [];
  const total = (valueOf: (row: (typeof rows)[number]) => number) => rows.reduce((sum, row) => sum + valueOf(row), 0);
  const [spaces, summed] = [total((row) => row.spaces), total((row) => row.likes_sum ?? 0)];
  const named = table('distributions')?.rows.find(
    ({ kind, by, measure }) => kind === 'spaces' && by === 'all' && measure === 'models_named',
  );
  return [
    ...(all && all.answering > 0 && rows.length === 0
      ? [`${dir}/models-per-space.csv: expected rows of ${all.answering} Spaces, received none`]
      : []),
    ...judged(perSpace, (row, at) => [
      row.spaces === 0 ? ['spaces', 'at least 1'] : undefined,
      row.likes_sum !== null && (row.likes_sum < 0 || !Number.isSafeInteger(row.likes_sum))
        ? ['likes_sum', 'integer >= 0']
        : undefined,
      at === 0 && all && spaces !== all.answering
        ? ['spaces', `${all.answering} Spaces in all, as space-use.csv has answering, not ${spaces}: this one`]
        : undefined,
      at === 0 && likes && (summed > likes.likes_sum || (spaces === likes.n && summed !== likes.likes_sum))
        ? ['likes_sum', `${likes.likes_sum} likes in all, as tallies.csv has them, not ${summed}: this one`]
        : undefined,
      at === 0 && named && total((each) => each.models * each.spaces) !== named.sum
        ? [
            'models',
            `${named.sum} models in all, as distributions.csv has them, not ${total((each) => each.models * each.spaces)}: this one`,
          ]
        : undefined,
      row.models === 0 && named ? same(row, 'spaces', named.zeros, 'as distributions.csv has it') : undefined,
      atMost(row, 'models', named?.max, 'as distributions.csv has it'),
    ]),
  ];
}

import type { RowIn } from '../../data/schema/folders.ts';
import type { CheckedFolder } from './checked-folder.ts';
import { byKey, judged, rising, same, sums, type Doubt } from './judged.ts';

type Example = RowIn<'captures', 'card-examples'>;

/** Examples of cards: counted from 1 in their order, as many as their card has, and cards as many as are tallied. */
export function checkExamples(folder: CheckedFolder<'captures'>): string[] {
  return [...exampleProblems(folder), ...cardProblems(folder), ...tallyProblems(folder)];
}

function exampleProblems({ table }: CheckedFolder<'captures'>): string[] {
  const [examples, cards] = [table('card-examples'), table('example-cards')];
  const known = new Set((cards?.rows ?? []).map(({ model }) => model));
  const found = sums(examples?.rows ?? [], ({ model }) => [model]);
  return [
    ...judged(examples, (row, at) => {
      const before = examples!.rows[at - 1];
      const above = before?.model === row.model ? before : undefined;
      return [
        known.has(row.model) ? undefined : ['model', 'a model of example-cards.csv'],
        same(row, 'example', (above?.example ?? 0) + 1, 'as the next one of its card'),
        row.line <= (above?.line ?? 0) ? ['line', `a line after ${above?.line ?? 0}`] : undefined,
        ...stateDoubts(row),
      ];
    }),
    ...judged(cards, (row) => [same(row, 'examples', found(row.model), 'as its rows in card-examples.csv')]),
  ];
}

/** Of what does not parse nothing is known. */
function stateDoubts(row: Example): (Doubt<Example> | undefined)[] {
  if (row.state !== 'does not parse') return [];
  return (['libraries', 'names', 'other_names', 'calls', 'tasks', 'models'] as const).map((column) =>
    same(row, column, null, 'of what does not parse'),
  );
}

/** A card of a model in scope says of it what models.csv has. */
function cardProblems({ table }: CheckedFolder<'captures'>): string[] {
  const models = byKey(table('models')?.rows ?? [], ({ id }) => [id]);
  return judged(table('example-cards'), (row) => {
    const model = models([row.model]);
    return model
      ? [
          same(row, 'task', model.pipeline_tag, 'as models.csv has it'),
          same(row, 'library', model.library, 'as models.csv has it'),
          same(row, 'downloads', model.downloads, 'as models.csv has it'),
          same(row, 'created_at', model.created_at?.slice(0, 10) ?? null, 'as models.csv has it'),
          same(row, 'last_modified', model.last_modified?.slice(0, 10) ?? null, 'as models.csv has it'),
        ]
      : [];
  });
}

function tallyProblems({ table }: CheckedFolder<'captures'>): string[] {
  const [tallies, cards] = [table('example-tallies'), table('example-cards')];
  const models = new Set((table('models')?.rows ?? []).map(({ id }) => id));
  const found = sums(cards?.rows ?? [], ({ task }) => [task]);
  const inScope = sums(
    (cards?.rows ?? []).filter(({ model }) => models.has(model)),
    ({ task }) => [task],
  );
  const populations = new Set(tallies?.rows.map(({ population }) => population));
  const tallied = byKey(tallies?.rows ?? [], ({ task }) => [task]);
  const read = sums(
    (table('models')?.rows ?? []).filter(({ card }) => card === 'read'),
    ({ pipeline_tag }) => [pipeline_tag],
  );
  return [
    ...judged(cards, (row) => [
      tallied([row.task]) ? undefined : ['task', 'a task of example-tallies.csv'],
      populations.has('all') || models.has(row.model)
        ? undefined
        : ['model', 'an id of models.csv, as only those in scope were read'],
    ]),
    ...judged(table('models'), (row) => [
      row.card === 'read' && !tallied([row.pipeline_tag])
        ? ['card', 'a row of example-tallies.csv for its task']
        : undefined,
    ]),
    ...judged(tallies, (row) => [
      ...rising(row, 'with_examples', 'cards'),
      row.cards === 0 ? ['cards', 'at least 1'] : undefined,
      same(
        row,
        'with_examples',
        row.population === 'all' ? found(row.task) : inScope(row.task),
        'as example-cards.csv has',
      ),
      row.population === 'in scope'
        ? same(row, 'cards', read(row.task), 'as models.csv has cards that were read')
        : undefined,
    ]),
  ];
}

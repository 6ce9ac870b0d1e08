import type { RowIn } from '../../data/schema/folders.ts';
import type { CheckedFolder } from './checked-folder.ts';
import { judged, rising, same, sums, type Doubt } from './judged.ts';

type Code = RowIn<'captures', 'space-code'>;

/** Each row on code leads to a Space whose code was read, and the counts there are those of the rows. */
export function checkSpaceCode(folder: CheckedFolder<'captures'>): string[] {
  const { table } = folder;
  const services = new Map((table('space-services')?.rows ?? []).toReversed().map((row) => [row.service, row.remote]));
  const code = new Map((table('space-code')?.rows ?? []).map((row) => [row.space, row]));
  return [
    ...countProblems(folder),
    ...judged(table('space-code-models'), (row) => [
      codeDoubt(row, code),
      row.how === 'loaded' ? reachedDoubt(row, code) : same(row, 'reached', null, `of a model that is ${row.how}`),
    ]),
    ...judged(table('space-code-tasks'), (row) => [codeDoubt(row, code), reachedDoubt(row, code)]),
    ...judged(table('space-services'), (row) => [
      codeDoubt(row, code),
      same(row, 'remote', services.get(row.service) ?? false, 'as of the same service elsewhere'),
    ]),
  ];
}

function countProblems({ table }: CheckedFolder<'captures'>): string[] {
  const named = table('space-code-models')?.rows ?? [];
  const spaces = new Set((table('spaces')?.rows ?? []).map(({ id }) => id));
  const ways = sums(named, ({ space, how }) => [space, how]);
  const reached = sums(
    named.filter((row) => row.reached === true),
    ({ space, how }) => [space, how],
  );
  const remote = new Set(
    (table('space-services')?.rows ?? []).filter((row) => row.remote === true).map(({ space }) => space),
  );
  const as = 'as its rows in space-code-models.csv';
  return judged(table('space-code'), (row) => [
    spaces.has(row.space) ? undefined : ['space', 'an id of spaces.csv'],
    row.models_loaded === null ? undefined : same(row, 'models_loaded', ways(row.space, 'loaded'), as),
    row.models_reached === null ? undefined : same(row, 'models_reached', reached(row.space, 'loaded'), as),
    row.models_mentioned === null ? undefined : same(row, 'models_mentioned', ways(row.space, 'mentioned'), as),
    ...basisDoubts(row),
    row.basis === 'repository'
      ? undefined
      : same(row, 'calls_hosted', remote.has(row.space), 'as its rows in space-services.csv'),
    ...rising(row, 'python_files', 'source_files'),
  ]);
}

function codeDoubt<Row extends { space: string }>(row: Row, code: ReadonlyMap<string, Code>): Doubt<Row> | undefined {
  return code.has(row.space) ? undefined : ['space', 'a Space of space-code.csv'];
}

/** What is reached from the app file is known where there is one. */
function reachedDoubt<Row extends { space: string; reached: boolean | null }>(
  row: Row,
  code: ReadonlyMap<string, Code>,
): Doubt<Row> | undefined {
  const isKnown = (code.get(row.space)?.models_reached ?? null) !== null;
  if ((row.reached !== null) === isKnown) return undefined;
  return ['reached', isKnown ? 'true or false' : 'nothing where no app file was found'];
}

/** Only an archive that read all files says what the app is; imports say nothing of models. */
function basisDoubts(row: Code): (Doubt<Code> | undefined)[] {
  const ofRepository = ['kind', 'models_mentioned'] as const;
  const ofCode = ['loads_model', 'models_loaded', 'own_models', 'unresolved_calls'] as const;
  const expected = (column: keyof Code & string, isThere: boolean): Doubt<Code> | undefined =>
    (row[column] !== null) === isThere
      ? undefined
      : [column, isThere ? `a value, as of ${row.basis}` : `nothing, as of ${row.basis}`];
  return [
    ...ofRepository.map((column) => expected(column, row.basis === 'repository')),
    ...ofCode.map((column) => expected(column, row.basis !== 'imports')),
    expected('calls_hosted', true),
    row.basis === 'repository' ? undefined : expected('modules', false),
  ];
}

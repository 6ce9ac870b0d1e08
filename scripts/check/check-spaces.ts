import type { RowIn } from '../../data/schema/folders.ts';
import { pinnedVersion } from '../tidy/pinned-version.ts';
import type { CheckedFolder } from './checked-folder.ts';
import { atMost, byKey, judged, rising, same, sums, together, type Doubt } from './judged.ts';

type Space = RowIn<'captures', 'spaces'>;
type Pair = RowIn<'captures', 'space-models'>;
type Package = RowIn<'captures', 'packages'>;

/** Spaces in scope and what is known of their files, code and packages: the same counts wherever they stand. */
export function checkSpaces(folder: CheckedFolder<'captures'>): string[] {
  return [
    ...judged(folder.table('spaces'), spaceDoubts),
    ...countProblems(folder),
    ...useProblems(folder),
    ...packageProblems(folder),
  ];
}

/** What stands in no listing has nothing of it; large files are among all files, and their bytes among all bytes. */
function spaceDoubts(row: Space): (Doubt<Space> | undefined)[] {
  const ofListing = [
    'hub_id',
    'sdk',
    'stage',
    'hardware',
    'likes',
    'created_at',
    'models_named',
    'datasets_named',
  ] as const;
  return [
    ...(row.state === 'not-listed' ? ofListing.map((column) => same(row, column, null, 'of what is not listed')) : []),
    ...rising(row, 'lfs_files', 'files'),
    ...rising(row, 'lfs_bytes', 'bytes'),
    together(row, 'lfs_files', 'lfs_bytes'),
    together(row, 'bytes', 'bytes_basis'),
    row.bytes_basis === null || /^(?:archive|(?:tree|repository)(?:, [1-9]\d* without size)?)$/.test(row.bytes_basis)
      ? undefined
      : ['bytes_basis', 'tree, repository or archive, `, N without size` after it'],
    row.lfs_files === 0 ? same(row, 'lfs_bytes', 0, 'of no files') : undefined,
    row.files === 0 && row.bytes_basis?.startsWith('tree') ? same(row, 'bytes', 0, 'of no files') : undefined,
    together(row, 'pyproject', 'packages_txt'),
    row.app_hash === null || /^[0-9a-f]{16}$/.test(row.app_hash) ? undefined : ['app_hash', '16 hex digits'],
    row.app_hash !== null && row.app_lines === null ? ['app_lines', 'the lines of which app_hash is'] : undefined,
  ];
}

/** A Space of which nothing is known of a table has no rows there; where all that are listed are in scope, all are there. */
function countProblems({ dir, table, manifest }: CheckedFolder<'captures'>): string[] {
  const spaces = table('spaces');
  const inScope = (table('space-models')?.rows ?? []).filter((row) => row.in_scope === true);
  const counts = [
    ['models_in_scope', sums(inScope, ({ space }) => [space])],
    ['requirements', sums(table('space-packages')?.rows ?? [], ({ space }) => [space])],
    ['imports', sums(table('space-imports')?.rows ?? [], ({ space }) => [space])],
  ] as const;
  const bySpace = (table('space-models')?.rows ?? []).filter((row) => row.named_by_space === true);
  const named = sums(bySpace, ({ space }) => [space]);
  const most = Number(manifest?.options.most_spaces);
  const [wanted, found] = [
    manifest?.listed.spaces ?? 0,
    spaces?.rows.filter(({ state }) => state !== 'not-listed').length ?? 0,
  ];
  const isWhole = (spaces?.rows.length ?? 0) < most;
  const isAll = isWhole && manifest?.options.spaces === 'listed';
  return [
    ...(isAll && found !== wanted
      ? [`${dir}/spaces.csv: expected all ${wanted} Spaces that are listed, received ${found}`]
      : []),
    ...judged(spaces, (row) => [
      ...counts.map(([column, count]): Doubt<Space> | undefined =>
        row[column] === null && count(row.id) > 0
          ? [column, `${count(row.id)} as its rows in the other table`]
          : undefined,
      ),
      row.models_named !== null && named(row.id) > row.models_named
        ? ['models_named', `at least ${named(row.id)} as its rows in space-models.csv`]
        : undefined,
    ]),
    ...(isWhole ? pairProblems(table, isAll) : []),
  ];
}

/** Where no sample was drawn, the pairs with a model in scope are those that space-use.csv counts by either side. */
function pairProblems(table: CheckedFolder<'captures'>['table'], isAll: boolean): string[] {
  const pairs = table('space-models')?.rows ?? [];
  return judged(table('space-use'), (row) => {
    const own = pairs.filter((pair) => pair[row.side === 'space' ? 'named_by_space' : 'named_by_model'] === true);
    const inScope = own.filter((pair) => pair.in_scope === true);
    const distinct = (rows: readonly Pair[], column: 'space' | 'model') =>
      new Set(rows.map((pair) => pair[column])).size;
    return [
      same(row, 'uses_in_scope', inScope.length, 'as space-models.csv has'),
      same(row, 'spaces_in_scope', distinct(inScope, 'space'), 'as space-models.csv has'),
      ...(isAll && row.side === 'space'
        ? [
            same(row, 'uses', own.length, 'as space-models.csv has of all Spaces'),
            same(row, 'spaces_naming', distinct(own, 'space'), 'as space-models.csv has of all Spaces'),
            same(row, 'models_used', distinct(own, 'model'), 'as space-models.csv has of all Spaces'),
          ]
        : []),
    ];
  });
}

/** A pair is named by one of the two; what it says of the model in scope is what models.csv has. */
function useProblems({ table }: CheckedFolder<'captures'>): string[] {
  const models = byKey(table('models')?.rows ?? [], ({ id }) => [id]);
  const byModel = sums(
    (table('space-models')?.rows ?? []).filter((row) => row.named_by_model === true),
    ({ model }) => [model],
  );
  return [
    ...judged(table('space-models'), (row) => {
      const model = models([row.model]);
      return [
        row.named_by_space === true || row.named_by_model === true
          ? undefined
          : ['named_by_model', 'true where the Space does not name it'],
        row.named_by_model === true && !model
          ? ['named_by_model', 'false of a model that is not in models.csv']
          : undefined,
        model ? same(row, 'pipeline_tag', model.pipeline_tag, 'as models.csv has it') : undefined,
        model && row.gated !== null ? same(row, 'gated', model.gated, 'as models.csv has it') : undefined,
      ];
    }),
    ...judged(table('models'), (row) => [
      row.spaces_listed !== null && byModel(row.id) > row.spaces_listed
        ? ['spaces_listed', `at least ${byModel(row.id)} as its rows in space-models.csv`]
        : undefined,
      row.spaces_listed === null && byModel(row.id) > 0
        ? ['spaces_listed', 'the number of Spaces that it names, as space-models.csv has some']
        : undefined,
    ]),
  ];
}

/** Every package that is named has a row, and every version that is pinned, each with as many Spaces as name it. */
function packageProblems({ table, manifest }: CheckedFolder<'captures'>): string[] {
  const named = (table('space-packages')?.rows ?? []).filter(({ pin }) => pin !== 'address');
  const [packages, versions] = [table('packages'), table('package-versions')];
  const pinned = named
    .filter(({ pin }) => pin === 'exact')
    .map((row) => ({ ...row, version: pinnedVersion(row.specifier ?? '') }));
  const find = byKey(packages?.rows ?? [], (row) => [row.package]);
  const [known, ofVersions] = [sums(named, (row) => [row.package]), sums(pinned, (row) => [row.package, row.version])];
  const [rows, versionRows] = [
    sums(packages?.rows ?? [], (row) => [row.package]),
    sums(versions?.rows ?? [], (row) => [row.package, row.version]),
  ];
  return [
    ...judged(table('space-packages'), (row) => [
      row.pin !== 'address' && rows(row.package) === 0 ? ['package', 'a package of packages.csv'] : undefined,
      row.pin === 'exact' && versionRows(row.package, pinnedVersion(row.specifier ?? '')) === 0
        ? ['specifier', 'a version of package-versions.csv']
        : undefined,
      row.pin === 'none' ? same(row, 'specifier', null, 'of a package that is not pinned') : undefined,
      (row.pin === 'exact' || row.pin === 'range') && row.specifier === null
        ? ['specifier', `what makes the pin ${row.pin}`]
        : undefined,
    ]),
    ...judged(packages, (row) => [
      same(row, 'spaces', known(row.package), 'as its rows in space-packages.csv'),
      ...foundDoubts(row),
      ...dayDoubts(row, 'latest_released', row.latest_released, manifest?.seen),
    ]),
    ...judged(versions, (row) => [
      same(row, 'spaces', ofVersions(row.package, row.version), 'as its rows in space-packages.csv'),
      ...(['released', 'yanked', 'days_behind', 'releases_behind'] as const).map(
        (column): Doubt<typeof row> | undefined =>
          (row[column] !== null) === (row.index === 'found')
            ? undefined
            : [column, row.index === 'found' ? 'a value of what the index has' : `nothing of what is ${row.index}`],
      ),
      row.releases_behind === 0 ? same(row, 'days_behind', 0, 'behind no release') : undefined,
      atMost(row, 'releases_behind', find([row.package])?.releases, 'as packages.csv has releases'),
      ...dayDoubts(row, 'released', row.released, manifest?.seen),
    ]),
  ];
}

/** Only of a package that the index has is anything known, and then its releases and the latest of them. */
function foundDoubts(row: Package): (Doubt<Package> | undefined)[] {
  return [
    together(row, 'latest', 'latest_released'),
    (row.releases !== null) === (row.index === 'found')
      ? undefined
      : ['releases', row.index === 'found' ? 'a number' : `nothing of what is ${row.index}`],
    (row.latest !== null) === (row.releases ?? 0) > 0
      ? undefined
      : ['latest', row.releases ? 'one of its releases' : 'nothing without releases'],
  ];
}

/** A release after the day of the capture is not known then. */
function dayDoubts<Row>(
  _row: Row,
  column: keyof Row & string,
  day: string | null,
  seen: string | undefined,
): Doubt<Row>[] {
  return day !== null && seen !== undefined && day.slice(0, 10) > seen
    ? [[column, `a day up to ${seen}, when the Hub was seen`]]
    : [];
}

import type { RowIn } from '../../data/schema/folders.ts';
import { removedPipelines, TRANSFORMERS_RELEASE, transformersPipelines } from '../../method/transformers-pipelines.ts';
import { KEPT_BY, KEPT_WORDS, methodPlaces } from '../api-names/method-places.ts';
import { readFrom } from '../api-names/read-api-history.ts';
import type { CheckedFolder } from './checked-folder.ts';
import { firstProblems, hasForm, judged, oneOfThese, same, theseRows, type Doubt } from './judged.ts';

type Api = CheckedFolder<'api-names'>;
type Release = RowIn<'api-names', 'api-releases'>;
type Name = RowIn<'api-names', 'api-names'>;
type Task = RowIn<'api-names', 'api-tasks'>;
type Lived = Pick<Name, 'first_seen' | 'last_seen' | 'missing_from' | 'absent_in_between'>;
/** Releases of a library in their order, with the place of each. */
type Places = ReadonlyMap<string, number>;

const TRANSFORMERS = 'transformers';
/** How the last part of a name of each kind is spelled. */
const SPELLED = {
  class: /(?:^|\.)[A-Z][^.]*$/,
  function: /(?:^|\.)[a-z_][^.]*$/,
  constant: /(?:^|\.)[A-Z\d_]+$/,
  module: /./,
};
/** Frameworks that a name needs by its beginning; of others the library keeps lists. */
const BACKENDS = [
  [/^TF[A-Z]/, 'tf'],
  [/^Flax[A-Z]/, 'flax'],
] as const;

/** Names, tasks and methods are there from one release that was read to another, and as many as each release counts. */
export function checkApiNames(folder: Api): string[] {
  const libraries = Map.groupBy(folder.table('api-releases')?.rows ?? [], ({ library }) => library);
  const places = new Map([...libraries].map(([name, own]) => [name, new Map(own.map((row, at) => [row.version, at]))]));
  const of = (library: string): Places => places.get(library) ?? new Map();
  return firstProblems(
    () => releaseProblems(folder, of),
    () => [
      ...nameProblems(folder, of),
      ...taskProblems(folder, of(TRANSFORMERS)),
      ...methodProblems(folder, of(TRANSFORMERS)),
    ],
    () => countProblems(folder, of),
  );
}

/** Releases stand in their order, and each says itself how it was read. */
function releaseProblems({ table }: Api, of: (library: string) => Places): string[] {
  const releases = table('api-releases');
  return judged(releases, (row: Release, at) => {
    const before = releases!.rows[at - 1]?.library === row.library ? releases!.rows[at - 1] : undefined;
    const tag = [` tag ${row.version} `, ` tag v${row.version} `];
    return [
      same(row, 'place', before ? before.place + 1 : 0, 'as the next one'),
      oneOfThese(
        row,
        'version',
        (of(row.library).get(row.version) ?? -1) === row.place,
        'another release than the rows above',
      ),
      same(row, 'read_from', readFrom(row), 'by its source'),
      row.read_from === 'tag'
        ? oneOfThese(
            row,
            'source',
            tag.some((each) => row.source.includes(each)),
            `the tag ${row.version}`,
          )
        : undefined,
      row.read_from === 'main' && row.released !== null
        ? same(row, 'version', `main@${row.released}`, 'by its day')
        : undefined,
      hasForm(row, 'source', /wheel|\b[0-9a-f]{40}$/, 'a wheel, or a commit of 40 hex digits'),
      oneOfThese(
        row,
        'released',
        (row.released ?? '9') >= (before?.released ?? ''),
        'no day before that of the one above',
      ),
    ];
  });
}

/** Each release counts the names and tasks that are there. */
function countProblems({ table }: Api, of: (library: string) => Places): string[] {
  const names = table('api-names')?.rows.filter(({ kind }) => kind !== 'module') ?? [];
  const byLibrary = Map.groupBy(names, ({ library }) => library);
  const tasks = tasksIn(table('api-tasks')?.rows ?? [], of(TRANSFORMERS));
  const counts = new Map(
    [...byLibrary].map(([library, own]) => {
      const listed = own.map((row) => ({ ...row, ...untilAlias(row, of(library)) }));
      return [library, [countThere(listed, of(library)), countThere(own, of(library))]] as const;
    }),
  );
  return judged(table('api-releases'), (row: Release) => {
    // Some libraries still list what only another name answers.
    const [listed = 0, all = 0] = (counts.get(row.library) ?? []).map((count) => count[row.place]);
    const there = row.library === TRANSFORMERS ? tasks[row.place] : null;
    return [
      oneOfThese(row, 'names', [null, listed, all].includes(row.names), `${listed} as in api-names.csv`),
      // The first releases had no tasks to count.
      same(row, 'tasks', there === 0 ? row.tasks && 0 : (there ?? null), 'as in api-tasks.csv'),
    ];
  });
}

/** How many are there in each release, by place. */
function countThere(rows: readonly Lived[], places: Places): number[] {
  const found = [...places].map(() => 0);
  for (const row of rows) {
    const absent = new Set(row.absent_in_between?.split(' ').map((version) => places.get(version)));
    const [first = 0, last = -1] = [places.get(row.first_seen), places.get(row.last_seen)];
    for (let place = first; place <= last; place += 1) if (!absent.has(place)) found[place]! += 1;
  }
  return found;
}

/** A name is listed until another is given in its place. */
function untilAlias({ alias_from: alias, last_seen: last }: Name, places: Places): Pick<Name, 'last_seen'> {
  if (alias === null) return { last_seen: last };
  return { last_seen: [...places.keys()][places.get(alias)! - 1] ?? '' };
}

/** Tasks of each release: its own, and what became another name later, until the other one is there. */
function tasksIn(tasks: readonly Task[], places: Places): number[] {
  const others = new Map(tasks.map((row) => [row.task, row]));
  const early = tasks.flatMap((row) => {
    const later = places.get(others.get(row.alias_of ?? '')?.first_seen ?? '');
    return row.kind === 'task and alias' && later !== undefined
      ? [{ ...row, last_seen: [...places.keys()][later - 1] ?? '' }]
      : [];
  });
  return countThere([...tasks.filter(({ kind }) => kind === 'task'), ...early], places);
}

/** From one release to another, missing from the next one that was read. */
function lifeDoubts<Row extends Lived>(row: Row, places: Places): (Doubt<Row> | undefined)[] {
  const [first, last] = [places.get(row.first_seen), places.get(row.last_seen)];
  if (first === undefined || last === undefined)
    return [[first === undefined ? 'first_seen' : 'last_seen', 'a release of api-releases.csv']];
  const absent = (row.absent_in_between?.split(' ') ?? []).map((version) => places.get(version) ?? -1);
  const inOrder = absent.every((place, at) => place > (absent[at - 1] ?? first) && place < last);
  return [
    oneOfThese(row, 'last_seen', last >= first, `${row.first_seen} or a later release`),
    same(row, 'missing_from', [...places.keys()][last + 1] ?? null, 'as the next release of api-releases.csv'),
    oneOfThese(row, 'absent_in_between', inOrder, 'releases between the first and the last, in their order'),
  ];
}

function nameProblems({ table }: Api, of: (library: string) => Places): string[] {
  return judged(table('api-names'), (row: Name) => {
    const places = of(row.library);
    const isOurs = row.library === TRANSFORMERS;
    const backend = row.kind === 'module' ? undefined : BACKENDS.find(([spelled]) => spelled.test(row.name))?.[1];
    return [
      places.size === 0 ? ['library', 'a library of api-releases.csv'] : undefined,
      ...(places.size === 0 ? [] : lifeDoubts(row, places)),
      oneOfThese(
        row,
        'alias_from',
        row.alias_from === null || places.has(row.alias_from),
        'a release of api-releases.csv',
      ),
      oneOfThese(row, 'kind', SPELLED[row.kind].test(row.name), 'a class, function or constant as the name is spelled'),
      isOurs && backend ? same(row, 'backend', backend, 'by its spelling') : undefined,
      isOurs ? undefined : same(row, 'backend', 'none', 'of another library than transformers'),
    ];
  });
}

function taskProblems({ table }: Api, places: Places): string[] {
  const tasks = table('api-tasks');
  const known = new Set(tasks?.rows.map(({ task }) => task));
  const at = places.get(TRANSFORMERS_RELEASE);
  const isThere = (row: Task) => places.get(row.first_seen)! <= at! && places.get(row.last_seen)! >= at!;
  const today = tasks?.rows.filter((row) => at !== undefined && isThere(row)).map(({ task }) => task);
  const lost = transformersPipelines.filter((task) => at !== undefined && known.size > 0 && !today?.includes(task));
  return [
    ...judged(tasks, (row: Task) => [
      ...lifeDoubts(row, places),
      oneOfThese(
        row,
        'alias_of',
        (row.alias_of === null) === (row.kind === 'task'),
        'another task, but of a task none',
      ),
      oneOfThese(row, 'alias_of', row.alias_of === null || known.has(row.alias_of), 'a task of api-tasks.csv'),
      oneOfThese(
        row,
        'task',
        !today?.includes(row.task) || transformersPipelines.includes(row.task),
        `a task of ${TRANSFORMERS_RELEASE} as method/transformers-pipelines.ts has it`,
      ),
      row.task in removedPipelines
        ? same(row, 'missing_from', removedPipelines[row.task]!, 'as method/transformers-pipelines.ts has it')
        : undefined,
    ]),
    ...lost.map((task) => `${tasks!.place(0)}: task: expected "${task}" in ${TRANSFORMERS_RELEASE}, received none`),
  ];
}

function methodProblems({ table }: Api, places: Places): string[] {
  const methods = table('api-methods');
  if (methods?.rows.length === 0) return [];
  const known = Object.entries(methodPlaces).flatMap(([word, on]) =>
    on.map((place) => ({ word, on: place, kept_by: KEPT_WORDS.has(word) ? KEPT_BY : null })),
  );
  return [
    ...theseRows(methods, ['word', 'on'], known, 'as scripts/api-names/method-places.ts has it'),
    ...judged(methods, (row) => [
      ...lifeDoubts(row, places),
      same(row, 'kind', row.found_by === 'word' ? 'keyword' : 'method', 'by found_by'),
    ]),
  ];
}

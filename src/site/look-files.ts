import { reportData, type ReportData } from '../data/report-data.ts';
import { datasetColumns, modelColumns, pack, spaceColumns } from '../look/records.ts';
import type { ModelRecord } from '../look/records.ts';
import { cutShards, lookKey, type Entry, type Shards } from '../look/shards.ts';
import { lookChanges, type LookChanges } from './look-changes.ts';
import { lookCode } from './look-code.ts';
import { lookContext, type LookContext } from './look-context.ts';
import { lookDatasets } from './look-datasets.ts';
import { lookLinks } from './look-links.ts';
import { lookModels } from './look-models.ts';
import { lookSpaces } from './look-spaces.ts';

/** The files of the look-up, as text, and the records of models that the choice of models goes by. */
export interface LookFiles {
  context: LookContext;
  models: readonly ModelRecord[];
  /** Name to content: index.json, 0.json and so on, names-0.json and so on. */
  files: ReadonlyMap<string, string>;
}

let known: LookFiles | undefined;

/** The files of the report's own data, made once a build. */
export function lookFiles(): LookFiles {
  return (known ??= makeLookFiles(reportData));
}

/** Makes the files of the look-up. */
export function makeLookFiles(data: ReportData): LookFiles {
  const context = lookContext(data);
  const [links, changes] = [lookLinks(context), lookChanges(context)];
  const models = lookModels(context, links, changes);
  const [spaces, datasets] = [lookSpaces(context, changes), lookDatasets(context, links, changes)];
  const entry = (id: string, cells: unknown[]): Entry => ({ key: lookKey(id), json: JSON.stringify(cells) });
  const all = [
    ...models.map((record) => entry(record.id, pack('m', modelColumns, record))),
    ...spaces.map((record) => entry(record.id, pack('s', spaceColumns, record))),
    ...datasets.map((record) => entry(record.id, pack('d', datasetColumns, record))),
  ];
  const have = new Set(all.map(({ key }) => key));
  const old = changes.renames.filter(([, id]) => !have.has(lookKey(id)));
  const gone = goneOf(changes, new Set([...have, ...old.map(([, id]) => lookKey(id))]));
  const repositories = cutShards([
    ...all,
    ...old.map(([, id, later]) => entry(id, ['r', id, later])),
    ...[...gone].map(([id, day]) => entry(id, ['g', id, day])),
  ]);
  const names = cutShards(namesOf(models));
  const index = indexOf(context, repositories, names);
  const numbered = (shards: Shards, prefix: string) =>
    shards.files.map((json, at): [string, string] => [`${prefix}${at}.json`, json]);
  return {
    context,
    models,
    files: new Map([
      ['index.json', JSON.stringify(index)],
      ...numbered(repositories, ''),
      ...numbered(names, 'names-'),
    ]),
  };
}

/** Ids that were found gone and that no list has, with the day. */
function goneOf({ all }: LookChanges, have: ReadonlySet<string>): Map<string, string> {
  return new Map(
    all.flatMap(([, id, [what, day]]) => (what === 'removed' && !have.has(lookKey(id)) ? [[id, day] as const] : [])),
  );
}

/** Models by the part of their id behind the slash: a name, and the owners that have one of it. */
function namesOf(models: readonly ModelRecord[]): Entry[] {
  const split = models.filter(({ id }) => id.includes('/')).map(({ id }) => id.split('/', 2) as [string, string]);
  return [...Map.groupBy(split, ([, name]) => name)].map(([name, own]) => ({
    key: lookKey(name),
    json: JSON.stringify([name, ...own.map(([owner]) => owner)]),
  }));
}

/** What every answer needs: captures, tasks with the number of their models, columns, and the first key of each file. */
function indexOf(context: LookContext, repositories: Shards, names: Shards) {
  const { captures, tasks, knownOf } = context;
  const kinds = ['models', 'spaces', 'datasets'] as const;
  const known = (at: number, task: string) =>
    (['likes', 'downloads'] as const).map((measure) => knownOf('models', at, task, measure));
  return {
    about: 'How to find a repository: see look-up.html#addresses.',
    captures: captures.map(({ capture, seen, population }) => ({
      capture,
      seen,
      ...Object.fromEntries(kinds.map((kind) => [kind, population[kind].kind])),
      spaces_known: knownOf(
        'spaces',
        captures.findIndex((each) => each.capture === capture),
        '',
        'likes',
      ),
    })),
    code: lookCode().run ?? null,
    tasks,
    /** By capture and task: models whose likes and downloads are known, or 0 where nobody counted the task. */
    known: captures.map((_, at) =>
      tasks.map((task) => (knownOf('models', at, task, 'downloads') === null ? 0 : known(at, task))),
    ),
    columns: { m: modelColumns, s: spaceColumns, d: datasetColumns, r: ['id', 'later'], g: ['id', 'removed'] },
    bounds: repositories.bounds,
    names: names.bounds,
  };
}

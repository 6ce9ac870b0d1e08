import { licenceKind } from '../../method/licence-kind.ts';
import { chooseModels, type Wish } from '../look/choose-models.ts';
import type { ModelRecord } from '../look/records.ts';
import { placeOf, whichColumns, type WhichFile, type WhichList, type WhichModel } from '../look/which-file.ts';
import type { LookContext } from './look-context.ts';
import { lookFiles } from './look-files.ts';

/** The rule, as pages and files print it. */
export const WHICH_RULE =
  'The lists of a task are of the newest listing of the whole Hub and of those since. By downloads: its models with the count of the newest listing that knows each; those of the newest ' +
  'listing; those of the newest listing of the whole Hub. Then, by likes: its models with the count of the newest listing that ' +
  'knows each; those of the newest listing of the whole Hub. A list with the same order as one before it, by the same count, is left out. Go round the lists in this order and take from each its next ' +
  'model that meets the wish and is not taken yet, until ' +
  'there are five. The task of a model is the one that the Hub shows; licence and languages are those that its tags state, ' +
  'in the newest listing that tells: ' +
  'what is not stated meets no wish for it. Weights are counted at two bytes a parameter ' +
  '(memory) and may fill the memory asked for, 10^9 bytes a GB; above nine tenths of it they are tight. Where fewer than ' +
  'five are found, go round again for models whose memory nobody knows. A model that a later listing has under another id, ' +
  'or that was found gone, is left out.';

/** A wish for nothing in particular. */
export const ANY: Wish = { licence: 'any', language: '', memory: null, runs: false, word: '' };

let known: ReadonlyMap<string, WhichFile> | undefined;

/** The file of each task that models in scope have, by task, of the report's own data. */
export function whichTasks(): ReadonlyMap<string, WhichFile> {
  const { context, models } = lookFiles();
  return (known ??= makeWhichTasks(context, models));
}

/** Makes the file of each task; a task without a model that any listing ranks has none. */
export function makeWhichTasks(context: LookContext, models: readonly ModelRecord[]): Map<string, WhichFile> {
  const there = models.filter(({ changes }) => !changes.some(([what]) => what === 'renamed' || what === 'removed'));
  return new Map(
    context.tasks.flatMap((task, place) => {
      const file = fileOf(context, task, place, there);
      return file.models.length === 0 ? [] : [[task, file]];
    }),
  );
}

function fileOf(context: LookContext, task: string, place: number, all: readonly ModelRecord[]): WhichFile {
  const placesIn = ({ seen, task: own }: ModelRecord) => seen.filter((each) => (each[5] ?? own) === place);
  const every = all.map((model) => whichModel(model, placesIn(model)));
  const { from, newest } = spanOf(context, every);
  // What was in a list before the newest whole listing, and in none since, is not offered.
  const since = every.map((model) => ({ ...model, placed: model.placed.filter(([at]) => at >= from) }));
  const models = since.filter(({ placed }) => placed.some(([, ...counts]) => counts.some((count) => count !== null)));
  const lists = listsOf(models, from, newest);
  const chosen = chooseModels(
    lists.map((list) => list.models),
    models,
    ANY,
  );
  return {
    task,
    listings: context.captures.map(({ capture, seen, population }) => ({
      capture,
      seen,
      population: population.models.kind,
    })),
    lists,
    kinds: kindsOf(models),
    columns: whichColumns,
    models: models.map((model) => cellsOf({ ...model, placed: placesOf(model, lists) })),
    five: chosen.map(({ model }) => models[model]!.id),
  };
}

/** The counts of a model that a list goes by. */
function placesOf(model: WhichModel, lists: readonly WhichList[]): WhichModel['placed'] {
  const used = new Set(lists.map((list) => placeOf(model, list)?.[0]));
  return model.placed.filter(([at]) => used.has(at));
}

/** Licences with their kinds, by name. */
function kindsOf(models: readonly WhichModel[]): Record<string, string> {
  const stated = models.flatMap(({ licence, kind }) => (licence === null || kind === null ? [] : [[licence, kind]]));
  return Object.fromEntries(stated.sort());
}

/** Cells of a model up to the last one that is known. */
function cellsOf(model: WhichModel): unknown[] {
  const cells = whichColumns.map((name) => model[name]);
  return cells.slice(0, cells.findLastIndex((cell) => cell !== null) + 1);
}

function whichModel(model: ModelRecord, seen: ModelRecord['seen']): WhichModel {
  const { id, licence, licence_at, languages, languages_at, memory, memory_at, code, example, gated } = model;
  return {
    id,
    licence,
    kind: licence === null ? null : licenceKind(licence),
    licence_at,
    languages,
    languages_at,
    memory,
    memory_at,
    runs: code === null ? null : code.includes('runs'),
    example: example?.[0] ?? null,
    example_at: example?.[0] == null ? null : example[2],
    gated,
    placed: seen.map(([at, likes, downloads]) => [at, downloads, likes]),
  };
}

/** The newest whole listing that knows downloads of a task, the oldest of all where there is none, and the newest listing. */
function spanOf({ captures }: LookContext, models: readonly WhichModel[]): { from: number; newest: number } {
  const counted = models.flatMap(({ placed }) => placed.flatMap(([at, downloads]) => (downloads === null ? [] : [at])));
  const ranked = [...new Set(counted)].sort((a, b) => a - b);
  const from = ranked.findLast((at) => captures[at]!.population.models.kind === 'whole') ?? 0;
  return { from, newest: ranked.at(-1) ?? 0 };
}

/**
 * The lists of a task: each model with the count of the newest listing that knows it, of all listings together; the newest
 * listing, whatever it covers; and the newest whole one. One that is no other than a list before it is left out.
 */
function listsOf(models: readonly WhichModel[], whole: number, newest: number): WhichList[] {
  const wished = [
    ['downloads', null],
    ['downloads', newest],
    ['downloads', whole],
    ['likes', null],
    ['likes', whole],
  ] as const;
  const lists = wished.map(([by, listing]) => listOf(models, by, listing));
  const isNew = (list: WhichList, at: number) =>
    !lists.slice(0, at).some(({ by, models: own }) => by === list.by && own.join(' ') === list.models.join(' '));
  return lists.filter((list, at) => list.models.length > 0 && isNew(list, at));
}

/** Models by their downloads or likes, the largest first; of equal ones the one whose id sorts first. */
function listOf(models: readonly WhichModel[], by: WhichList['by'], listing: number | null): WhichList {
  const counted = models.flatMap((model, place) => {
    const value = countOf(model, by, listing);
    return value === null ? [] : [{ id: model.id, place, value }];
  });
  counted.sort((a, b) => b.value - a.value || (a.id < b.id ? -1 : 1));
  return { by, listing, models: counted.map(({ place }) => place) };
}

function countOf(model: WhichModel, by: WhichList['by'], listing: number | null): number | null {
  return placeOf(model, { by, listing })?.[by === 'downloads' ? 1 : 2] ?? null;
}

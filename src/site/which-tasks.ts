import { licenceKind } from '../../method/licence-kind.ts';
import { chooseModels, type Wish } from '../look/choose-models.ts';
import type { ModelRecord } from '../look/records.ts';
import { whichColumns, type WhichFile, type WhichList, type WhichModel } from '../look/which-file.ts';
import type { LookContext } from './look-context.ts';
import { lookFiles } from './look-files.ts';

/** The rule, as pages and files print it. */
export const WHICH_RULE =
  'Go round the lists in their order and take from each its next model that meets the wish and is not taken yet, until ' +
  'there are five. The task of a model is the one that the Hub shows; licence and languages are those that its tags state: ' +
  'what is not stated meets no wish for it. Weights are counted at two bytes a parameter ' +
  '(memory) and may fill the memory asked for, 10^9 bytes a GB; above nine tenths of it they are tight. Where fewer than ' +
  'five are found, go round again for models whose memory nobody knows.';

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
  const every = all.filter((model) => placesIn(model).length > 0).map((model) => whichModel(model, placesIn(model)));
  const listings = listingsOf(context, every);
  // A model that only other listings have is in no list.
  const models = every.filter(({ placed }) => placed.some(([at]) => listings.includes(at)));
  const lists = listsOf(listings, models);
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
    models: models.map((model) => cellsOf({ ...model, placed: model.placed.filter(([at]) => listings.includes(at)) })),
    five: chosen.map(({ model }) => models[model]!.id),
  };
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

/**
 * The listings that a task is chosen by: the newest that knows its downloads, whether it is whole or not, the newest exact
 * one (whole, or a top list by downloads), and the newest whole one.
 */
function listingsOf({ captures }: LookContext, models: readonly WhichModel[]): number[] {
  const ranked = captures.flatMap((_, at) =>
    models.some(({ placed }) => placed.some(([listing, downloads]) => listing === at && downloads !== null))
      ? [at]
      : [],
  );
  const isWhole = (at: number) => captures[at]!.population.models.kind === 'whole';
  const isExact = (at: number) => isWhole(at) || captures[at]!.population.models.sorted_by === 'downloads';
  const chosen = [ranked.at(-1), ranked.findLast(isExact), ranked.findLast(isWhole)];
  return [...new Set(chosen.filter((at) => at !== undefined))];
}

/** The lists of a task: all by downloads, then all by likes; a listing that does not know one of them has none by it. */
function listsOf(listings: readonly number[], models: readonly WhichModel[]): WhichList[] {
  return (['downloads', 'likes'] as const).flatMap((by) =>
    listings.flatMap((listing): WhichList[] => {
      const counted = models.flatMap(({ id, placed }, model) => {
        const value = placed.find(([at]) => at === listing)?.[by === 'downloads' ? 1 : 2] ?? null;
        return value === null ? [] : [{ id, model, value }];
      });
      counted.sort((a, b) => b.value - a.value || (a.id < b.id ? -1 : 1));
      return counted.length === 0 ? [] : [{ by, listing, models: counted.map(({ model }) => model) }];
    }),
  );
}

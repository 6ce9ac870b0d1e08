import { licenceKind } from '../../method/licence-kind.ts';
import { chooseModels, type Wish } from '../look/choose-models.ts';
import type { ModelRecord } from '../look/records.ts';
import { whichColumns, type WhichFile, type WhichList, type WhichModel } from '../look/which-file.ts';
import type { LookContext } from './look-context.ts';
import { lookFiles } from './look-files.ts';

/** The rule, as pages and files print it. */
export const WHICH_RULE =
  'Go round the lists in their order and take from each its next model that meets the wish and is not taken yet, until ' +
  'there are five. A licence that is not stated meets no wish for one. Weights are counted at two bytes a parameter ' +
  '(memory) and may fill the memory asked for, 10^9 bytes a GB; above nine tenths of it they are tight. Where fewer than ' +
  'five are found, go round again for models whose memory nobody knows.';

/** A wish for nothing in particular. */
export const ANY: Wish = { licence: 'any', memory: null, runs: false, word: '' };

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
  const own = all.filter((model) => placesIn(model).length > 0);
  const models = own.map((model) => whichModel(model, placesIn(model)));
  const lists = listsOf(context, models);
  const chosen = chooseModels(
    lists.map((list) => list.models),
    models,
    ANY,
  );
  return {
    task,
    rule: WHICH_RULE,
    listings: context.captures.map(({ capture, seen, population }) => ({
      capture,
      seen,
      population: population.models.kind,
    })),
    lists,
    columns: whichColumns,
    models: models.map((model) => whichColumns.map((name) => model[name])),
    five: chosen.map(({ model }) => models[model]!.id),
  };
}

function whichModel(model: ModelRecord, seen: ModelRecord['seen']): WhichModel {
  const { id, licence, licence_at, memory, memory_at, parameters, code, example, gated } = model;
  return {
    id,
    licence,
    kind: licence === null ? null : licenceKind(licence),
    licence_at,
    memory,
    memory_at,
    parameters,
    runs: code === null ? null : code.includes('runs'),
    example: example?.[0] ?? null,
    example_at: example?.[0] == null ? null : example[2],
    gated,
    placed: seen.map(([at, likes, downloads]) => [at, downloads, likes]),
  };
}

/**
 * The lists of a task: of the newest listing that ranks it by downloads whether it is whole or not, of the newest exact
 * one (whole, or a top list by downloads), and of the newest whole one, first all by downloads, then all by likes.
 */
function listsOf({ captures }: LookContext, models: readonly WhichModel[]): WhichList[] {
  const orders = (['downloads', 'likes'] as const).map((by) => {
    const cell = by === 'downloads' ? 1 : 2;
    return captures.map((_, listing): WhichList => {
      const counted = models.flatMap(({ id, placed }, model) => {
        const value = placed.find(([at]) => at === listing)?.[cell] ?? null;
        return value === null ? [] : [{ id, model, value }];
      });
      counted.sort((a, b) => b.value - a.value || (a.id < b.id ? -1 : 1));
      return { by, listing, models: counted.map(({ model }) => model) };
    });
  });
  const [downloads, likes] = orders as [WhichList[], WhichList[]];
  const isWhole = ({ listing }: WhichList) => captures[listing]!.population.models.kind === 'whole';
  const isExact = (list: WhichList) =>
    isWhole(list) || captures[list.listing]!.population.models.sorted_by === 'downloads';
  const ranked = downloads.filter((list) => list.models.length > 0);
  const chosen = [ranked.at(-1), ranked.findLast(isExact), ranked.findLast(isWhole)];
  const listings = [...new Set(chosen.flatMap((list) => (list === undefined ? [] : [list.listing])))];
  return [downloads, likes].flatMap((lists) =>
    listings.map((listing) => lists[listing]!).filter((list) => list.models.length > 0),
  );
}

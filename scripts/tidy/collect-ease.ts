import { talliedParts } from '../../data/schema/captures/ease-tallies.ts';
import type { RowIn } from '../../data/schema/folders.ts';
import type { ModelFacts } from '../records/read-model.ts';
import type { BaseNames } from './base-names.ts';
import { collectTopLists, type TopListOptions } from './collect-top-lists.ts';
import { countAlike } from './count-alike.ts';
import { easeConditions, type EaseModel } from './ease-conditions.ts';
import { easeModel, libraryOf, needsCode } from './ease-model.ts';
import { hasOthers } from './has-others.ts';
import type { ModelIndex } from './model-index.ts';
import { createNumberColumn, type NumberColumn } from './number-column.ts';
import { isSmallForm, smallFormOf } from './small-form.ts';
import { BASE, CUSTOM_CODE, tagMarks } from './tag-marks.ts';

type Row = RowIn<'captures', 'ease-tallies'>;
/** Models of a task, and by the place of a part among `talliedParts` how many are known and how many of them hold. */
interface TaskCount {
  models: number;
  known: number[];
  holds: number[];
}

/** What the listing says beyond the record of a model. */
export interface EaseListing {
  /** One listed model; `place` is that of the index. */
  add(place: number, model: ModelFacts): void;
  /** Whether a model needs code of its own; null where no listed model has that tag, which the Hub did not set then. */
  customCode(model: ModelFacts): boolean | null;
  /** Whether the tags of a model name a small or converted form; null where no model has two tags that could. */
  smallForm(model: ModelFacts): boolean | null;
  /** Listed models that are a small or converted form of this one; null where none names a base. */
  children(id: string): number | null;
  /** Rows of the table ease-tallies; `taskOf` gives the pipeline_tag of a listed model by its place. */
  rows(taskOf: (place: number) => string | null): Row[];
}

const LIST = 100;
const PARTS = talliedParts.map((part) => easeConditions[part]);
const SMALL = talliedParts.indexOf('small-form');

/** What any record of a listing says at all. */
type States = Record<'licence' | 'library' | 'code' | 'bases' | 'tags', boolean>;

/**
 * Counts over a listing, in one pass, how many models of each task meet what the ease index asks for. A base that tags
 * name may stand in the listing under a later name.
 */
export function collectEase(
  { sorts, tasks }: Pick<TopListOptions, 'sorts' | 'tasks'>,
  index: Pick<ModelIndex, 'place' | 'size'>,
  bases: BaseNames,
): EaseListing {
  const lists = collectTopLists({ count: LIST, sorts, bys: ['pipeline_tag'], tasks }, rankedModel);
  // By the number of a base how often it is named, by the place of a model whether it is a small form or does not say.
  const [named, small] = [createNumberColumn(Uint32Array), createNumberColumn(Uint8Array)];
  let found: NumberColumn | undefined;
  const children = () => (found ??= byPlace(named, bases, index.size));
  const alike = countAlike();
  const states: States = { licence: false, library: false, code: false, bases: false, tags: false };
  const customCode = (model: ModelFacts) => (states.code ? needsCode(model) : null);
  const childrenOf = (id: string) => (states.bases ? children().at(index.place(id) ?? Infinity) : null);
  return {
    add(place, model) {
      lists.add(model);
      const marks = tagMarks(model.tags);
      const smallForm = isSmallForm(model);
      states.licence ||= model.licence !== null;
      states.library ||= libraryOf(model) !== null;
      states.tags ||= model.tags !== null && hasOthers(model.tags);
      states.code ||= (marks & CUSTOM_CODE) !== 0;
      if (smallForm !== false) small.set(place, 1);
      if ((marks & BASE) !== 0) {
        states.bases = true;
        for (const base of smallFormOf(model)) named.add(bases.number(base), 1);
      }
      if (model.pipelineTag !== null) alike.add(model);
    },
    customCode,
    smallForm: (model) => (states.tags ? isSmallForm(model) : null),
    children: childrenOf,
    rows(taskOf) {
      const whole = new Map<string, TaskCount>();
      for (const { model, models } of alike.all()) count(whole, model.task!, model, models);
      for (let place = 0; place < index.size; place += 1) {
        const isChild = children().at(place) > 0 && small.at(place) === 0;
        const task = isChild ? taskOf(place) : null;
        if (task !== null) whole.get(task)!.holds[SMALL]! += 1;
      }
      const listed = new Map<string, TaskCount>();
      for (const { id, asked } of lists.models().values()) {
        const smallForm = asked.smallForm === null ? null : asked.smallForm || (childrenOf(id) ?? 0) > 0;
        count(listed, asked.task!, { ...asked, customCode: states.code ? asked.customCode : null, smallForm }, 1);
      }
      return [...rowsOf('100', listed, states), ...rowsOf('all', whole, states)];
    },
  };
}

/** A part of which the listing says nothing at all is known of none of its models. */
function rowsOf(list: Row['list'], counts: ReadonlyMap<string, TaskCount>, states: States): Row[] {
  return [...counts].flatMap(([task, { models, known, holds }]) =>
    talliedParts.map((part, at): Row => {
      const silent =
        (part === 'licence' && !states.licence) ||
        (['library', 'one-call', 'starter-code'].includes(part) && !states.library) ||
        (part === 'own-code' && !states.code) ||
        (['small-form', 'safe-weights'].includes(part) && !states.tags);
      return {
        list,
        task,
        part,
        models,
        ...(silent ? { known: 0, holds: 0 } : { known: known[at]!, holds: holds[at]! }),
      };
    }),
  );
}

/** How often each model is named, by its place, of counts by the numbers of names. */
function byPlace(named: NumberColumn, bases: BaseNames, models: number): NumberColumn {
  const counts = createNumberColumn(Uint32Array, models);
  const resolved = bases.resolved();
  for (let base = 0; base < resolved.size; base += 1) {
    const place = resolved.place(base);
    if (place !== undefined) counts.add(place, named.at(base));
  }
  return counts;
}

/** What a list of a hundred keeps of a model. */
function rankedModel(model: ModelFacts) {
  const { id, likes, downloads } = model;
  return { id, likes, downloads, asked: easeModel(model) };
}

/** Counts so many models that state what this one does. */
function count(counts: Map<string, TaskCount>, task: string, model: EaseModel, models: number): void {
  let own = counts.get(task);
  if (!own) counts.set(task, (own = { models: 0, known: PARTS.map(() => 0), holds: PARTS.map(() => 0) }));
  own.models += models;
  for (let at = 0; at < PARTS.length; at += 1) {
    const holds = PARTS[at]!(model);
    if (holds === null) continue;
    own.known[at]! += models;
    if (holds) own.holds[at]! += models;
  }
}

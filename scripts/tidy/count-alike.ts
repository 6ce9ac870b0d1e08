import type { ModelFacts } from '../records/read-model.ts';
import { isSmall, type EaseModel } from './ease-conditions.ts';
import { easeModel, hasSafeWeights, isWhole, libraryOf, needsCode } from './ease-model.ts';
import { isSmallForm } from './small-form.ts';

/** Models that state the same of all that the ease index asks for: one of them, and how many they are. */
export interface Alike {
  model: EaseModel;
  models: number;
}

/** Counts models by what the ease index asks for: a listing of millions has a few thousand kinds, each judged once. */
export interface AlikeCounts {
  add(model: ModelFacts): void;
  all(): Iterable<Alike>;
}

/** No models yet. */
export function countAlike(): AlikeCounts {
  const byTask = new Map<string | null, Map<string | null, Map<string | null, Map<number, Alike>>>>();
  const all: Alike[] = [];
  return {
    add(model) {
      const byLicence = below(below(byTask, model.pipelineTag), libraryOf(model));
      const kinds = below(byLicence, model.licence);
      const mark = markOf(model);
      const known = kinds.get(mark);
      if (known) {
        known.models += 1;
        return;
      }
      const alike = { model: easeModel(model), models: 1 };
      kinds.set(mark, alike);
      all.push(alike);
    },
    all: () => all,
  };
}

function below<Key, Below extends Map<unknown, unknown>>(maps: Map<Key, Below>, key: Key): Below {
  let found = maps.get(key);
  // Empty, it is a map of whatever stands below.
  if (found === undefined) maps.set(key, (found = new Map() as Below));
  return found;
}

/** All that a model states besides names, as one number: of parameters whether they are few. */
function markOf(model: ModelFacts): number {
  const { parameters, gated } = model;
  const isOpen = gated === null ? null : gated === 'false';
  const isFew = isSmall(parameters, isWhole(model));
  return (
    digit(needsCode(model)) +
    3 * (digit(hasSafeWeights(model)) + 3 * (digit(isSmallForm(model)) + 3 * (digit(isFew) + 3 * digit(isOpen))))
  );
}

function digit(value: boolean | null): number {
  return value === null ? 0 : value ? 1 : 2;
}

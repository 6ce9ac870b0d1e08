import type { ModelFacts } from '../records/read-model.ts';
import { relations, statedBases } from '../records/stated-bases.ts';
import type { BaseNames } from './base-names.ts';
import type { ModelIndex } from './model-index.ts';
import { lineageRows, type LineageRows } from './lineage-rows.ts';
import type { ListedFacts, NamedBases } from './named-bases.ts';
import type { CompactNames } from './compact-names.ts';
import { createNumberColumn } from './number-column.ts';
import { createNumberList } from './number-list.ts';
import { BASE, tagMarks } from './tag-marks.ts';

export interface Lineage {
  /** One listed model; `place` is that of the index, `owner` the number of its owner. */
  add(place: number, owner: number, model: ModelFacts): void;
  /** Rows of the tables on bases and families; none where no model of the listing names a base. */
  rows(): LineageRows;
}

const MOST_BEST = 100;

/**
 * Who is made from whom, over a whole listing in one pass: of all models licence and downloads are kept in typed memory
 * (12 bytes a model), of those that name a base the edges.
 */
export function collectLineage(
  index: Pick<ModelIndex, 'size'>,
  baseNames: BaseNames,
  owners: Pick<CompactNames, 'size' | 'namesOf'>,
  expected = 0,
): Lineage {
  const licences = createFewNames();
  const [licenceAt, downloadsAt] = [
    createNumberColumn(Uint32Array, expected),
    createNumberColumn(Float64Array, expected),
  ];
  const [places, ownerNumbers, starts] = [createNumberList(), createNumberList(), createNumberList()];
  const [bases, relationNumbers] = [createNumberList(), createNumberList()];
  const best: { id: string; place: number; downloads: number }[] = [];
  return {
    add(place, owner, { id, tags, licence, downloads }) {
      // 0 stands for not known, in both columns.
      licenceAt.set(place, licence === null ? 0 : licences.number(licence) + 1);
      downloadsAt.set(place, downloads === null ? 0 : downloads + 1);
      if ((tagMarks(tags) & BASE) === 0) return;
      const named = statedBases(tags);
      if (named.length === 0) return;
      places.push(place);
      ownerNumbers.push(owner);
      starts.push(bases.length);
      for (const base of named) {
        bases.push(baseNames.number(base.id));
        relationNumbers.push(relations.indexOf(base.relation));
      }
      keepBest(best, { id, place, downloads: downloads ?? 0 });
    },
    rows() {
      const named: NamedBases = {
        places: places.all(),
        ownerNumbers: ownerNumbers.all(),
        starts: starts.all(),
        bases: bases.all(),
        relations: relationNumbers.all(),
        owners,
        best,
      };
      const listed: ListedFacts = {
        models: index.size,
        licence: (place) => (licenceAt.at(place) === 0 ? null : licences.names[licenceAt.at(place) - 1]!),
        downloads: (place) => (downloadsAt.at(place) === 0 ? null : downloadsAt.at(place) - 1),
      };
      return lineageRows(named, baseNames.resolved(), listed);
    },
  };
}

/** Numbers of names of which there are few, and which every model asks for: faster than in typed memory. */
function createFewNames(): { names: readonly string[]; number(name: string): number } {
  const names: string[] = [];
  const numbers = new Map<string, number>();
  return {
    names,
    number(name) {
      let known = numbers.get(name);
      if (known === undefined) numbers.set(name, (known = names.push(name) - 1));
      return known;
    },
  };
}

function keepBest(best: { id: string; place: number; downloads: number }[], model: (typeof best)[number]): void {
  const isAfter = (each: typeof model) =>
    model.downloads > each.downloads || (model.downloads === each.downloads && model.id < each.id);
  const last = best.at(-1);
  if (best.length === MOST_BEST && !isAfter(last!)) return;
  const at = best.findIndex(isAfter);
  best.splice(at < 0 ? best.length : at, 0, model);
  if (best.length > MOST_BEST) best.pop();
}

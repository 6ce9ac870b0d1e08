import { createHash } from 'node:crypto';
import type { SpaceFacts } from '../records/read-space.ts';
import type { ScopedSpace } from '../records/scoped-space.ts';
import type { ScopeOptions } from './crawl-context.ts';
import type { ModelsPass } from './crawl-models.ts';

export interface SpaceScope {
  add(space: SpaceFacts): void;
  /** Spaces in scope by id, at most `mostSpaces`: beyond, those with the smallest hash of the id, a fixed sample. */
  chosen(isListed: (id: string) => boolean): ScopedSpace[];
  /** Listed Spaces that use a model in scope by their own record, and those pairs; sampling does not touch them. */
  totals(): { spaces: number; uses: number };
}

/** Decides which Spaces get a row: those that use a model in scope by either record, or all that are listed. */
export function createSpaceScope(options: ScopeOptions, models: ModelsPass): SpaceScope {
  const byModel = pairsOfModels(models);
  const kept = new Map<string, { facts: SpaceFacts; hash: string }>();
  const totals = { spaces: 0, uses: 0 };
  const trim = () => {
    const order = [...kept].sort(([, a], [, b]) => (a.hash < b.hash ? -1 : 1));
    for (const [id] of order.slice(options.mostSpaces)) kept.delete(id);
  };
  return {
    add(space) {
      const named = space.models.filter((model) => models.inScope.has(model)).length;
      if (named > 0) totals.spaces += 1;
      totals.uses += named;
      if (options.spaces === 'using' && named === 0 && !byModel.has(space.id)) return;
      kept.set(space.id, { facts: space, hash: hashOf(space.id) });
      if (kept.size > 2 * options.mostSpaces + 1000) trim();
    },
    chosen(isListed) {
      const unlisted = [...byModel.keys()]
        .filter((id) => !isListed(id))
        .map((id) => ({ id, facts: undefined, hash: hashOf(id) }));
      const all = [...[...kept].map(([id, { facts, hash }]) => ({ id, facts, hash })), ...unlisted];
      return all
        .sort((a, b) => (a.hash < b.hash ? -1 : 1))
        .slice(0, options.mostSpaces)
        .map(({ id, facts }) => ({ id, facts, pairs: mergePairs(facts?.models ?? [], byModel.get(id) ?? []) }))
        .sort((a, b) => (a.id < b.id ? -1 : 1));
    },
    totals: () => totals,
  };
}

function pairsOfModels(models: ModelsPass): Map<string, string[]> {
  const pairs = new Map<string, string[]>();
  for (const model of models.inScope.values()) {
    for (const space of new Set(model.spaces ?? [])) {
      const known = pairs.get(space);
      if (known) known.push(model.id);
      else pairs.set(space, [model.id]);
    }
  }
  return pairs;
}

function mergePairs(bySpace: readonly string[], byModel: readonly string[]): ScopedSpace['pairs'] {
  const pairs: ScopedSpace['pairs'] = new Map();
  for (const model of bySpace) pairs.set(model, { bySpace: true, byModel: false });
  for (const model of byModel) pairs.set(model, { bySpace: pairs.has(model), byModel: true });
  return pairs;
}

function hashOf(id: string): string {
  return createHash('sha256').update(id).digest('hex');
}

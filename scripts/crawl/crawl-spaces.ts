import type { RowIn } from '../../data/schema/folders.ts';
import { createCompactMap } from '../lib/compact-map.ts';
import { collectDistributions, type Distributions } from '../tidy/collect-distributions.ts';
import { collectTallies, type FacetValue } from '../tidy/collect-tallies.ts';
import { collectUses, type Uses } from '../tidy/collect-uses.ts';
import { createdDay, createdMonth } from '../tidy/created-day.ts';
import { readSpace, type SpaceFacts } from '../records/read-space.ts';
import type { ScopedSpace } from '../records/scoped-space.ts';
import type { CrawlContext } from './crawl-context.ts';
import type { ModelsPass } from './crawl-models.ts';
import { passListing } from './pass-listing.ts';
import { resolveAliases } from './resolve-aliases.ts';
import { createSpaceScope } from './space-scope.ts';

/** What the pass over the Space listing leaves. */
export interface SpacesPass {
  listed: number;
  answering: number;
  inScope: ScopedSpace[];
  /** Distinct Spaces and pairs that use a model in scope, by the Spaces' own records. */
  usingScope: { spaces: number; uses: number };
  tallies: RowIn<'captures', 'tallies'>[];
  distributions: Distributions;
  uses: Uses;
  /** Spaces and likes by number of models named. */
  perCount: Map<number, { spaces: number; likes: number | null }>;
}

const FACETS = ['all', 'sdk', 'stage', 'hardware', 'licence', 'month'];
const MEASURES = ['likes', 'models_named', 'created_day'];

/** The pass over `/api/spaces`. */
export async function crawlSpaces(context: CrawlContext, models: ModelsPass): Promise<SpacesPass> {
  const ids = createCompactMap(context.expected.spaces);
  const tallies = collectTallies(FACETS);
  const distributions = collectDistributions(MEASURES);
  const uses = collectUses(models.signatures, models.index);
  const scope = createSpaceScope(context.scope, models);
  const perCount: SpacesPass['perCount'] = new Map();
  const deferred: SpaceFacts[] = [];
  let answering = 0;
  const count = (space: SpaceFacts) => {
    for (const model of space.models) uses.add(space.id, model, models.index.get(model));
    scope.add(space);
  };
  const { listed } = await passListing(context, 'spaces', readSpace, (read) => {
    const space = asEverybodySees(context, read);
    if (!ids.set(space.id, 1)) return false;
    if (space.answering) answering += 1;
    tallies.add(null, facetsOf(space), { likes: space.likes, downloads: null });
    distributions.add(
      null,
      [],
      [space.likes, space.answering ? space.models.length : null, createdDay(space.createdAt)],
    );
    if (space.answering) addCount(perCount, space);
    // Old ids without an owner only redirect now: the pairs wait until their models are known by today's id.
    if (space.models.some((model) => !model.includes('/') && models.index.get(model) === undefined))
      deferred.push(space);
    else count(space);
    return true;
  });
  const today = await resolveAliases(context, deferred, models);
  for (const space of deferred)
    count({ ...space, models: [...new Set(space.models.map((model) => today.get(model) ?? model))] });
  return {
    listed,
    answering,
    inScope: scope.chosen((id) => ids.get(id) !== undefined || context.hidden.spaces.has(id)),
    usingScope: scope.totals(),
    tallies: tallies.rows('spaces'),
    distributions,
    uses,
    perCount,
  };
}

/** A Space as it is without a token: of one that names its owner's private model nobody else is told. */
function asEverybodySees({ everyAnswers, hidden: { models } }: CrawlContext, space: SpaceFacts): SpaceFacts {
  const told = everyAnswers ? { ...space, answering: true } : space;
  return models.size === 0 ? told : { ...told, models: told.models.filter((id) => !models.has(id)) };
}

function facetsOf(space: SpaceFacts): FacetValue[] {
  return ['all', space.sdk, space.stage, space.hardware, space.licence, createdMonth(space.createdAt)];
}

function addCount(perCount: SpacesPass['perCount'], space: SpaceFacts): void {
  const known = perCount.get(space.models.length) ?? { spaces: 0, likes: null };
  const likes = space.likes === null ? known.likes : (known.likes ?? 0) + space.likes;
  perCount.set(space.models.length, { spaces: known.spaces + 1, likes });
}

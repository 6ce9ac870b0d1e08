import { readFileSync } from 'node:fs';
import * as z from 'zod';
import { listedKinds, type ListedKind } from '../../data/schema/listed-kinds.ts';
import { source, type Source } from '../../data/schema/manifest.ts';
import { ReportError } from '../lib/report-error.ts';

const known = z.record(z.string(), z.strictObject({ ...source.shape, options: z.record(z.string(), z.string()) }));

const unknown = (about: string) => ({ kind: 'unknown' as const, about });
const whole = (what: string) => ({ kind: 'whole' as const, about: `Every public ${what} that the listing gave.` });

/** Sources of the published captures, and the options with which they were crawled, from data/sources.json. */
export function knownSources(): z.infer<typeof known> {
  return known.parse(JSON.parse(readFileSync(new URL('../../data/sources.json', import.meta.url), 'utf8')));
}

/**
 * Where a capture comes from: an archive that states it in its about.json, a published one by its name, one that says
 * nothing, or the live Hub. What an archive says of itself goes first: a fuller copy of a published one covers more.
 */
export function sourceOf(capture: string, about: unknown, endpoint: string, replayed: boolean): Source {
  if (replayed && about && Object.keys(source.shape).some((key) => key in (about as object))) {
    const stated = source.safeParse(
      Object.fromEntries(Object.keys(source.shape).map((key) => [key, (about as Record<string, unknown>)[key]])),
    );
    if (stated.success) return stated.data;
    const issue = stated.error.issues[0];
    throw new ReportError(
      `about.json: ${issue?.path.join('.')}: ${issue?.message}`,
      'correct the archive, or remove the file',
    );
  }
  const known = knownSources();
  // A capture may be called as what every object has.
  const published = Object.hasOwn(known, capture) ? known[capture] : undefined;
  if (replayed && published) {
    const { options: _options, ...stated } = published;
    return stated;
  }
  if (replayed) {
    const nothing = unknown('The archive does not say what it covers.');
    return {
      source: 'an archive that does not state its source',
      licence: 'none stated',
      population: { models: nothing, spaces: nothing, datasets: nothing },
      notes: [],
    };
  }
  return {
    source: endpoint,
    licence: 'public metadata of the Hub, see its terms of service',
    population: { models: whole('model'), spaces: whole('Space'), datasets: whole('dataset') },
    notes: [],
  };
}

/** What is said of a listing: of a kind of which it is said to have none, and has some, nobody knows what it covers. */
export function coveringListed<T extends Pick<Source, 'population'> & { listed: Readonly<Record<ListedKind, number>> }>(
  said: T,
): T {
  const population = { ...said.population };
  for (const kind of listedKinds)
    if (population[kind].kind === 'none' && said.listed[kind] > 0)
      population[kind] = unknown('The archive has some, though it is said to have none.');
  return { ...said, population };
}

import { chapterFile } from './page-address.ts';
import { chapters } from './chapters.ts';

/** A chapter as far as claims are looked for in it. */
export interface ClaimChapter {
  id: string;
  title: string;
  body: string;
}

/** Where a claim is printed. */
export interface ClaimPlace {
  address: string;
  chapter: string;
}

/** Where each claim is printed first, by its id. */
export function placesIn(all: readonly ClaimChapter[]): ReadonlyMap<string, ClaimPlace> {
  const found = all.flatMap(({ id, title, body }) =>
    [...body.matchAll(/<Claim\s+id="([^"]+)"/g)].map(
      ([, claim = '']) => [claim, { address: `${chapterFile(id)}#claim-${claim}`, chapter: title }] as const,
    ),
  );
  return new Map(found.reverse());
}

/** Where the chapters of the report print each claim. */
export async function claimPlaces(): Promise<ReadonlyMap<string, ClaimPlace>> {
  const all = await chapters();
  return placesIn(all.map(({ entry }) => ({ id: entry.id, title: entry.data.title, body: entry.body ?? '' })));
}

import { chapterFile, ledgerEntry } from './page-address.ts';

/** A chapter as far as claims are looked for in it. */
export interface ClaimChapter {
  entry: { id: string; data: { title: string }; body?: string | undefined };
}

/** Where a claim is printed. */
export interface ClaimPlace {
  address: string;
  chapter: string;
}

/** Where the ledger prints a claim: it has all of them, also those that no chapter prints. */
export function ledgerPlace(claim: string): ClaimPlace {
  return { address: ledgerEntry(claim), chapter: 'the ledger' };
}

/** Where each claim is printed first, by its id, among chapters in their order. */
export function claimPlaces(all: readonly ClaimChapter[]): ReadonlyMap<string, ClaimPlace> {
  const found = all.flatMap(({ entry }) =>
    [...(entry.body ?? '').matchAll(/<Claim\s+id="([^"]+)"/g)].map(
      ([, claim = '']) =>
        [claim, { address: `${chapterFile(entry.id)}#claim-${claim}`, chapter: entry.data.title }] as const,
    ),
  );
  return new Map(found.reverse());
}

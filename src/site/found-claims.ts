import type { RowIn } from '../../data/schema/folders.ts';
import { ledgerPlace, type ClaimPlace } from './claim-places.ts';

/** A claim of a finding, with where it is printed. */
export interface FoundClaim extends ClaimPlace {
  claim: string;
}

/** The claims of a finding with their places: a chapter or an appendix, else the ledger. */
export function foundClaims(
  { claims }: Pick<RowIn<'metrics', 'findings'>, 'claims'>,
  places: ReadonlyMap<string, ClaimPlace>,
): FoundClaim[] {
  return claims.split(' ').map((claim) => ({ claim, ...(places.get(claim) ?? ledgerPlace(claim)) }));
}

import type { RowIn } from '../../data/schema/folders.ts';
import type { ClaimPlace } from './claim-places.ts';

/** A claim of a finding, with where it is printed. */
export interface FoundClaim extends ClaimPlace {
  claim: string;
}

/** The claims of a finding with their places; an error for one that no chapter prints, since its evidence is there. */
export function foundClaims(
  { finding, claims }: Pick<RowIn<'metrics', 'findings'>, 'finding' | 'claims'>,
  places: ReadonlyMap<string, ClaimPlace>,
): FoundClaim[] {
  return claims.split(' ').map((claim) => {
    const place = places.get(claim);
    if (!place) throw new Error(`finding ${finding}: claim ${claim}: no chapter prints it`);
    return { claim, ...place };
  });
}

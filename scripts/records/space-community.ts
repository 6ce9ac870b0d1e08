/** Who takes part in a Space; null where the Hub does not say. */
export interface SpaceCommunity {
  discussions: number | null;
  commits: number | null;
  contributors: number | null;
}

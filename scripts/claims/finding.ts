import type { ListedKind } from '../../data/schema/listed-kinds.ts';

/** A claim of a finding. */
export interface FoundClaim {
  /** Its id in the ledger. */
  claim: string;
  /** Kind of listing in which it would be overturned, as a sentence begins. */
  listing: string;
}

/** A finding in short. */
export interface FindingCard {
  /**
   * What its first claim says while that holds, `otherwise` when it does not, and `untold` when it cannot be told or
   * judged: at most 110 characters each; `{when}` is when its number was seen. `first` is for a first claim that holds
   * where another one does not, which `holds` would say too; `opposite` for a difference of ease that is as plain the
   * other way.
   */
  headline: { holds: string; first?: string; otherwise: string; opposite?: string; untold: string };
  /** Its number: which figure of which claim, and what that is, as words that follow the number. */
  number: { claim: string; figure: string; words: string };
  /** Chart that draws it, by its id. */
  chart: string;
}

/** One of the findings that a developer should take away. What it says is what the ledger prints for its claims. */
export interface Finding {
  /** Name, unique among the findings. */
  finding: string;
  /** Claims of the ledger that it says; the first is the one that it stands on. */
  claims: readonly [FoundClaim, ...FoundClaim[]];
  /** What is listed where it was counted. */
  kind: ListedKind;
  /** Which of what is listed, where it is a part. */
  among?: string;
  /** Captures that no crawl of the live Hub renews: those of other sources, or of a certain time. */
  ofOneTime?: true;
  /** How it stands on a card of the cover: in short, with one number and the chart that draws it. */
  card: FindingCard;
  /** What it means for a developer, while it holds and when it does not or cannot be told. */
  meaning: { holds: string; otherwise: string };
  /** Why it stands at its place. */
  weight: string;
}

/**
 * Tables that are made from the other metrics, not from sources: the ledger of claims and what is said of it as a whole.
 * No rule and no claim may rest on one of them.
 */
export const derivedMetrics = [
  'claims',
  'claim-figures',
  'findings',
  'power',
  'power-by-size',
  'threats',
  'inclusion-rules',
] as const;

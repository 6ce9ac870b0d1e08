import type { Cells } from './compare-tables.ts';
import type { ChangedFolder } from './group-versions.ts';

/** A value in two versions. */
export interface OldNew<Value = string> {
  old: Value;
  new: Value;
}

/** A claim whose verdict changed. */
export interface TurnedClaim {
  claim: string;
  verdict: OldNew;
  /** What the page printed and what it prints. */
  sentence: OldNew;
  /** What the effect is, which a verdict can change: a claim shows the figure that decided. `effect` is empty where unknown. */
  effect_name: OldNew;
  effect: OldNew;
}

/** What happened in the ledger of claims. */
export interface ClaimNews {
  turned: TurnedClaim[];
  /** Claims that only one version has. */
  added: string[];
  gone: string[];
  /** Claims with the verdict of before in other words. */
  reworded: string[];
}

const WEIGHT = ['does not hold', 'cannot be told', 'cannot be judged', 'holds'];

/** Claims that turned, those that no longer hold first; undefined where the ledger did not change. */
export function claimNews(metrics: ChangedFolder | undefined): ClaimNews | undefined {
  const ledger = metrics?.tables.find(({ name }) => name === 'claims')?.change;
  if (!ledger?.comparable) return undefined;
  const turned = ledger.changed.filter(({ old, new: now }) => old.verdict !== now.verdict);
  const same = ledger.changed.filter(({ old, new: now }) => old.verdict === now.verdict);
  return {
    turned: turned.map(turn).sort((a, b) => WEIGHT.indexOf(a.verdict.new) - WEIGHT.indexOf(b.verdict.new)),
    added: ledger.added.map(nameOf),
    gone: ledger.removed.map(nameOf),
    reworded: same.filter(({ old, new: now }) => old.sentence !== now.sentence).map(({ new: now }) => nameOf(now)),
  };
}

function turn({ old, new: now }: OldNew<Cells>): TurnedClaim {
  const both = (column: string): OldNew => ({ old: old[column] ?? '', new: now[column] ?? '' });
  return {
    claim: nameOf(now),
    verdict: both('verdict'),
    sentence: both('sentence'),
    effect_name: both('effect_name'),
    effect: both('effect'),
  };
}

function nameOf({ claim = '' }: Cells): string {
  return claim;
}

import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { RowIn } from '../../../data/schema/folders.ts';
import { openFolder } from '../../../data/schema/open-folder.ts';
import type { JudgedMetric, MetricRows } from '../../../frames/metric-rows.ts';
import { claims } from '../../../scripts/claims/index.ts';
import { markReasons } from '../../../scripts/claims/mark-reasons.ts';
import { verdictOf } from '../../../scripts/claims/verdict-of.ts';
import { claimTopics } from '../../../src/site/claim-topics.ts';
import { isTurn, plainTurns } from './plain-turns.ts';

const committed: MetricRows = openFolder('metrics', 'data/metrics').table;

/** The committed metrics with other values in the rows of one table that a claim reads. */
function changed<N extends JudgedMetric>(
  name: N,
  change: (row: RowIn<'metrics', N>) => RowIn<'metrics', N>,
): MetricRows {
  const rows = (asked: N) => (asked === name ? committed(asked).map(change) : committed(asked));
  // The change is made only where the table asked for is the one named, whose rows it takes.
  return rows as MetricRows;
}

/**
 * By claim, a change of the data that must turn it over: needed of a claim that no plain change turns over, and kept for
 * those whose sentence says which figure it hangs on.
 */
const turns: Record<string, () => MetricRows> = {
  'confidence-is-calibrated': () =>
    changed('calibration-error', (row) => ({ ...row, distance: 0.2, low: 0.1, high: 0.3 })),
  'declaring-fell': () =>
    changed('dataset-statements', (row) => ({
      ...row,
      declared_share: row.capture === '2022-02-15' ? 0.01 : row.declared_share,
    })),
  'matcher-beats-baselines': () =>
    changed('match-quality', (row) => ({ ...row, f1_high: row.method === 'fuzzy' ? 1 : row.f1_high })),
  'matcher-holds-up': () =>
    changed('match-quality', (row) => ({ ...row, precision: 0.7, precision_low: 0.6, precision_high: 0.77 })),
  'most-uses-read-by-hand-are-undeclared': () =>
    changed('declared-found', (row) => ({ ...row, added_share: 0.3, added_low: 0.2, added_high: 0.4 })),
  'new-authors-are-harder': () => changed('match-quality', (row) => ({ ...row, f1: 0.7, f1_low: 0.65, f1_high: 0.74 })),
  'loading-apps-are-shorter': () => changed('code-contrasts', (row) => ({ ...row, delta_high: 0.01 })),
  'more-call-than-load': () => changed('code-use', (row) => ({ ...row, low: 0.49 })),
  'most-apps-load-no-model': () => changed('code-use', (row) => ({ ...row, high: 0.51 })),
  'tasks-declare-less': () =>
    changed('dataset-statements', (row) => ({ ...row, declared_share: row.capture === '2022-02-15' ? 0.5 : 0.1 })),
  'zoo-states-results': () => changed('zoo-coverage', (row) => ({ ...row, share: 0.5 })),
  // Turned whichever way it stands now.
  'texts-tell-more-than-tags': () =>
    changed('dataset-statements', (row) => ({
      ...row,
      found_only: (row.found_only ?? 0) < row.declared / 4 ? row.declared : 0,
    })),
  'concentration-grew': () =>
    changed('concentration', (row) => ({ ...row, top_1: row.capture === '2022-02-15' ? 1 : row.top_1 })),
  'docker-spaces-are-larger': () =>
    changed('space-size-contrasts', (row) => ({ ...row, delta_low: row.measure === 'bytes' ? -0.1 : row.delta_low })),
  'downloads-turn-with-the-date': () => changed('multiverse', (row) => ({ ...row, delta: 0.9, low: 0.8, high: 1 })),
  'few-pin-everything': () => changed('package-pins', (row) => ({ ...row, share: 0.6, low: 0.55, high: 0.65 })),
  'answer-hangs-on-small-forms': () =>
    changed('ease-sensitivity', (row) => ({ ...row, answer: row.answer && 'harder' })),
  'classification-is-nowhere-easier': () => changed('ease-pairs', (row) => ({ ...row, answer: 'easier' })),
  'ease-control-covers': () => changed('ease-control', (row) => ({ ...row, covering: 181 })),
  'ease-ranks-are-coarse': () => changed('ease-index', (row) => ({ ...row, rank_low: row.rank, rank_high: row.rank })),
  'generation-was-easier': () => changed('ease-pairs', (row) => ({ ...row, low: -0.1, high: 0.1 })),
  'index-agrees-with-what-worked': () =>
    changed('index-agreement', (row) => ({ ...row, tau: 0.7, low: 0.5, high: 0.9 })),
  'the-line-broke-not-the-model': () => changed('encoder-swaps', (row) => ({ ...row, outcome: 'worked' })),
  'one-call-is-gone-for-some': () =>
    changed('ease-parts', (row) => ({ ...row, share: row.task === 'translation' ? 0.5 : row.share })),
  'few-new-models-are-gated': () => changed('hub-measures', (row) => ({ ...row, low: 0.1, high: 0.3, share: 0.2 })),
  'few-report-results': () =>
    changed('hub-measures', (row) => ({
      ...row,
      share: row.measure === 'model-index' && row.capture === '2024-07-11' ? 0.2 : row.share,
    })),
  'few-tasks-hold-most': () => changed('task-overview', (row) => ({ ...row, models: row.models === null ? null : 1 })),
  'integrations-were-only-added': () =>
    changed('integration-summary', (row) => ({ ...row, libraries: row.group === 'gone' ? 1 : row.libraries })),
  'licences-are-a-minority': () =>
    changed('hub-measures', (row) => ({
      ...row,
      share: row.measure === 'licence' && row.capture !== '2022-02-15' ? 0.2 : row.share,
    })),
  'one-model-leads-in-code': () => changed('code-models', (row) => ({ ...row, high: row.rank === 2 ? 0.2 : row.high })),
  'one-library-holds-most': () =>
    changed('integration-models', (row) => ({ ...row, share: row.library === 'PEFT' ? 0.2 : row.share })),
  'own-code-goes-with-fame': () =>
    changed('hub-measures', (row) => ({
      ...row,
      share: row.measure === 'custom-code' && row.capture === '2025-03-21' ? 0.01 : row.share,
    })),
  'some-spaces-ended': () => changed('hub-measures', (row) => ({ ...row, share: 0.05, low: 0.04, high: 0.06 })),
  'standard-classes-load-most': () =>
    changed('hub-measures', (row) => ({
      ...row,
      share: row.measure === 'standard-library' && row.capture === '2024-07-11' ? 0.4 : row.share,
    })),
  'top-cards-show-use': () =>
    changed('hub-measures', (row) => ({ ...row, share: row.measure === 'card-usage' ? 0.4 : row.share })),
  'used-models-stay': () =>
    changed('model-churn', (row) => ({ ...row, share: row.group === '1000 or more downloads' ? 0.5 : row.share })),
  'generation-is-younger': () => changed('concentration', (row) => ({ ...row, median: 10 })),
  'likes-favour-generation': () => changed('multiverse', (row) => ({ ...row, delta: 0.9, low: 0.8, high: 1 })),
  'likes-say-little-of-downloads': () =>
    changed('concentration', (row) => ({ ...row, spearman: row.spearman === null ? null : 0.9 })),
  'memory-goes-with-score': () => changed('zoo-coverage', (row) => ({ ...row, spearman: 0.1 })),
  'most-fit-a-laptop': () => changed('fits-on-hardware', (row) => ({ ...row, share: 0.2, low: 0.1, high: 0.3 })),
  'most-state-no-licence': () => changed('composition', (row) => ({ ...row, share: 0.1 })),
  'most-structure-is-readable': () =>
    changed('structure-readable', (row) => ({ ...row, share: 0.2, low: 0.1, high: 0.3 })),
  'operations-are-rarely-readable': () =>
    changed('structure-readable', (row) => ({
      ...row,
      share_of_scope: row.value === 'graph' ? 0.5 : row.share_of_scope,
    })),
  'spaces-never-whole': () => changed('captures', (row) => ({ ...row, spaces_population: 'whole' })),
  'study-downloads': () => changed('multiverse', (row) => ({ ...row, delta: -0.9, low: -1, high: -0.8, p: 0.001 })),
  'study-likes': () => changed('multiverse', (row) => ({ ...row, delta: 0.9, low: 0.8, high: 1, p: 0.001 })),
  'cards-name-sections-and-leave-them-empty': () => changed('dataset-cards', (row) => ({ ...row, empty: 0 })),
  'most-published-figures-come-out-again': () =>
    changed('published-verdicts', (row) => ({
      ...row,
      verdict: row.verdict === 'reproduced' ? 'not reproduced' : row.verdict,
    })),
  'study-files': () => changed('space-size-contrasts', (row) => ({ ...row, delta_low: 0.1, delta_high: 0.3 })),
  'study-sizes': () => changed('study-gaps', (row) => ({ ...row, least: row.least === null ? null : -1 })),
  'study-uses': () => changed('study-gaps', (row) => ({ ...row, most: row.most === null ? null : 1 })),
  'study-tag-is-no-task': () => changed('top-twenty', (row) => ({ ...row, size: 20 })),
  'top-lists-differ': () => changed('list-overlap', (row) => ({ ...row, share: 0.9 })),
  'size-by-task-not-told': () => changed('space-size-contrasts', (row) => ({ ...row, smallest: 0.2 })),
  'task-of-model-is-not-of-app': () => changed('code-tasks', (row) => ({ ...row, rerank_low: 0.09 })),
  'top-percent-as-published': () => changed('concentration', (row) => ({ ...row, top_1: 0.5 })),
  'training-cost-is-rarely-declared': () => changed('carbon-declared', (row) => ({ ...row, share: 0.1 })),
};

describe('every claim of the ledger', () => {
  test.each(claims.map((claim) => [claim.id, claim] as const))(
    '%s turns over when its data do, and cannot be judged without them',
    (id, claim) => {
      const verdict = (rows: MetricRows) => verdictOf(claim, claim.judge(rows));
      expect(verdict(committed)).not.toBe('cannot be judged');
      const [before, turn] = [verdict(committed), turns[id]];
      // One that does not hold has been turned over by the data themselves, which its change may no more than do again.
      const isTurned = turn
        ? isTurn(before, verdict(turn())) || (before !== 'holds' && verdict(turn()) === before)
        : before === 'does not hold' || plainTurns(claim, committed).length > 0;
      expect(
        isTurned,
        `turned over by ${turn ? 'its change here' : 'a plain change, else by one of its own here'}`,
      ).toBe(true);
      expect(claim.judge(() => [])).toBeNull();
    },
  );

  test.each(claims.map((claim) => [claim.id, claim] as const))(
    '%s has an interval for each figure, or says that it counts its listing',
    (_, { certainty, marks, judge }) => {
      const open = (judge(committed) ?? [])
        .slice(0, marks.length)
        .filter(({ low, high, counted }) => counted !== true && (low == null || high == null));
      expect(certainty.kind === 'census' ? [] : open).toEqual([]);
    },
  );

  test.each(claims.map((claim) => [claim.id, claim] as const))('%s has its marks in its predicate', (_, claim) => {
    const missing = claim.marks.filter(({ is, mark }) => !claim.predicate.includes(`${is} ${mark}`));
    expect(missing).toEqual([]);
  });

  test.each(claims.filter(({ certainty }) => certainty.kind === 'interval').map((claim) => [claim.id, claim] as const))(
    '%s cannot hold where an interval spans its mark',
    (_, claim) => {
      const spanning = claim.marks.map(({ mark }, at) => ({
        ...claim.judge(committed)![at]!,
        counted: false,
        low: mark - 1,
        high: mark + 1,
      }));
      expect(verdictOf(claim, spanning)).toBe('cannot be told');
    },
  );

  test('the protocol lists the reason of every mark, and no reason is left over', () => {
    const protocol = readFileSync('docs/protocol.md', 'utf8').replaceAll(/\s+/g, ' ');
    expect(Object.values(markReasons).filter((reason) => !protocol.includes(reason))).toEqual([]);
    const used = new Set<string>(claims.flatMap(({ marks }) => marks.map(({ because }) => because)));
    expect(Object.keys(markReasons).filter((reason) => !used.has(reason))).toEqual([]);
  });

  test('no change is kept of a claim that is gone', () => {
    const ids = claims.map(({ id }) => id);
    expect(Object.keys(turns).filter((id) => !ids.includes(id))).toEqual([]);
  });

  test('is printed by the ledger, once, under the matter that it is about', () => {
    const printed = claimTopics.flatMap((topic) => topic.claims);
    expect(printed.toSorted()).toEqual(claims.map(({ id }) => id).toSorted());
  });
});

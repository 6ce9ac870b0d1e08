import { findRow, type Claim } from './claim.ts';

/** The one population in which memory and a common score are known for many models. */
export const claim: Claim = {
  id: 'memory-goes-with-score',
  family: 'descriptive',
  madeBy: 'report',
  sentence: 'Among the detectors of MMDetection those that need more memory in training tend to score higher.',
  otherwise: 'Among the detectors of MMDetection memory in training says little of the score.',
  predicate: 'Spearman correlation of training memory and box AP on COCO above 0.3 over the entries that declare both',
  captures: (rows) => [...new Set(rows('zoo-coverage').map((row) => row.zoo))],
  restsOn: ['zoo-coverage', 'zoo-costs'],
  judge(rows) {
    const row = findRow(rows('zoo-coverage'), { zoo: 'mmdetection', measure: 'training memory' });
    if (row?.spearman == null) return null;
    const n = rows('zoo-costs').filter((each) => each.memory_gb !== null).length;
    return {
      holds: row.spearman > 0.3,
      effectName: 'Spearman correlation',
      effect: row.spearman,
      n: `${n} entries`,
    };
  },
};

import { captureOf } from '../../frames/frame-rules.ts';
import { BY_AUTHOR, capturesOf, findRow, IN_THIS_LISTING, ofReport, type Claim } from './claim.ts';
import { ofShare } from './of-share.ts';

/** Claims of the chapter that compares models, in the order of its text. */
export const comparingModels: readonly Claim[] = [
  {
    ...ofReport,
    id: 'most-fit-a-laptop',
    sentence:
      'Of the leading models {when model-sizes} whose size is known, most fit a laptop with eight gigabytes ' +
      'of memory at two bytes a parameter.',
    otherwise:
      'Of the leading models {when model-sizes} whose size is known, half or more do not fit a laptop with eight ' +
      'gigabytes of memory at two bytes a parameter.',
    predicate:
      'share of models with known parameters whose fp16 weights fit an Apple M1 with 8 GB above 0.5 ' +
      '{when model-sizes}',
    certainty: BY_AUTHOR,
    marks: [{ is: 'above', mark: 0.5, because: 'most' }],
    captures: ['model-sizes'],
    restsOn: ['fits-on-hardware'],
    judge(rows) {
      const capture = captureOf(rows, 'model-sizes');
      const row = findRow(rows('fits-on-hardware'), { capture, hardware: 'Apple M1', precision: 'fp16' });
      return ofShare(row, { effectName: 'share that fits' });
    },
  },
  {
    // The one population in which memory and a common score are known for many models.
    ...ofReport,
    id: 'memory-goes-with-score',
    sentence: 'Among the detectors of MMDetection, those that need more memory in training tend to score higher.',
    otherwise: 'Among the detectors of MMDetection, memory in training says little of the score.',
    predicate:
      'Spearman correlation of training memory and box AP on COCO above 0.3 over the entries that declare both',
    certainty: IN_THIS_LISTING,
    marks: [{ is: 'above', mark: 0.3, because: 'correlation' }],
    captures: (rows) => [...new Set(rows('zoo-coverage').map((row) => row.zoo))],
    restsOn: ['zoo-coverage', 'zoo-costs'],
    judge(rows) {
      const row = findRow(rows('zoo-coverage'), { zoo: 'mmdetection', measure: 'training memory' });
      if (row?.spearman == null) return null;
      const n = rows('zoo-costs').filter((each) => each.memory_gb !== null).length;
      return [{ effectName: 'Spearman correlation', effect: row.spearman, n: `${n} entries` }];
    },
  },
  {
    // The column of the starting study's table that stays empty for nearly all models.
    ...ofReport,
    id: 'training-cost-is-rarely-declared',
    sentence: 'In no listing is one leading model in twenty known to declare what its training emitted.',
    otherwise:
      'In at least one listing one leading model in twenty, or more, is known to declare ' +
      'what its training emitted.',
    predicate:
      'share of models in scope with co2_eq_emissions, in the card or as a tag, below 0.05 in every capture of models',
    certainty: IN_THIS_LISTING,
    marks: [{ is: 'below', mark: 0.05, because: 'rare' }],
    captures: capturesOf('carbon-declared'),
    restsOn: ['carbon-declared'],
    judge(rows) {
      const shares = rows('carbon-declared').flatMap((row) => row.share ?? []);
      if (shares.length === 0) return null;
      const most = Math.max(...shares);
      return [{ effectName: 'largest share', effect: most, n: `${shares.length} listings` }];
    },
  },
];

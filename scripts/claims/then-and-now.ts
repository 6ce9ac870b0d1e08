import { captureOf } from '../../frames/frame-rules.ts';
import type { MetricRows } from '../../frames/metric-rows.ts';
import { findRow, IN_THIS_LISTING, ofReport, type Claim } from './claim.ts';
import { ofShare } from './of-share.ts';

/** Shares of the downloads that the top 1 % of models hold, of the listings of all models. */
const heldByTop = (rows: MetricRows) =>
  rows('history-series').filter(
    ({ kind, measure, line }) => kind === 'models' && measure === 'downloads-top-1' && line === 'whole',
  );

/** Claims of the chapter on then and now, in the order of its text. */
export const thenAndNow: readonly Claim[] = [
  {
    ...ofReport,
    id: 'few-hold-downloads-throughout',
    sentence:
      'In every listing of all models since the first, the top 1% of models hold more than nine tenths of the ' +
      'downloads.',
    otherwise:
      'Not in every listing of all models do the top 1% of models hold more than nine tenths of the downloads.',
    predicate: 'the smallest share of the downloads that the top 1% of models hold is above 0.9',
    certainty: IN_THIS_LISTING,
    marks: [{ is: 'above', mark: 0.9, because: 'nearly all' }],
    captures: (rows) => [...new Set(heldByTop(rows).map(({ capture }) => capture))],
    restsOn: ['history-series'],
    judge(rows) {
      const shares = heldByTop(rows).map(({ value }) => value);
      if (shares.length === 0) return null;
      const effect = Math.min(...shares);
      return [{ effectName: 'smallest share that the top 1% hold', effect, n: `${shares.length} listings` }];
    },
  },
  {
    ...ofReport,
    id: 'top-lists-turn-over',
    sentence: 'Most models in the top lists of one listing of all models are not in those of the next.',
    otherwise: 'Most models in the top lists of one listing of all models are still in those of the next.',
    predicate:
      'share of the models in scope of the older of the two newest listings that are in the newer one below 0.5',
    certainty: IN_THIS_LISTING,
    marks: [{ is: 'below', mark: 0.5, because: 'most' }],
    captures: ['moved-models'],
    restsOn: ['moves-between'],
    judge(rows) {
      const stayed = {
        capture: captureOf(rows, 'moved-models'),
        kind: 'models',
        of: 'tables',
        move: 'stayed',
      } as const;
      const row = findRow(rows('moves-between'), stayed);
      return ofShare(row && { share: row.share, of: row.total }, {
        effectName: 'share of models that stayed in the lists',
      });
    },
  },
];

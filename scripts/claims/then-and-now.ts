import { captureOf } from '../../frames/frame-rules.ts';
import type { MetricRows } from '../../frames/metric-rows.ts';
import { findRow, IN_THIS_LISTING, ofReport, type Claim } from './claim.ts';
import { ofShare } from './of-share.ts';

/** Shares of the downloads that the top 1% of models hold, of the listings of all models. */
const heldByTop = (rows: MetricRows, measure: 'downloads-top-1' | 'downloads-top-1-without-largest') =>
  rows('history-series').filter((row) => row.kind === 'models' && row.measure === measure && row.line === 'whole');

/** Figures of others that can be set beside ours. */
const ofOthers = (rows: MetricRows) =>
  rows('published-verdicts').filter(({ of, verdict }) => of === 'others' && verdict !== 'not comparable');

/** Claims of the chapter on then and now, in the order of its text. */
export const thenAndNow: readonly Claim[] = [
  {
    ...ofReport,
    id: 'most-published-figures-come-out-again',
    sentence: 'Most published figures that can be compared with our listings come out again.',
    otherwise: 'Half of the published figures that can be compared with our listings, or more, do not come out again.',
    predicate:
      'share reproduced of the figures of others than the starting study whose verdict is reproduced or not reproduced ' +
      'above 0.5; each names how close ours must come',
    certainty: IN_THIS_LISTING,
    marks: [{ is: 'above', mark: 0.5, because: 'most' }],
    captures: (rows) => [...new Set(ofOthers(rows).flatMap(({ capture }) => capture ?? []))],
    restsOn: ['published-verdicts'],
    judge(rows) {
      const compared = ofOthers(rows);
      if (compared.length === 0) return null;
      const again = compared.filter(({ verdict }) => verdict === 'reproduced').length;
      return [
        {
          effectName: 'share that comes out again',
          effect: again / compared.length,
          n: `${compared.length} figures, chosen by hand`,
        },
      ];
    },
  },
  {
    ...ofReport,
    id: 'cards-name-sections-and-leave-them-empty',
    sentence:
      'Most cards of the hundred most downloaded datasets had the headings of all five sections {when dataset-cards}, ' +
      'and most of these had a section without a word of its own.',
    otherwise:
      'Of the cards of the hundred most downloaded datasets, it is not so {when dataset-cards} that most had the ' +
      'headings of all five sections and most of these a section without a word of its own.',
    predicate:
      'share of the cards that name all five sections above 0.5, and of these share that leaves one empty above 0.5',
    certainty: IN_THIS_LISTING,
    marks: [
      { is: 'above', mark: 0.5, because: 'most' },
      { is: 'above', mark: 0.5, because: 'most' },
    ],
    captures: ['dataset-cards'],
    restsOn: ['dataset-cards'],
    judge(rows) {
      const leading = {
        capture: captureOf(rows, 'dataset-cards'),
        cards: '100 most downloaded',
        section: 'all five',
      } as const;
      const row = findRow(rows('dataset-cards'), leading);
      if (row?.named_share == null || row.named === 0) return null;
      return [
        { effectName: 'share that names all five sections', effect: row.named_share, n: `${row.of} cards` },
        { effectName: 'share of these that leaves one empty', effect: row.empty / row.named, n: `${row.named} cards` },
      ];
    },
  },
  {
    ...ofReport,
    id: 'few-hold-downloads-throughout',
    sentence:
      'In every listing of all models since the first, the top 1% of models hold more than nine tenths of the ' +
      'downloads, with or without the most downloaded one.',
    otherwise:
      'Not in every listing of all models do the top 1% of models hold more than nine tenths of the downloads, with ' +
      'and without the most downloaded one.',
    predicate:
      'the smallest share of the downloads that the top 1% of models hold is above 0.9, and so it is where the most ' +
      'downloaded model, having more than a twentieth, is left out',
    certainty: IN_THIS_LISTING,
    marks: [
      { is: 'above', mark: 0.9, because: 'nearly all' },
      { is: 'above', mark: 0.9, because: 'nearly all' },
    ],
    captures: (rows) => [...new Set(heldByTop(rows, 'downloads-top-1').map(({ capture }) => capture))],
    restsOn: ['history-series'],
    judge(rows) {
      const shares = heldByTop(rows, 'downloads-top-1').map(({ value }) => value);
      if (shares.length === 0) return null;
      const without = heldByTop(rows, 'downloads-top-1-without-largest').map(({ value }) => value);
      const n = `${shares.length} listings`;
      return [
        { effectName: 'smallest share that the top 1% hold', effect: Math.min(...shares), n },
        { effectName: 'smallest share without the most downloaded model', effect: Math.min(...shares, ...without), n },
      ];
    },
  },
  {
    ...ofReport,
    id: 'top-lists-turn-over',
    sentence: 'Most models in the top lists of one listing of all models are not in those of the next.',
    otherwise:
      'Half of the models in the top lists of one listing of all models, or more, are still in those of the next.',
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

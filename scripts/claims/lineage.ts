import { captureOf } from '../../frames/frame-rules.ts';
import { findRow, IN_THIS_LISTING, ofReport, type Claim } from './claim.ts';
import { ofShare } from './of-share.ts';

/** From this index on the merger guidelines of the United States of 2023 call a market highly concentrated. */
const HIGHLY_CONCENTRATED = 0.18;

/** Claims on who is made from whom, in the order of the chapter on what is inside the models. */
export const lineage: readonly Claim[] = [
  {
    // Whoever asks what is inside a model finds its parent for a minority only.
    ...ofReport,
    id: 'most-name-no-base',
    sentence: 'Most models {when lineage} do not name a model that they were made from.',
    otherwise: 'Half of the models {when lineage}, or more, name a model that they were made from.',
    predicate: 'share of listed models with a base other than themselves below 0.5',
    certainty: IN_THIS_LISTING,
    marks: [{ is: 'below', mark: 0.5, because: 'most' }],
    captures: ['lineage'],
    restsOn: ['lineage'],
    judge(rows) {
      const row = findRow(rows('lineage'), { capture: captureOf(rows, 'lineage'), value: 'made from another' });
      return ofShare(row, { effectName: 'share made from another model' });
    },
  },
  {
    // The licence of the base decides whether the derived one may be what its author says.
    ...ofReport,
    id: 'most-keep-the-licence',
    sentence:
      'Most models {when lineage} whose base states a licence state the same one, ' +
      'with or without the base that has most of them.',
    otherwise:
      'Half or fewer of the models {when lineage} whose base states a licence state the same one, ' +
      'or one base decides it.',
    predicate: 'share of pairs with the same licence above 0.5, also without the largest base',
    certainty: IN_THIS_LISTING,
    marks: [
      { is: 'above', mark: 0.5, because: 'most' },
      { is: 'above', mark: 0.5, because: 'most' },
    ],
    captures: ['lineage'],
    restsOn: ['licence-inheritance'],
    judge(rows) {
      const row = findRow(rows('licence-inheritance'), { capture: captureOf(rows, 'lineage'), outcome: 'same' });
      if (row?.share == null || row.share_without_base === null) return null;
      const n = `${row.of} pairs of model and base`;
      return [
        { effectName: 'share with the same licence', effect: row.share, n },
        { effectName: 'share without the largest base', effect: row.share_without_base, n },
      ];
    },
  },
  {
    // Terms that are gone from the label are not gone from the weights.
    ...ofReport,
    id: 'changed-licences-drop-terms',
    sentence:
      'Models {when lineage} that state another licence than their base more often drop terms ' +
      'than add some, also without the base that has most of these cases.',
    otherwise:
      'Models {when lineage} that state another licence than their base add terms at least as often as they drop ' +
      'some, or one base decides it.',
    predicate: 'pairs that drop terms, without those of the largest base, less pairs that add terms above 0',
    certainty: IN_THIS_LISTING,
    marks: [{ is: 'above', mark: 0, because: 'direction' }],
    captures: ['lineage'],
    restsOn: ['licence-inheritance'],
    judge(rows) {
      const capture = captureOf(rows, 'lineage');
      const of = (outcome: 'adds terms' | 'drops terms') => findRow(rows('licence-inheritance'), { capture, outcome });
      const [adds, drops] = [of('adds terms'), of('drops terms')];
      if (!adds || !drops) return null;
      const n = `${drops.n} and ${adds.n} pairs`;
      const effectName = 'pairs that drop terms, without the largest base, less those that add some';
      return [{ effectName, effect: drops.n - (drops.largest_pairs ?? 0) - adds.n, n }];
    },
  },
  {
    // A count of conflicts may be the count of one template.
    ...ofReport,
    id: 'one-base-makes-the-largest-conflict',
    sentence: 'Most cases of the most frequent change of licence {when lineage} come from a single base.',
    otherwise: 'No single base has most cases of the most frequent change of licence {when lineage}.',
    predicate: 'share of one base in the most frequent pair of unlike licences above 0.5',
    certainty: IN_THIS_LISTING,
    marks: [{ is: 'above', mark: 0.5, because: 'most' }],
    captures: ['lineage'],
    restsOn: ['licence-conflicts'],
    judge(rows) {
      const row = findRow(rows('licence-conflicts'), { capture: captureOf(rows, 'lineage'), rank: 1 });
      if (row?.largest_share == null) return null;
      const n = `${row.pairs} pairs, ${row.bases} bases`;
      return [{ effectName: 'share of one base', effect: row.largest_share, n }];
    },
  },
  {
    // A concentration that one counter makes is a fact of that counter.
    ...ofReport,
    id: 'one-model-concentrates-families',
    sentence:
      'The downloads of families {when lineage} are highly concentrated as long as the most ' +
      'downloaded model is counted, and not without it.',
    otherwise:
      'Whether the downloads of families {when lineage} are highly concentrated does not depend on ' +
      'the most downloaded model.',
    predicate:
      `Herfindahl index over families at least ${HIGHLY_CONCENTRATED}, and below ${HIGHLY_CONCENTRATED} without the ` +
      'most downloaded model',
    certainty: IN_THIS_LISTING,
    marks: [
      { is: 'at least', mark: HIGHLY_CONCENTRATED, because: 'merger guidelines' },
      { is: 'below', mark: HIGHLY_CONCENTRATED, because: 'merger guidelines' },
    ],
    captures: ['lineage'],
    restsOn: ['lineage-concentration'],
    judge(rows) {
      const capture = captureOf(rows, 'lineage');
      const row = findRow(rows('lineage-concentration'), { capture, of: 'families by root' });
      if (row?.hhi == null || row.hhi_without_largest === null) return null;
      const n = `${row.holders} families`;
      return [
        { effectName: 'Herfindahl index', effect: row.hhi, n },
        { effectName: 'the same without the most downloaded model', effect: row.hhi_without_largest, n },
      ];
    },
  },
];

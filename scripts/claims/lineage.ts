import { captureOf } from '../../frames/frame-rules.ts';
import { findRow, ofReport, type Claim } from './claim.ts';
import { ofShare } from './of-share.ts';

/** From this index on the merger guidelines of the United States of 2023 call a market highly concentrated. */
const HIGHLY_CONCENTRATED = 0.18;

/** Claims on who is made from whom, in the order of the chapter on what is inside the models. */
export const lineage: readonly Claim[] = [
  {
    // Whoever asks what is inside a model finds its parent for a minority only.
    ...ofReport,
    id: 'most-name-no-base',
    sentence: 'In this listing, most models {when lineage} do not name a model that they were made from.',
    otherwise: 'In this listing, half of the models {when lineage}, or more, name a model that they were made from.',
    predicate: 'share of listed models with a base other than themselves below 0.5, which is what most means',
    captures: ['lineage'],
    restsOn: ['lineage'],
    judge(rows) {
      const row = rows('lineage').find(
        ({ capture, value }) => capture === captureOf(rows, 'lineage') && value === 'made from another',
      );
      return ofShare(row, { effectName: 'share made from another model', holds: (share) => share < 0.5 });
    },
  },
  {
    // The licence of the base decides whether the derived one may be what its author says.
    ...ofReport,
    id: 'most-keep-the-licence',
    sentence:
      'In this listing, most models {when lineage} whose base states a licence state the same one, ' +
      'with or without the base that has most of them.',
    otherwise:
      'In this listing, half or fewer of the models {when lineage} whose base states a licence state the same one, ' +
      'or one base decides it.',
    predicate:
      'share of pairs with the same licence above 0.5, which is what most means, also without the largest base',
    captures: ['lineage'],
    restsOn: ['licence-inheritance'],
    judge(rows) {
      const row = findRow(rows('licence-inheritance'), { capture: captureOf(rows, 'lineage'), outcome: 'same' });
      return ofShare(row, {
        effectName: 'share with the same licence',
        unit: 'pairs of model and base',
        holds: (share) => share > 0.5 && (row?.share_without_largest ?? 0) > 0.5,
      });
    },
  },
  {
    // Terms that are gone from the label are not gone from the weights.
    ...ofReport,
    id: 'changed-licences-drop-terms',
    sentence:
      'In this listing, models {when lineage} that state another licence than their base more often drop terms ' +
      'than add some, also without the base that has most of these cases.',
    otherwise:
      'In this listing, models {when lineage} that state another licence than their base add terms as often as they ' +
      'drop some, or one base decides it.',
    predicate: 'pairs that drop terms, without those of the largest base, more than pairs that add terms',
    captures: ['lineage'],
    restsOn: ['licence-inheritance'],
    judge(rows) {
      const capture = captureOf(rows, 'lineage');
      const of = (outcome: 'adds terms' | 'drops terms') => findRow(rows('licence-inheritance'), { capture, outcome });
      const [adds, drops] = [of('adds terms'), of('drops terms')];
      if (!adds || !drops) return null;
      return {
        holds: drops.n - (drops.largest_pairs ?? 0) > adds.n,
        effectName: 'pairs that drop terms, less those that add some',
        effect: drops.n - adds.n,
        n: `${drops.n} and ${adds.n} pairs`,
      };
    },
  },
  {
    // A count of conflicts may be the count of one template.
    ...ofReport,
    id: 'one-base-makes-the-largest-conflict',
    sentence:
      'In this listing, most cases of the most frequent change of licence {when lineage} are of one single base.',
    otherwise: 'In this listing, no single base has most cases of the most frequent change of licence {when lineage}.',
    predicate: 'share of one base in the most frequent pair of unlike licences above 0.5, which is what most means',
    captures: ['lineage'],
    restsOn: ['licence-conflicts'],
    judge(rows) {
      const row = findRow(rows('licence-conflicts'), { capture: captureOf(rows, 'lineage'), rank: 1 });
      if (row?.largest_share == null) return null;
      return {
        holds: row.largest_share > 0.5,
        effectName: 'share of one base',
        effect: row.largest_share,
        n: `${row.pairs} pairs, ${row.bases} bases`,
      };
    },
  },
  {
    // A concentration that one counter makes is a fact of that counter.
    ...ofReport,
    id: 'one-model-concentrates-families',
    sentence:
      'In this listing, the downloads of families {when lineage} are highly concentrated with the most downloaded ' +
      'model, and not without it.',
    otherwise:
      'In this listing, whether the downloads of families {when lineage} are highly concentrated does not depend on ' +
      'the most downloaded model.',
    predicate:
      `Herfindahl index over families at least ${HIGHLY_CONCENTRATED}, from where the merger guidelines of the United ` +
      'States (2023) call a market highly concentrated, and below that without the most downloaded model',
    captures: ['lineage'],
    restsOn: ['lineage-concentration'],
    judge(rows) {
      const capture = captureOf(rows, 'lineage');
      const row = findRow(rows('lineage-concentration'), { capture, of: 'families by root' });
      if (row?.hhi == null || row.hhi_without_largest === null) return null;
      return {
        holds: row.hhi >= HIGHLY_CONCENTRATED && row.hhi_without_largest < HIGHLY_CONCENTRATED,
        effectName: 'Herfindahl index without the largest model',
        effect: row.hhi_without_largest,
        n: `${row.holders} families`,
      };
    },
  },
];

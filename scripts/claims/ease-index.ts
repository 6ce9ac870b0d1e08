import { median } from 'd3-array';
import { comparedTasks } from '../../data/schema/compared-tasks.ts';
import { captureOf, frameOf, framesOf, type FrameName } from '../../frames/frame-rules.ts';
import type { MetricRows } from '../../frames/metric-rows.ts';
import { BY_AUTHOR, findRow, IN_THIS_LISTING, ofReport, type Claim, type Figure } from './claim.ts';

const [first, second] = comparedTasks;
const pairOf = (rows: MetricRows, capture: string) => findRow(rows('ease-pairs'), { capture, first, second });
const pairsOf = (rows: MetricRows) => {
  const own = rows('ease-pairs').filter((row) => row.first === first && row.second === second);
  const pairs = new Map(own.map((row) => [row.capture, row]));
  return framesOf(rows, 'every-ease').flatMap(({ capture }) => pairs.get(capture) ?? []);
};
/** The pair under other ways to count, in the newest listing of all models. */
const variantsOf = (rows: MetricRows) => {
  const capture = captureOf(rows, 'ease');
  return rows('ease-sensitivity').filter((row) => row.capture === capture && row.answer !== null);
};
const CALLS = ['translation', 'summarization', 'question-answering'];

/** Claims of the chapter on the ease index, in the order of its text. */
export const easeIndex: readonly Claim[] = [
  {
    // The index calls no task easy whose one-line call is gone.
    ...ofReport,
    id: 'one-call-is-gone-for-some',
    sentence:
      'Translation, summarization and question answering have lost the call that did them in one line: {when ease} ' +
      'fewer than one in ten of their leading models could be used in one call of today\u2019s libraries.',
    otherwise:
      'Translation, summarization and question answering still have a call that does them in one line, for at least ' +
      'one in ten of the leading models of one of them.',
    predicate: 'share of the part one call below 0.1 for all three tasks {when ease}',
    certainty: IN_THIS_LISTING,
    marks: [{ is: 'below', mark: 0.1, because: 'few' }],
    captures: ['ease'],
    restsOn: ['ease-parts'],
    judge(rows) {
      const capture = captureOf(rows, 'ease');
      const found = CALLS.map((task) => findRow(rows('ease-parts'), { capture, task, part: 'one-call' }));
      const shares = found.flatMap((row) => row?.share ?? []);
      if (shares.length < CALLS.length) return null;
      const largest = Math.max(...shares);
      const models = found.reduce((sum, row) => sum + row!.known, 0);
      return [{ effectName: 'largest share of the three', effect: largest, n: `${models} models of three tasks` }];
    },
  },
  {
    // The question of the report, for the two tasks of the starting study.
    ...ofReport,
    id: 'classification-is-nowhere-easier',
    sentence:
      'By what models state, text classification is the easier of the two tasks in no listing, and text generation ' +
      'in at least one.',
    otherwise:
      'By what models state, text classification is the easier of the two tasks in at least one listing, or text ' +
      'generation in none.',
    predicate:
      'of the captures that rank both, those that answer easier for text classification against text generation are at ' +
      'most 0, and those that answer harder above 0; both answers need an interval that leaves out 0 and reaches beyond ' +
      'the margin of 0.1',
    certainty: IN_THIS_LISTING,
    marks: [
      { is: 'at most', mark: 0, because: 'none' },
      { is: 'above', mark: 0, because: 'direction' },
    ],
    captures: (rows) => pairsOf(rows).map(({ capture }) => capture),
    restsOn: ['ease-pairs'],
    judge(rows) {
      const pairs = pairsOf(rows);
      if (pairs.length === 0) return null;
      const count = (answer: string) => pairs.filter((row) => row.answer === answer).length;
      const n =
        `${pairs.length} listings, equivalent in ${count('equivalent')}, cannot be told in ` +
        `${count('cannot be told')}`;
      return [
        { effectName: 'listings in which classification is easier', effect: count('easier'), n },
        { effectName: 'listings in which it is harder', effect: count('harder'), n },
      ];
    },
  },
  {
    ...ofReport,
    id: 'generation-was-easier',
    sentence:
      'In the newest listing of all models, {when ease}, text generation was easier to build with than text ' +
      'classification: its leading models met more of the conditions that make a model easy to use.',
    otherwise:
      'In the newest listing of all models, {when ease}, text generation was not easier to build with than text ' +
      'classification: the index of text classification less that of text generation is {number 1}, which is not below ' +
      'zero, or too little to matter.',
    predicate:
      'difference of the indexes of classification and generation below 0 {when ease}, its lower end below -0.1',
    certainty: BY_AUTHOR,
    marks: [
      { is: 'below', mark: 0, because: 'direction' },
      { is: 'below', mark: -0.1, because: 'margin' },
    ],
    captures: ['ease'],
    restsOn: ['ease-pairs'],
    judge(rows) {
      const row = pairOf(rows, captureOf(rows, 'ease'));
      if (row?.low == null) return null;
      const { difference, low, high } = row;
      const n = `${row.first_models} and ${row.second_models} models, ${row.parts} parts`;
      return [
        { effectName: 'index of classification minus that of generation', effect: difference, low, high, n },
        { effectName: 'lower end of its interval', effect: low, counted: true, n },
      ];
    },
  },
  {
    // What that answer hangs on.
    ...ofReport,
    id: 'answer-hangs-on-small-forms',
    sentence:
      'That answer hangs on one condition: without the small and converted forms that others make of a model, the two tasks ' +
      'cannot be told apart; no other condition turns it when left out.',
    otherwise:
      'That answer does not hang on small and converted forms alone: without them it stays, or it goes without another ' +
      'condition too.',
    predicate:
      'of the answers in ease-sensitivity that leave out one part {when ease}, the number that differs from that of base ' +
      'above 0 for small forms and at most 0 for all others',
    certainty: IN_THIS_LISTING,
    marks: [
      { is: 'above', mark: 0, because: 'direction' },
      { is: 'at most', mark: 0, because: 'none' },
    ],
    captures: ['ease'],
    restsOn: ['ease-sensitivity'],
    judge(rows) {
      const variants = variantsOf(rows);
      const base = variants.find(({ variant }) => variant === 'base');
      const without = variants.filter(({ variant }) => variant === 'without a part');
      const small = without.find((row) => row.left_out === 'small-form');
      if (!base || small?.difference == null) return null;
      const turned = without.filter(({ answer }) => answer !== base.answer);
      const n = `${without.length} parts`;
      const { difference: effect, low, high } = small;
      return [
        { effectName: 'answers turned without small forms', effect: Number(turned.includes(small)), n },
        { effectName: 'answers turned without another part', effect: turned.filter((row) => row !== small).length, n },
        { effectName: 'difference without small forms', effect, low, high, n },
      ];
    },
  },
  {
    ...ofReport,
    id: 'ease-ranks-are-coarse',
    sentence: 'The ranks are coarse: half of the tasks could stand anywhere in more than a quarter of all places.',
    otherwise: 'The ranks are not coarse: half of the tasks have their place told within a quarter of all places.',
    predicate: 'median width of the rank intervals, divided by the number of ranked tasks, above 0.25 {when ease}',
    certainty: IN_THIS_LISTING,
    marks: [{ is: 'above', mark: 0.25, because: 'quarter' }],
    captures: ['ease'],
    restsOn: ['ease-index'],
    judge(rows) {
      const capture = captureOf(rows, 'ease');
      const ranked = rows('ease-index').filter((row) => row.capture === capture);
      if (ranked.length === 0) return null;
      const span = median(ranked.map((row) => row.rank_high - row.rank_low))!;
      const effectName = 'median width of a rank interval, as a share of all ranks';
      return [{ effectName, effect: span / ranked.length, n: `${ranked.length} tasks` }];
    },
  },
  {
    // Of many comparisons some differ by chance.
    ...ofReport,
    id: 'most-pairs-outlast-chance',
    sentence:
      'Most pairs of tasks that are told apart {when ease} still are when all pairs are held against chance together: ' +
      '{share 1} of them, with one in twenty of these wrong at most, as a mean over such lists of pairs.',
    otherwise:
      'At most half of the pairs of tasks that are told apart {when ease} still are when all pairs are held against ' +
      'chance together: {share 1} of them.',
    predicate:
      'of the pairs with the answer easier or harder {when ease}, share with an adjusted rate of at most 0.05 above 0.5',
    certainty: IN_THIS_LISTING,
    marks: [{ is: 'above', mark: 0.5, because: 'most' }],
    captures: ['ease'],
    restsOn: ['ease-pairs'],
    judge(rows) {
      const capture = captureOf(rows, 'ease');
      const pairs = rows('ease-pairs').filter((row) => row.capture === capture);
      const apart = pairs.filter(({ answer }) => ['easier', 'harder'].includes(answer));
      if (apart.length === 0) return null;
      const kept = apart.filter(({ adjusted }) => adjusted !== null && adjusted <= 0.05);
      const n = `${apart.length} of ${pairs.length} pairs`;
      return [{ effectName: 'share still told apart', effect: kept.length / apart.length, n }];
    },
  },
  {
    // The negative control of the index, on all splits.
    ...ofReport,
    id: 'ease-control-covers',
    sentence:
      'Where nothing differs, the intervals say so as often as they should: of random halves of one task, about ' +
      'nineteen in twenty have an interval that covers zero.',
    otherwise:
      'Where nothing differs, the intervals do not say so as often as they should: fewer or more than about nineteen ' +
      'in twenty random halves of one task have an interval that covers zero.',
    predicate:
      'over all splits of both tasks in all captures, share that covers 0 at least 0.93 and at most 0.97: two points ' +
      'around the 0.95 of an exact interval, what 200 splits of one task cannot tell from it',
    certainty: IN_THIS_LISTING,
    marks: [
      { is: 'at least', mark: 0.93, because: 'control' },
      { is: 'at most', mark: 0.97, because: 'control' },
    ],
    captures: ['every-ease'],
    restsOn: ['ease-control'],
    judge: (rows) => controlOf(rows, 'every-ease'),
  },
];

function controlOf(rows: MetricRows, frames: FrameName): readonly Figure[] | null {
  const captures = new Set(frameOf(rows, frames) ? framesOf(rows, frames).map(({ capture }) => capture) : []);
  const controls = rows('ease-control').filter(({ capture }) => captures.has(capture));
  if (controls.length === 0) return null;
  const splits = controls.reduce((sum, row) => sum + row.splits, 0);
  const covering = controls.reduce((sum, row) => sum + row.covering, 0);
  const shares = controls.map((row) => row.covering / row.splits);
  const figure = {
    effectName: 'share of the splits whose interval covers 0',
    effect: covering / splits,
    n:
      `${splits} splits, ${controls[0]!.splits} of each of ${controls.length} tasks and listings, which cover in ` +
      `${(100 * Math.min(...shares)).toFixed(1)} to ${(100 * Math.max(...shares)).toFixed(1)}%`,
  };
  return [figure, figure];
}

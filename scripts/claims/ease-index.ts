import { captureOf, frameOf, framesOf, type FrameName } from '../../frames/frame-rules.ts';
import type { MetricRows } from '../../frames/metric-rows.ts';
import { findRow, ofReport, type Claim, type Judgement } from './claim.ts';

const PAIR = { first: 'text-classification', second: 'text-generation' } as const;
const pairOf = (rows: MetricRows, capture: string) => findRow(rows('ease-pairs'), { capture, ...PAIR });
const pairsOf = (rows: MetricRows) =>
  framesOf(rows, 'every-ease').flatMap(({ capture }) => pairOf(rows, capture) ?? []);
/** The pair under other ways to count, in the newest listing of all models. */
const variantsOf = (rows: MetricRows) => {
  const capture = captureOf(rows, 'ease');
  return rows('ease-sensitivity').filter((row) => row.capture === capture && row.answer !== null);
};
const CALLS = ['translation', 'summarization', 'question-answering'];
const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  return (sorted[Math.ceil(middle) - 1]! + sorted[Math.floor(middle)]!) / 2;
};

/** Claims of the chapter on the ease index, in the order of its text. */
export const easeIndex: readonly Claim[] = [
  {
    // The index calls no task easy whose one-line call is gone.
    ...ofReport,
    id: 'one-call-is-gone-for-some',
    sentence:
      'Translation, summarization and question answering have lost the call that did them in one line: in this ' +
      'listing fewer than one in ten of their leading models can be used in one call of today\u2019s libraries.',
    otherwise:
      'Translation, summarization and question answering still have a call that does them in one line, for at least ' +
      'one in ten of the leading models of one of them.',
    predicate: 'share of the part one call below 0.1 for all three tasks {when ease}',
    captures: ['ease'],
    restsOn: ['ease-parts'],
    judge(rows) {
      const capture = captureOf(rows, 'ease');
      const found = CALLS.map((task) => findRow(rows('ease-parts'), { capture, task, part: 'one-call' }));
      const shares = found.flatMap((row) => row?.share ?? []);
      if (shares.length < CALLS.length) return null;
      const largest = Math.max(...shares);
      const models = found.reduce((sum, row) => sum + row!.known, 0);
      return {
        holds: largest < 0.1,
        effectName: 'largest share of the three',
        effect: largest,
        n: `${models} models of three tasks in this listing`,
      };
    },
  },
  {
    // The question of the report, for the two tasks of the starting study.
    ...ofReport,
    id: 'classification-is-nowhere-easier',
    sentence:
      'By what models state, text classification is the easier of the two tasks in no capture, and text generation ' +
      'in at least one.',
    otherwise:
      'By what models state, text classification is the easier of the two tasks in at least one capture, or text ' +
      'generation in none.',
    predicate:
      'of the captures that rank both, none answers easier for text classification against text generation, and at ' +
      'least one answers harder; both answers need an interval that leaves out 0 and reaches beyond 0.1',
    captures: (rows) => pairsOf(rows).map(({ capture }) => capture),
    restsOn: ['ease-pairs'],
    judge(rows) {
      const pairs = pairsOf(rows);
      if (pairs.length === 0) return null;
      const count = (answer: string) => pairs.filter((row) => row.answer === answer).length;
      return {
        holds: count('easier') === 0 && count('harder') > 0,
        effectName: 'captures in which classification is easier, less those in which it is harder',
        effect: count('easier') - count('harder'),
        n:
          `${pairs.length} captures: easier in ${count('easier')}, harder in ${count('harder')}, equivalent in ` +
          `${count('equivalent')}, cannot be told in ${count('cannot be told')}`,
      };
    },
  },
  {
    ...ofReport,
    id: 'generation-was-easier',
    sentence:
      'In the newest listing of all models, {when ease}, text generation was the easier of the two: its leading ' +
      'models meet more of what the index asks for, and the whole interval says so.',
    otherwise:
      'In the newest listing of all models, {when ease}, text generation was not the easier of the two: the difference ' +
      'is the other way, too small to matter, or cannot be told.',
    predicate: 'text classification against text generation is answered harder in ease-pairs {when ease}',
    captures: ['ease'],
    restsOn: ['ease-pairs'],
    judge(rows) {
      const row = pairOf(rows, captureOf(rows, 'ease'));
      if (!row) return null;
      return {
        holds: row.answer === 'harder',
        effectName: 'index of classification minus that of generation',
        effect: row.difference,
        low: row.low,
        high: row.high,
        n: `${row.first_models} and ${row.second_models} models, ${row.parts} parts`,
      };
    },
  },
  {
    // What that answer hangs on.
    ...ofReport,
    id: 'answer-hangs-on-small-forms',
    sentence:
      'That answer hangs on one part: without the small and converted forms that others make of a model, the two tasks ' +
      'cannot be told apart; no other part turns it when left out.',
    otherwise:
      'That answer does not hang on small and converted forms alone: without them it stays, or it goes without another ' +
      'part too.',
    predicate:
      'of the answers in ease-sensitivity that leave out one part {when ease}, only that without small forms differs ' +
      'from that of base',
    captures: ['ease'],
    restsOn: ['ease-sensitivity'],
    judge(rows) {
      const variants = variantsOf(rows);
      const base = variants.find(({ variant }) => variant === 'base');
      const without = variants.filter(({ variant }) => variant === 'without a part');
      const small = without.find((row) => row.left_out === 'small-form');
      if (!base || small?.difference == null) return null;
      const turned = without.filter(({ answer }) => answer !== base.answer);
      return {
        holds: turned.length === 1 && turned[0] === small,
        effectName: 'difference without small forms',
        effect: small.difference,
        low: small.low,
        high: small.high,
        n: `${turned.length} of ${without.length} parts turn the answer when left out`,
      };
    },
  },
  {
    ...ofReport,
    id: 'ease-ranks-are-coarse',
    sentence: 'The ranks are coarse: the median rank interval is wider than a quarter of all ranked tasks.',
    otherwise: 'The ranks are not coarse: the median rank interval is at most a quarter of all ranked tasks wide.',
    predicate: 'median width of the rank intervals above a quarter of the number of ranked tasks {when ease}',
    captures: ['ease'],
    restsOn: ['ease-index'],
    judge(rows) {
      const capture = captureOf(rows, 'ease');
      const ranked = rows('ease-index').filter((row) => row.capture === capture);
      if (ranked.length === 0) return null;
      const span = median(ranked.map((row) => row.rank_high - row.rank_low));
      return {
        holds: span > ranked.length / 4,
        effectName: 'median width of a rank interval',
        effect: span,
        n: `${ranked.length} tasks`,
      };
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
      'over all splits of both tasks in all captures, a share of 0.93 to 0.97 covers 0: two points around the 0.95 of ' +
      'an exact interval, what 200 splits of one task cannot tell from it',
    captures: ['every-ease'],
    restsOn: ['ease-control'],
    judge: (rows) => controlOf(rows, 'every-ease'),
  },
];

function controlOf(rows: MetricRows, frames: FrameName): Judgement | null {
  const captures = new Set(frameOf(rows, frames) ? framesOf(rows, frames).map(({ capture }) => capture) : []);
  const controls = rows('ease-control').filter(({ capture }) => captures.has(capture));
  if (controls.length === 0) return null;
  const splits = controls.reduce((sum, row) => sum + row.splits, 0);
  const covering = controls.reduce((sum, row) => sum + row.covering, 0);
  const shares = controls.map((row) => row.covering / row.splits);
  return {
    holds: covering / splits >= 0.93 && covering / splits <= 0.97,
    effectName: 'share of the splits whose interval covers 0',
    effect: covering / splits,
    n:
      `${splits} splits, ${controls[0]!.splits} of each of ${controls.length} tasks and captures, which cover in ` +
      `${(100 * Math.min(...shares)).toFixed(1)} to ${(100 * Math.max(...shares)).toFixed(1)} %`,
  };
}

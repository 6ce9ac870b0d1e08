import { captureOf, frameOf } from '../../frames/frame-rules.ts';
import type { RowIn } from '../../data/schema/folders.ts';
import type { MetricRows } from '../../frames/metric-rows.ts';
import { BY_AUTHOR, capturesOf, findRow, IN_THIS_LISTING, ofReport, SMALLEST_DELTA, type Claim } from './claim.ts';

type Frame = RowIn<'metrics', 'multiverse'> & { delta: number };

/** Frames of a measure, of the captures asked for. */
function framesOfMeasure(rows: MetricRows, measure: Frame['measure'], since = ''): Frame[] {
  const seen = new Map(rows('captures').map((row) => [row.capture, row.seen]));
  return rows('multiverse').flatMap((row) =>
    row.measure === measure && row.delta !== null && (seen.get(row.capture) ?? '') >= since
      ? [{ ...row, delta: row.delta }]
      : [],
  );
}

const likesSinceStudy = (rows: MetricRows) => framesOfMeasure(rows, 'likes', frameOf(rows, 'study')?.seen);

/** Claims on the two tasks under every frame, in the order of the chapter on popular models. */
export const underEveryFrame: readonly Claim[] = [
  {
    // No choice of ours turns the answer of a day; the day does.
    ...ofReport,
    id: 'downloads-turn-with-the-date',
    sentence:
      'Which of the two tasks is downloaded more turns with the date: text classification is ahead in the top lists ' +
      'of {number 1} of the listings and text generation in those of {number 2}, whichever list, length, way to belong to a ' +
      'task and rule for leaving models out is taken; in no listing do these turn the answer.',
    otherwise:
      'Which of the two tasks is downloaded more does not turn with the date alone: of the listings, {number 1} have text ' +
      'classification ahead in all of their top lists, {number 2} text generation, and {number 3} the one in some ' +
      'lists and the other in others.',
    predicate:
      'captures in which Cliff\u2019s delta of the downloads is positive in all top lists above 0, those in which it is ' +
      'negative in all above 0, and those that have both at most 0',
    certainty: IN_THIS_LISTING,
    marks: [
      { is: 'above', mark: 0, because: 'none' },
      { is: 'above', mark: 0, because: 'none' },
      { is: 'at most', mark: 0, because: 'none' },
    ],
    captures: capturesOf('multiverse'),
    restsOn: ['multiverse'],
    judge(rows) {
      const lists = framesOfMeasure(rows, 'downloads').filter(({ selection }) => selection !== 'all');
      if (lists.length === 0) return null;
      const captures = [...Map.groupBy(lists, ({ capture }) => capture).values()];
      const count = (meets: (frames: readonly Frame[]) => boolean) => captures.filter(meets).length;
      const n = `${captures.length} listings, ${lists.length} ways to count top lists`;
      const isAhead = ({ delta }: Frame) => delta > 0;
      const isBehind = ({ delta }: Frame) => delta < 0;
      return [
        { effectName: 'listings with classification ahead', effect: count((own) => own.every(isAhead)), n },
        { effectName: 'listings with generation ahead', effect: count((own) => own.every(isBehind)), n },
        { effectName: 'listings with both', effect: count((own) => own.some(isAhead) && own.some(isBehind)), n },
      ];
    },
  },
  {
    // The finding: between two days on which the lists are exact the answer turned over.
    ...ofReport,
    id: 'downloads-crossed-over',
    sentence:
      'The twenty most downloaded models of text classification were ahead of those of text generation ' +
      '{when crossover-before} and behind them {when crossover-after}, whichever author is left out.',
    otherwise:
      'It is not so that the twenty most downloaded models of text classification were ahead of those of text ' +
      'generation {when crossover-before} and behind them {when crossover-after}, whichever author is left out.',
    predicate:
      `Cliff\u2019s delta of the twenty most downloaded by pipeline_tag at least ${SMALLEST_DELTA} ` +
      `{when crossover-before} and at most -${SMALLEST_DELTA} {when crossover-after}, and both also with the models of ` +
      'any one author left out',
    certainty: BY_AUTHOR,
    marks: [
      { is: 'at least', mark: SMALLEST_DELTA, because: 'delta' },
      { is: 'at most', mark: -SMALLEST_DELTA, because: 'delta' },
      { is: 'at least', mark: SMALLEST_DELTA, because: 'delta' },
      { is: 'at most', mark: -SMALLEST_DELTA, because: 'delta' },
    ],
    captures: ['crossover-before', 'crossover-after'],
    restsOn: ['crossover'],
    judge(rows) {
      const [before, after] = (['crossover-before', 'crossover-after'] as const).map((name) =>
        findRow(rows('crossover'), { capture: captureOf(rows, name), by: 'pipeline_tag' }),
      );
      if (!before || !after || before === after) return null;
      const n = ({ n_classification: x, n_generation: y }: typeof before) => `${x} and ${y} models`;
      return [
        { effectName: 'delta before', effect: before.delta, low: before.low, high: before.high, n: n(before) },
        { effectName: 'delta after', effect: after.delta, low: after.low, high: after.high, n: n(after) },
        { effectName: 'smallest delta before without an author', effect: before.smallest_left_out, counted: true },
        { effectName: 'largest delta after without an author', effect: after.largest_left_out, counted: true },
      ];
    },
  },
  {
    // Likes are the measure on which the captures agree.
    ...ofReport,
    id: 'likes-favour-generation',
    sentence:
      'By likes, text classification is ahead in no listing since that of a 2023 study, however they are counted.',
    otherwise:
      'By likes, text classification is ahead in a listing since that of a 2023 study, in one way of counting at least.',
    predicate:
      'Cliff\u2019s delta of the likes over all listed models at most 0 in every capture from that of the starting study ' +
      'on, and with its interval at most 0 in each of their top lists',
    certainty: BY_AUTHOR,
    marks: [
      { is: 'at most', mark: 0, because: 'direction' },
      { is: 'at most', mark: 0, because: 'direction' },
    ],
    captures: (rows) => [...new Set(likesSinceStudy(rows).map((row) => row.capture))],
    restsOn: ['multiverse'],
    judge(rows) {
      const frames = likesSinceStudy(rows);
      const whole = frames.filter(({ selection }) => selection === 'all').toSorted((a, b) => b.delta - a.delta);
      const lists = frames
        .filter(({ selection }) => selection !== 'all')
        .toSorted((a, b) => (b.high ?? b.delta) - (a.high ?? a.delta));
      const [first, second] = [whole[0], lists[0]];
      if (!first || !second) return null;
      const effectName = 'delta of the top list whose interval reaches highest';
      return [
        { effectName: 'largest delta of all listed', effect: first.delta, counted: true, n: `${whole.length} frames` },
        { effectName, effect: second.delta, low: second.low, high: second.high, n: `${lists.length} frames` },
      ];
    },
  },
];

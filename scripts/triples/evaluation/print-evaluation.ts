import type { Evaluation } from './run-evaluation.ts';
import type { EvaluationLine } from './evaluate-matches.ts';
import type { Share } from './score-sets.ts';

const HELD_OUT = {
  cards: 'out of fold, by card',
  authors: 'out of fold, by author',
  new: 'cards it has not seen',
  none: 'nothing learned',
};

/** The evaluation as text: one line a method and population, then calibration and speed. */
export function printEvaluation({ lines, calibration, cards, seconds, fuzzy }: Evaluation): string {
  const rows = lines.map((line) => [
    line.population,
    line.method,
    HELD_OUT[line.heldOut],
    count(line.cards),
    `P ${share(line.precision)}`,
    `R ${share(line.recall)}`,
    `F1 ${share(line.f1)}`,
  ]);
  const bins = calibration.flatMap(({ heldOut, bins: all, brier }) => [
    `calibration, ${HELD_OUT[heldOut]}: Brier score ${figure(brier)}`,
    ...all
      .filter((bin) => bin.count > 0)
      .map(
        (bin) =>
          `  ${bin.from.toFixed(1)} to ${bin.to.toFixed(1)}  ${count(bin.count).padStart(7)}  stated ` +
          `${figure(bin.stated)}  observed ${figure(bin.observed)}`,
      ),
  ]);
  const { matcher, tokens, fuzzy: slow, ratio } = cardsPerSecond({ cards, seconds, fuzzy });
  return [
    `${count(cards.all)} cards, ${count(cards.leftOut)} left out because the model learned from them, ` +
      `${count(cards.warned)} with warnings`,
    ...columns(['population', 'method', 'held out', 'cards', 'precision', 'recall', 'F1'], rows),
    ...bins,
    `speed: matcher ${perSecond(matcher)}, whole tokens ${perSecond(tokens)}, fuzzy ${perSecond(slow)} over ` +
      `${fuzzy.timed} cards${ratio === null ? '' : `: ${count(Math.round(ratio))} times as fast as fuzzy`}`,
    '',
  ].join('\n');
}

/**
 * Cards per second of each method, and how many times the slow baseline's the matcher's are; null for what was not run.
 */
export function cardsPerSecond({ cards, seconds, fuzzy }: Pick<Evaluation, 'cards' | 'seconds' | 'fuzzy'>) {
  const matcher = rate(cards.all, seconds.matcher);
  const slow = rate(fuzzy.timed, fuzzy.seconds);
  return {
    matcher,
    tokens: rate(cards.all, seconds.tokens),
    fuzzy: slow,
    ratio: matcher !== null && slow !== null ? matcher / slow : null,
  };
}

/** Figures of the line that the project is judged by: the matcher on cards that declare datasets. */
export function headline(
  lines: readonly EvaluationLine[],
): { precision: number | null; recall: number | null; f1: number | null; heldOut: string } | null {
  const line = lines.find(({ population, method }) => population === 'declaring' && method === 'matcher');
  return line
    ? { precision: line.precision.value, recall: line.recall.value, f1: line.f1.value, heldOut: line.heldOut }
    : null;
}

function columns(head: readonly string[], rows: readonly string[][]): string[] {
  const widths = head.map((name, at) => Math.max(name.length, ...rows.map((row) => row[at]!.length)));
  return [head, ...rows].map((row) =>
    row
      .map((cell, at) => cell.padEnd(widths[at]!))
      .join('  ')
      .trimEnd(),
  );
}

const rate = (cards: number, seconds: number): number | null => (cards === 0 || seconds === 0 ? null : cards / seconds);
const perSecond = (value: number | null): string =>
  value === null ? 'not run' : `${value < 10 ? value.toFixed(3) : count(Math.round(value))} cards a second`;
const count = (value: number): string => value.toLocaleString('en');
const figure = (value: number | null): string => (value === null ? '-' : value.toFixed(3));
const share = ({ value, low, high }: Share): string =>
  value === null ? '-' : `${value.toFixed(3)} [${figure(low)}, ${figure(high)}]`;

import type { Forecast, Score } from './judge-forecast.ts';
import type { ScoreSummary } from './sum-up-scores.ts';

const number = (value: number | null): string => (value === null ? '-' : String(Number(value.toPrecision(4))));

/** A line for each statement, what it was asked and what the capture says, then the scores and the calibration. */
export function scoreLines(forecasts: readonly Forecast[], scores: readonly Score[], sum: ScoreSummary): string[] {
  const statements = new Map(forecasts.map((forecast) => [forecast.id, forecast]));
  return [...scores.map((score) => scoreLine(score, statements.get(score.id))), '', ...sumLines(sum)];
}

function scoreLine({ id, outcome, figure, other, why }: Score, forecast: Forecast | undefined): string {
  const asked = `${number(forecast?.probability ?? null).padEnd(5)} ${outcome.padEnd(14)} ${id}`;
  return why === null ? `${asked}  ${number(figure)} ${forecast?.comparison} ${number(other)}` : `${asked}  ${why}`;
}

function sumLines({
  told,
  untold,
  came_true: cameTrue,
  brier,
  brier_of_share,
  log_score,
  bins,
}: ScoreSummary): string[] {
  const said = `told ${told}  cannot be told ${untold}`;
  if (told === 0) return [said];
  return [
    `${said}  came true ${cameTrue}`,
    `Brier score ${number(brier)}  a half for each 0.25  the share that came true for each ${number(brier_of_share)}`,
    `log score ${number(log_score)}  a half for each ${number(Math.LN2)}`,
    'stated        statements  mean stated  came true',
    ...bins.map(
      ({ from, to, statements, stated, came_true: n }) =>
        `${`${from} to ${to}`.padEnd(14)}${String(statements).padEnd(12)}${number(stated).padEnd(13)}` +
        `${n} (${number(n / statements)})`,
    ),
  ];
}

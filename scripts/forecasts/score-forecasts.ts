import type { CaptureTables } from '../metrics/capture-tables.ts';
import { judgeForecast, type Forecast, type Score } from './judge-forecast.ts';
import { scoredCapture } from './scored-capture.ts';

/** What a capture says of every statement, in their order; `known` are the captures that statements compare with. */
export function scoreForecasts(
  forecasts: readonly Forecast[],
  given: CaptureTables,
  known: readonly CaptureTables[],
): Score[] {
  const scored = scoredCapture(given, known);
  return forecasts.map((forecast) => judgeForecast(forecast, scored));
}

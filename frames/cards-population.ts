import { captureOf } from './frame-rules.ts';
import type { MetricRows } from './metric-rows.ts';

/** Names of populations of `dataset-statements`: models whose cards were read, and all that were asked. */
export interface CardsPopulation {
  capture: string;
  withCard: 'all with card' | 'with card';
  of: 'all' | 'in scope';
}

/**
 * Of which models of the capture `cards-read` the cards were read: of all listed ones where the archive holds their
 * cards, else of those in scope, as a crawl reads them.
 */
export function cardsPopulation(rows: MetricRows): CardsPopulation {
  const capture = captureOf(rows, 'cards-read');
  const isWhole = rows('dataset-statements').some((row) => row.capture === capture && row.models === 'all with card');
  return isWhole
    ? { capture, withCard: 'all with card', of: 'all' }
    : { capture, withCard: 'with card', of: 'in scope' };
}

import type { RowIn } from '../../data/schema/folders.ts';
import { rounded } from '../statistics/rounded.ts';
import { ratio } from './share-with-interval.ts';
import type { Sources } from './sources.ts';

/** Table `dataset-cards`: the sections that the cards of a listing name and fill, as shares. */
export function datasetCards({ listings }: Pick<Sources, 'listings'>): RowIn<'metrics', 'dataset-cards'>[] {
  return listings.table('dataset-card-sections').map((row) => ({
    capture: row.capture,
    cards: row.cards,
    section: row.section,
    of: row.of,
    named: row.named,
    named_share: ratio(row.named, row.of),
    filled: row.filled,
    filled_share: ratio(row.filled, row.of),
    empty: Math.max(0, row.named - row.filled),
    words_share: rounded(row.words_share),
  }));
}

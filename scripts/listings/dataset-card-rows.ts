import type { RowIn } from '../../data/schema/folders.ts';
import { SECTIONS, type CardSections } from './card-sections.ts';

type Row = RowIn<'listings', 'dataset-card-sections'>;

/** A dataset with a card; downloads of 30 days, null where the record has none. */
export interface CardedDataset extends CardSections {
  id: string;
  downloads: number | null;
}

/** As many cards as the published figure looks at. */
export const LEADING = 100;

/** Rows of `dataset-card-sections` from the cards of one listing. */
export function datasetCardRows(capture: string, cards: readonly CardedDataset[]): Row[] {
  const leading = cards
    .filter(({ downloads }) => downloads !== null)
    .sort((a, b) => (b.downloads ?? 0) - (a.downloads ?? 0) || (a.id < b.id ? -1 : 1))
    .slice(0, LEADING);
  const groups: readonly (readonly [Row['cards'], readonly CardedDataset[]])[] = [
    ['all', cards],
    ['100 most downloaded', leading],
    ['without downloads', cards.filter(({ downloads }) => downloads === 0)],
  ];
  return groups
    .filter(([, own]) => own.length > 0)
    .flatMap(([name, own]) => [
      ...SECTIONS.map((section) => rowOf(capture, name, section, own, [section])),
      rowOf(capture, name, 'all five', own, SECTIONS),
      { ...rowOf(capture, name, 'no section', own, ['no section']), named: 0 },
    ]);
}

function rowOf(
  capture: string,
  cards: Row['cards'],
  section: Row['section'],
  own: readonly CardedDataset[],
  parts: readonly ((typeof SECTIONS)[number] | 'no section')[],
): Row {
  const wordsIn = ({ words }: CardedDataset, part: (typeof parts)[number]) => words.get(part) ?? 0;
  const shares = own.flatMap((card) => {
    const all = [...card.words.values()].reduce((sum, n) => sum + n, 0);
    return all === 0 ? [] : [parts.reduce((sum, part) => sum + wordsIn(card, part), 0) / all];
  });
  return {
    capture,
    cards,
    section,
    of: own.length,
    named: own.filter(({ named }) => parts.every((part) => part !== 'no section' && named.has(part))).length,
    filled: own.filter((card) => parts.every((part) => wordsIn(card, part) > 0)).length,
    words_share: shares.length === 0 ? null : shares.reduce((sum, share) => sum + share, 0) / shares.length,
  };
}

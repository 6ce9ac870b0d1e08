import { datasetCardSections } from '../listings/dataset-card-sections.ts';
import { count, shareOrEmpty } from '../column.ts';
import { capture } from './frame-columns.ts';
import { table } from '../table.ts';

const { cards, section, of, named, filled, words_share } = datasetCardSections.columns;

export const datasetCards = table({
  name: 'dataset-cards',
  title: 'How many dataset cards name the sections of the template, and how many have a word in them',
  key: ['capture', 'cards', 'section'],
  columns: {
    capture,
    cards,
    section,
    of,
    named,
    named_share: shareOrEmpty('named / of.'),
    filled,
    filled_share: shareOrEmpty('filled / of.'),
    empty: count('Cards that name the section, or all five, and leave it, or one of them, without a word.', 'cards'),
    words_share,
  },
});

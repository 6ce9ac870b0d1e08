import { text, count, oneOf, shareOrEmpty } from '../column.ts';
import { table } from '../table.ts';

export const datasetCardSections = table({
  name: 'dataset-card-sections',
  title: 'Which sections of the Hub\u2019s template for dataset cards the cards of a listing name, and which they fill',
  key: ['capture', 'cards', 'section'],
  columns: {
    capture: text('Archive whose cards were read.'),
    cards: oneOf(
      ['all', '100 most downloaded', 'without downloads'],
      'Every card; those of the 100 datasets with a card that had most downloads (of equal ones the first ids); those ' +
        'of datasets with 0 downloads in 30 days.',
    ),
    section: oneOf(
      ['description', 'structure', 'creation', 'considerations', 'additional', 'all five', 'no section'],
      'Section of the template, found by its own heading or that of one of its parts; all five of them in one card; ' +
        'text that stands in none. A section ends with the next heading of the template, or another of its own level or above.',
    ),
    of: count('Cards.', 'cards'),
    named: count('Cards with a heading of the section.', 'cards'),
    filled: count(
      'Cards with a word of their own in it: headings, `[More Information Needed]` and points of a list that only ' +
        'name what should stand there are no words.',
      'cards',
    ),
    words_share: shareOrEmpty(
      'Mean over the cards with any word of the share of their words that stands in it; a word is a run without blanks ' +
        'that has a letter or a digit.',
    ),
  },
});

import { text, count } from '../column.ts';
import { table } from '../table.ts';

/**
 * What the slow baseline said, in data/triples/, so that its accuracy need not be computed again for the same cards.
 */
export const fuzzyGuesses = table({
  name: 'fuzzy-guesses',
  title: 'Datasets that fuzzy matching names for a random part of the cards of 2022-02-15 that declare datasets',
  key: ['model', 'rank'],
  columns: {
    model: text('Id of the model.'),
    rank: count('1 for the best of the five.'),
    dataset: text('Id of the dataset in the listing of 2023-03-16.'),
    body: text('Hash of the text of the card after its front matter: another text needs guesses of its own.'),
  },
});

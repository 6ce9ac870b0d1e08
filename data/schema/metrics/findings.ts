import { count, flagOrEmpty, numberOrEmpty, oneOf, text, textOrEmpty } from '../column.ts';
import { verdict } from './verdict-columns.ts';
import { table } from '../table.ts';

export const findings = table({
  name: 'findings',
  title: 'The findings that a developer should take away, as the claim ledger judges them now',
  key: ['place'],
  columns: {
    place: count('Place in the order of weight, from 1.', 'place'),
    finding: text('Name of the finding.'),
    claims: text('Claims of the ledger that it says, separated by blanks; the first is the one that it stands on.'),
    verdict,
    turned: oneOf(
      ['as chosen', 'turned'],
      'turned: the data have turned at least one of its claims since it was chosen, or can no longer tell.',
    ),
    headline: text('It in one short sentence, while it holds or as the data have turned it.'),
    number: textOrEmpty('Its one number as a reader is told it; empty where the data that it needs are not there.'),
    number_words: text('What the number is, as words that follow it.'),
    number_seen: textOrEmpty('When the Hub was seen that the number is of, in words.'),
    value: numberOrEmpty('The number.', 'see figure'),
    low: numberOrEmpty('Lower end of its 95 % interval, where it has one.', 'as value'),
    high: numberOrEmpty('Upper end.', 'as value'),
    mark: numberOrEmpty('Number that it is held against, where it is.', 'as value'),
    figure: text('Name of the number among the figures of the ledger.'),
    chart: text('Chart that draws it.'),
    sentence: text('What the ledger prints for its claims now.'),
    figures: text(
      'Every figure that decides, with its 95 % interval and what was drawn for it, or the words in this listing.',
    ),
    sure: text(
      'How sure, in short: the figures that have an interval, each once; without any, that it was counted in its listing.',
    ),
    population: text('What was counted or drawn from, with the number of units and what the listing covers.'),
    seen: text('When the Hub was seen, in words.'),
    of_one_time: flagOrEmpty('Whether it rests on captures that no crawl of the live Hub renews.'),
    meaning: text('What it means for a developer, whichever side the claim falls on.'),
    overturned_by: text(
      'What would turn its sentence: which figure on which side of which mark, in which kind of listing.',
    ),
    weight: text('Why it stands at this place.'),
  },
});

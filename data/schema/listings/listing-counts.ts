import { text, textOrEmpty, count, oneOf } from '../column.ts';
import { table } from '../table.ts';

export const listingCounts = table({
  name: 'listing-counts',
  title: 'Counts over whole listings that published figures of others ask for',
  key: ['capture', 'what', 'limit', 'models'],
  columns: {
    capture: text('Archive whose listing was counted.'),
    what: oneOf(
      [
        'downloads of owners',
        'downloads of models',
        'downloads below parameters',
        'downloads with parameters',
        'emissions declared before',
        'datasets with card',
        'downloads of datasets with card',
      ],
      'Downloads of the limit most downloaded owners (a model without owner is its own), or models; downloads of models with fewer parameters than the ' +
        'limit, of those whose parameters (safetensors.total, not 0 and not above 1e14) are known; downloads of these, of all; models with the tag ' +
        '`co2_eq_emissions` created before the day of the limit, of all with the tag; datasets whose card is not ' +
        'empty, and their downloads.',
    ),
    limit: textOrEmpty('How many owners or models, how many parameters, or which day.'),
    models: oneOf(
      ['all', 'without the most downloaded'],
      'All, or all but one where one model has more than a twentieth of the downloads.',
    ),
    n: count('What was counted: downloads of 30 days, models or datasets.', 'as what'),
    of: count('Of how many.', 'as what'),
  },
});

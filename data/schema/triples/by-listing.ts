import { count, shareOrEmpty, oneOf, text } from '../column.ts';
import { PARAGRAPH_KINDS } from '../gold/card-paragraphs.ts';
import { table } from '../table.ts';

/** The matcher with listings of different length, in data/triples/. */
export const matchByListing = table({
  name: 'by-listing',
  title: 'How the matcher fares with the listing of the time of the cards and with the largest, by kind of sentence',
  key: ['basis', 'kind', 'listing'],
  columns: {
    basis: oneOf(
      ['cards', 'paragraphs'],
      'Cards that declare datasets, each judged by a matcher that had not learned from it; or data/gold/card-paragraphs.csv.',
    ),
    kind: oneOf(
      ['all', 'not used', ...PARAGRAPH_KINDS],
      'Kind of paragraph; not used: negation, plan, comparison and removal.',
    ),
    listing: text('Capture of the listing of names.'),
    names: count('Datasets in that listing.', 'datasets'),
    texts: count('Cards or paragraphs.', 'texts'),
    wanted: count('Pairs of text and dataset that are declared or labelled, and listed.', 'pairs'),
    found: count('Pairs that the matcher finds with at least its threshold, of listed datasets.', 'pairs'),
    right: count('Of these, those that are wanted.', 'pairs'),
    precision: shareOrEmpty('right / found.'),
    recall: shareOrEmpty('right / wanted.'),
  },
});

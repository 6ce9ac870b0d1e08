import type { Change } from './change.ts';

/** The first entries of the changelog, newest first. */
export const firstChanges: readonly Change[] = [
  {
    id: 'fuzzy-baseline',
    at: '2026-11-21T11:59:23Z',
    kind: 'correction',
    title: 'The fuzzy baseline is judged on 270 cards drawn at random instead of 82',
    text: [
      'The program that reads datasets from cards is compared with fuzzy matching. That comparison stood on 82 cards. On 270 ' +
        'the F1 of the matcher is 0.83 (it was 0.82), that of fuzzy matching 0.05 as before.',
    ],
    tables: ['triples/evaluation', 'metrics/match-quality'],
  },
  {
    id: 'moved-by-the-hub',
    at: '2026-11-21T11:00:30Z',
    kind: 'correction',
    title: 'Models that the Hub moved itself are no losses',
    text: [
      'We said that models with most downloads were missed no less often than those with none. Of the most downloaded, four in ' +
        'ten of those not found were models without an owner in their id, which the Hub moved and redirects. Without these the ' +
        'conclusion turns: used models were missed less often.',
    ],
    tables: ['listings/listing-churn', 'metrics/model-churn', 'metrics/claims'],
  },
  {
    id: 'zoo-encoders-gold',
    at: '2026-11-21T10:55:27Z',
    kind: 'release',
    title: 'What models were trained on, what they cost, and what is inside of them',
    text: [
      'Two hundred cards labelled by reading, a program that reads which datasets a card names and how it fares on them, the ' +
        'models of the MMDetection zoo, costs and structures of models, five encoders compared, and the table of libraries in ' +
        'the Hub’s documentation.',
    ],
    tables: ['gold/model-dataset', 'triples/evaluation', 'zoo/mmdetection/zoo-models', 'encoders/encoders'],
  },
  {
    id: 'first-data',
    at: '2026-11-21T03:13:44Z',
    kind: 'release',
    title: 'First data: seven listings of the Hub, from February 2022 to August 2026',
    text: [
      'Read from archives that others published: models, Spaces and datasets in the top lists of each task, and tallies of ' +
        'whole listings. Each folder names its source, its licence and what it covers.',
    ],
    tables: ['metrics/captures', 'captures/2024-07-11/models'],
  },
];

import { LABELLED } from '../../frames/frame-rules.ts';
import { BY_ROW, findRow, ofReport, type Claim } from './claim.ts';

/** What is said of the names of an example, as the table has it and in words. */
const VERDICTS = [
  { verdict: 'stopped', words: 'cards said to name what is gone' },
  { verdict: 'still', words: 'cards said to name what exists' },
] as const;

/** Claims on examples of cards that were read by hand or run, in the order of their text. */
export const examplesTried: readonly Claim[] = [
  {
    ...ofReport,
    id: 'examples-judged-right',
    sentence:
      'What is said of the names of examples is nearly always right: a reader agreed on {share 1} of the cards that are ' +
      'said to name what is gone, and on {share 2} of the others.',
    otherwise:
      'What is said of the names of examples was wrong for more than one in ten of the cards that were read by hand.',
    predicate: 'share of cards of which the reader says the same above 0.9, of either verdict',
    certainty: BY_ROW,
    marks: [
      { is: 'above', mark: 0.9, because: 'nearly all' },
      { is: 'above', mark: 0.9, because: 'nearly all' },
    ],
    captures: ['labelled'],
    restsOn: ['example-precision'],
    judge(rows) {
      const figures = VERDICTS.map(({ verdict, words }) => {
        const row = findRow(rows('example-precision'), { capture: LABELLED, level: 'names', verdict });
        if (row?.share == null) return null;
        const { share: effect, low, high, cards } = row;
        return { effectName: `share agreed on, ${words}`, effect, low, high, n: `${cards} cards, one an owner` };
      });
      const known = figures.filter((figure) => figure !== null);
      return known.length === figures.length ? known : null;
    },
  },
  {
    ...ofReport,
    id: 'names-are-not-enough',
    sentence:
      'An example can fail although every name in it exists: of the examples whose names all exist, {share 1} ran to ' +
      'their last line.',
    otherwise:
      'Of the examples whose names all exist, {share 1} ran to their last line: not between half and nine in ten of them.',
    predicate: 'share of examples whose names exist that ran, of those that could be told, above 0.5 and below 0.9',
    certainty: BY_ROW,
    marks: [
      { is: 'below', mark: 0.9, because: 'nearly all' },
      { is: 'above', mark: 0.5, because: 'most' },
    ],
    captures: ['labelled'],
    restsOn: ['example-run-shares'],
    judge(rows) {
      const row = findRow(rows('example-run-shares'), { capture: LABELLED, said: 'names exist', measure: 'ran' });
      if (row?.share == null) return null;
      const { share: effect, low, high, of } = row;
      const figure = { effectName: 'share that ran', effect, low, high, n: `${of} examples, one an owner` };
      return [figure, figure];
    },
  },
  {
    ...ofReport,
    id: 'gone-names-rarely-run',
    sentence: 'Of the examples that name something that is gone, {share 1} ran.',
    otherwise: 'One in ten or more of the examples that name something that is gone ran all the same.',
    predicate: 'share of examples of which a name is gone that ran below 0.1',
    certainty: BY_ROW,
    marks: [{ is: 'below', mark: 0.1, because: 'few' }],
    captures: ['labelled'],
    restsOn: ['example-run-shares'],
    judge(rows) {
      const row = findRow(rows('example-run-shares'), { capture: LABELLED, said: 'names gone', measure: 'ran' });
      if (row?.share == null) return null;
      const { share: effect, low, high, of } = row;
      return [{ effectName: 'share that ran', effect, low, high, n: `${of} examples, one an owner` }];
    },
  },
];

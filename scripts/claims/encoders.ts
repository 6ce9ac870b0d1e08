import { IN_THIS_LISTING, ofReport, type Claim } from './claim.ts';

/** Claims of the page on encoders. */
export const encoders: readonly Claim[] = [
  {
    // The starting text found that one of its five encoders broke its demo.
    ...ofReport,
    id: 'the-line-broke-not-the-model',
    sentence:
      'Of the five encoders of the starting text, {number 1} still broke the program when loaded by the line that the ' +
      'text gives, and none did when loaded by the one call of the Hub\u2019s snippet: the line broke, not the model.',
    otherwise:
      'Of the five encoders of the starting text none breaks the program when loaded by its own line, or some do by the ' +
      'one call of the Hub\u2019s snippet too.',
    predicate:
      'encoders without vectors of their own size above 0 by the classes of the text, and at most 0 by one call',
    certainty: IN_THIS_LISTING,
    marks: [
      { is: 'above', mark: 0, because: 'direction' },
      { is: 'at most', mark: 0, because: 'none' },
    ],
    captures: [],
    restsOn: ['encoder-swaps'],
    judge(rows) {
      const brokenBy = (way: 'its own classes' | 'one call') => {
        const tried = rows('encoder-swaps').filter((row) => row.way === way);
        return tried.length === 0 ? undefined : tried.filter(({ outcome }) => outcome !== 'worked').length;
      };
      const [own, call] = [brokenBy('its own classes'), brokenBy('one call')];
      if (own === undefined || call === undefined) return null;
      const n = 'five encoders, each with random weights in its published shape';
      return [
        { effectName: 'encoders that break by the line of the text', effect: own, n },
        { effectName: 'encoders that break by one call', effect: call, n },
      ];
    },
  },
];

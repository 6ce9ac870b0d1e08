import { captureOf } from '../../frames/frame-rules.ts';
import { capturesOf, findRow, IN_THIS_LISTING, ofReport, type Claim } from './claim.ts';

/** Claims of the chapter on apps, in the order of its text. */
export const apps: readonly Claim[] = [
  {
    // The chapters on Spaces describe selections and parts for as long as this holds.
    ...ofReport,
    id: 'spaces-never-whole',
    sentence: 'No capture holds all Spaces of the Hub, and none is a random sample of them.',
    otherwise: 'All Spaces of the Hub, or a random sample of them, were listed {when covering-spaces}.',
    predicate: 'number of captures whose population of Spaces is whole or sample at most 0',
    certainty: IN_THIS_LISTING,
    marks: [{ is: 'at most', mark: 0, because: 'none' }],
    captures: capturesOf('captures'),
    restsOn: ['captures'],
    judge(rows) {
      const all = rows('captures');
      if (all.length === 0) return null;
      const covering = all.filter((row) => row.spaces_population === 'whole' || row.spaces_population === 'sample');
      return [
        {
          effectName: 'captures with all Spaces or a random sample',
          effect: covering.length,
          n: `${all.length} captures`,
        },
      ];
    },
  },
  {
    ...ofReport,
    id: 'few-spaces-end-in-error',
    sentence:
      'Of the Spaces whose stage was known {when space-stages}, more slept than ran, ' +
      'and fewer than one in ten had ended with an error.',
    otherwise:
      'Of the Spaces whose stage was known {when space-stages}, no more slept than ran, ' +
      'or at least one in ten had ended with an error.',
    predicate:
      'share SLEEPING minus share RUNNING above 0, and the shares of all stages with ERROR together below 0.1 ' +
      '{when space-stages}',
    certainty: IN_THIS_LISTING,
    marks: [
      { is: 'above', mark: 0, because: 'direction' },
      { is: 'below', mark: 0.1, because: 'few' },
    ],
    captures: ['space-stages'],
    restsOn: ['space-life'],
    judge(rows) {
      const capture = captureOf(rows, 'space-stages');
      const stages = rows('space-life').filter((row) => row.capture === capture && row.facet === 'stage');
      const shareOf = (value: string) => findRow(stages, { value })?.share ?? 0;
      if (stages.length === 0) return null;
      const errors = stages
        .filter((row) => row.value.includes('ERROR'))
        .reduce((sum, row) => sum + (row.share ?? 0), 0);
      const n = `${stages[0]!.of} Spaces`;
      return [
        { effectName: 'share asleep minus share running', effect: shareOf('SLEEPING') - shareOf('RUNNING'), n },
        { effectName: 'share that ended with an error', effect: errors, n },
      ];
    },
  },
];

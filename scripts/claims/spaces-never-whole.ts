import { capturesOf, type Claim } from './claim.ts';

/** No capture lists all Spaces: chapters 2 to 4 describe samples and slices. */
export const claim: Claim = {
  id: 'spaces-never-whole',
  family: 'descriptive',
  madeBy: 'report',
  sentence: 'No capture holds all Spaces of the Hub, and none is a random sample of them.',
  otherwise:
    'A capture holds all Spaces of the Hub or a random sample of them: its row in the table of captures says which, and what this chapter says of slices does not hold for it.',
  predicate: 'no capture whose population of Spaces is whole or sample',
  captures: capturesOf('captures'),
  restsOn: ['captures'],
  judge(rows) {
    const all = rows('captures');
    if (all.length === 0) return null;
    const covering = all.filter((row) => row.spaces_population === 'whole' || row.spaces_population === 'sample');
    return {
      holds: covering.length === 0,
      effectName: 'captures with all Spaces or a random sample',
      effect: covering.length,
      n: `${all.length} captures`,
    };
  },
};

import type { Claim } from './claim.ts';
import { capturesOf, findRow } from './claim.ts';

/** How much of the matcher's quality rests on knowing the author. */
export const claim: Claim = {
  id: 'new-authors-are-harder',
  family: 'descriptive',
  madeBy: 'report',
  sentence:
    'With authors that it has not met, the matcher is worse by more than five hundredths of F1, and still above 0.75.',
  otherwise:
    'With authors that it has not met, the matcher is either worse by at most five hundredths of F1, or not above 0.75.',
  predicate: 'F1 out of fold by card minus F1 out of fold by author above 0.05, and the latter above 0.75',
  captures: capturesOf('match-quality'),
  restsOn: ['match-quality'],
  judge(rows) {
    const f1 = (heldOut: string) =>
      findRow(rows('match-quality'), { population: 'declaring', method: 'matcher', held_out: heldOut });
    const [cards, authors] = [f1('cards'), f1('authors')];
    if (cards?.f1 == null || authors?.f1 == null) return null;
    const loss = cards.f1 - authors.f1;
    return {
      holds: loss > 0.05 && authors.f1 > 0.75,
      effectName: 'loss of F1',
      effect: loss,
      n: `${authors.cards} cards`,
    };
  },
};

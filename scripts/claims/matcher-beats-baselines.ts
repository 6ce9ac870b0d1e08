import type { Claim } from './claim.ts';
import { capturesOf, findRow } from './claim.ts';

/** Each simpler way, with the population on which both were judged. */
const RIVALS = [
  ['tokens', 'declaring'],
  ['fuzzy', 'fuzzy-sample'],
] as const;

export const claim: Claim = {
  id: 'matcher-beats-baselines',
  family: 'descriptive',
  madeBy: 'report',
  sentence:
    'On the same cards the matcher beats fuzzy matching and whole-word matching: its intervals of F1 lie above theirs.',
  otherwise: 'On the same cards the matcher does not clearly beat both fuzzy matching and whole-word matching.',
  predicate:
    'lower end of the F1 of the matcher above the upper end of that of either baseline, each on the cards that both were judged on',
  captures: capturesOf('match-quality'),
  restsOn: ['match-quality'],
  judge(rows) {
    const gaps = RIVALS.map(([method, population]) => {
      const own = findRow(rows('match-quality'), { population, method: 'matcher', held_out: 'cards' });
      const rival = findRow(rows('match-quality'), { population, method, held_out: 'none' });
      return own?.f1_low == null || rival?.f1_high == null
        ? null
        : { gap: own.f1_low - rival.f1_high, cards: own.cards };
    });
    if (gaps.some((each) => each === null)) return null;
    const least = Math.min(...gaps.map((each) => each!.gap));
    return {
      holds: least > 0,
      effectName: 'smaller gap of the two',
      effect: least,
      n: `${gaps.map((each) => each!.cards).join(' and ')} cards`,
    };
  },
};
